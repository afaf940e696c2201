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
import { loadContent } from './content/load-content.ts';
import { textsByLanguage } from './prepared/content-texts.ts';
import { prepare } from './prepared/prepare.ts';
import { preparedFolder, preparedNames } from './prepared/prepared.ts';
import { stampFolders } from './prepared/stamp.ts';
import { preparePdf } from './render/pdf/prepare-pdf.ts';
import { loadCitationStyle } from './template/citation-style.ts';
import { loadTheme } from './template/load-theme.ts';

// Run by the build, beside the bundle: prepares what comes with Risalah, unless the same program already has.
const program = createHash('sha256');
for (const name of readdirSync(import.meta.dirname).filter((file) => /\.c?js$/.test(file))) {
  program.update(name).update(readFileSync(path.join(import.meta.dirname, name)));
}
const stamps = `${stampFolders([builtinContent, builtinTemplates])}\n${program.digest('hex')}\n`;
const file = path.join(preparedFolder, preparedNames.stamp);
if (!existsSync(file) || readFileSync(file, 'utf8') !== stamps) void prepareAll();

async function prepareAll(): Promise<void> {
  const themeFiles = listThemes().map(themeFile);
  const families = themeFiles
    .map((file) => loadTheme(file))
    .flatMap(({ fonts }) => [fonts.text, fonts.label]);
  const further = await preparePdf({
    fonts: families.flatMap(({ faces }) => Object.values(faces)),
    texts: textsByLanguage(loadContent(builtinContent)),
  });
  prepare({
    content: builtinContent,
    templates: builtinTemplates,
    templateFiles: listTemplates().map(templateFile),
    themeFiles,
    styles: listCitationStyles().map((key) => loadCitationStyle(key, citationStyles)),
    store: preparedFolder,
    further,
    program: stamps.split('\n')[1] ?? '',
  });
}
