import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { prepareCitations } from '../compose/citations/prepare-citations.ts';
import { countryInText } from '../compose/grammar.ts';
import { namesItsParties } from '../compose/select-facts.ts';
import { countryCodes } from '../content/country-codes.ts';
import { loadContent } from '../content/load-content.ts';
import type { Content } from '../content/types.ts';
import type { Language } from '../document/types.ts';
import type { CitationStyle } from '../template/citation-style.ts';
import { loadTemplate } from '../template/load-template.ts';
import { loadThemeData } from '../template/load-theme.ts';
import { preparedNames } from './prepared.ts';
import { stampFolders } from './stamp.ts';

/** What is to be prepared, and where. */
export interface PrepareOptions {
  content: string;
  templates: string;
  /** Files of the templates and themes to prepare. */
  templateFiles: readonly string[];
  themeFiles: readonly string[];
  styles: readonly CitationStyle[];
  store: string;
  /** Further files by name, of those who read them back themselves. */
  further: Readonly<Record<string, object>>;
  /** Names the program that prepares: another one prepares anew. */
  program: string;
}

/** Works out what `readPrepared` reads. The stamp is written last: a run that is cut off leaves nothing that counts. */
export function prepare(options: PrepareOptions): void {
  const {
    content: folder,
    templates,
    templateFiles,
    themeFiles,
    styles,
    store,
    further,
    program,
  } = options;
  const stamp = stampFolders([folder, templates]);
  const content = loadContent(folder);
  rmSync(store, { recursive: true, force: true });
  mkdirSync(store, { recursive: true });
  const write = (name: string, value: object): void =>
    writeFileSync(path.join(store, name), JSON.stringify(value));
  write(preparedNames.content, withNamingFacts(withAllNames(withoutPictures(content))));
  const themes = themeFiles.map(loadThemeData).map((theme) => [theme.key, theme]);
  write(preparedNames.themes, Object.fromEntries(themes));
  const loaded = templateFiles
    .map((file) => loadTemplate(file))
    .map((template) => [template.key, template]);
  write(preparedNames.templates, Object.fromEntries(loaded));
  for (const style of styles) {
    for (const lang of ['id', 'en'] as const) {
      const citations = prepareCitations(content, style, lang);
      if (citations !== undefined) write(preparedNames.citations(style.key, lang), citations);
    }
  }
  for (const [name, value] of Object.entries(further)) write(name, value);
  writeFileSync(path.join(store, preparedNames.stamp), `${stamp}\n${program}\n`);
}

/** Every country by name, so that a run need not ask for the machine's names of countries. */
function withAllNames(content: Content): Content {
  const names = (lang: Language): Content['countries'][Language] =>
    Object.fromEntries(
      countryCodes.map(({ alpha2 }) => [
        alpha2,
        content.countries[lang][alpha2] ?? { name: countryInText(content, alpha2, lang) },
      ]),
    );
  return { ...content, countries: { id: names('id'), en: names('en') } };
}

/** Every fact with whether it names its countries: that too takes the machine's names, and 8 ms of each run. */
function withNamingFacts(content: Content): Content {
  const facts = content.facts.map((fact) => ({ ...fact, namesParties: namesItsParties(fact) }));
  return { ...content, facts };
}

/** JSON holds no bytes: content with pictures would lose them in silence. */
function withoutPictures(content: Content): Content {
  const holdsBytes = (value: unknown): boolean =>
    value instanceof Uint8Array ||
    (typeof value === 'object' && value !== null && Object.values(value).some(holdsBytes));
  if (holdsBytes(content)) throw new Error('content with pictures cannot be prepared as JSON');
  return content;
}
