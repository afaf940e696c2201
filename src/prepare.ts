import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  builtinContent,
  builtinTemplates,
  citationStyles,
  listCitationStyles,
  listTemplates,
  listThemes,
  templateFile,
  themeFile,
} from './build/builtin.ts';
import { prepare } from './prepared/prepare.ts';
import { preparedFolder, preparedNames } from './prepared/prepared.ts';
import { stampFolders } from './prepared/stamp.ts';
import { loadCitationStyle } from './template/citation-style.ts';

// Run by the build, beside the bundle: prepares what comes with Risalah, unless the same program already has.
const program = createHash('sha256');
for (const name of readdirSync(import.meta.dirname).filter((file) => /\.c?js$/.test(file))) {
  program.update(name).update(readFileSync(path.join(import.meta.dirname, name)));
}
const stamps = `${stampFolders([builtinContent, builtinTemplates])}\n${program.digest('hex')}\n`;
const file = path.join(preparedFolder, preparedNames.stamp);
if (!existsSync(file) || readFileSync(file, 'utf8') !== stamps) {
  prepare({
    content: builtinContent,
    templates: builtinTemplates,
    templateFiles: listTemplates().map(templateFile),
    themeFiles: listThemes().map(themeFile),
    styles: listCitationStyles().map((key) => loadCitationStyle(key, citationStyles)),
    store: preparedFolder,
    program: stamps.split('\n')[1] ?? '',
  });
}
