import type { Options } from 'yargs';
import { builtinContent } from '../build/builtin.ts';
import { type Replacements, replaceableKeys } from '../build/replacements.ts';
import { sharedOptions, textOption } from './command.ts';
import { type Argv, readItems, readList, readText, readTexts } from './option-values.ts';
import { toReplacements } from './replacements.ts';
import { toRequestDate } from './request-date.ts';

/** What commands that make briefings are asked of all of them, in whatever language and format. */
export interface AskedOptions {
  content: string;
  /** File of further sources. */
  bib: string | undefined;
  allowDirs: string[] | undefined;
  /** As the user wrote them. */
  countries: string[] | undefined;
  /** Keys of sections and units. */
  sections: string[] | undefined;
  /** `YYYY-MM-DD`, if the user names one. */
  date: string | undefined;
  /** The date of a briefing that has none: that of SOURCE_DATE_EPOCH, or today. */
  usualDate: string;
  replacements: Replacements;
  /** Name of a citation style, or a file that ends in `.csl`. */
  csl: string | undefined;
}

/** Options that are read by `readAskedOptions`; keys of sections and countries are told by each command. */
export const askedOptions = {
  set: {
    ...textOption(`Replace a text: key=value, where key is ${replaceableKeys.join(', ')}`),
    array: true,
  },
  csl: textOption(
    'Citation style in place of the template’s: a .csl file, or apa, chicago-notes, ieee',
  ),
  bib: sharedOptions.bib,
  content: sharedOptions.content,
  'allow-dir': sharedOptions['allow-dir'],
} satisfies Record<string, Options>;

/** Reads them; `sections` is the option that names keys of sections. Throws a `UsageError`. */
export function readAskedOptions(argv: Argv, sections: 'section' | 'unit'): AskedOptions {
  const date = readText(argv, 'date');
  const toDate = (option: string | undefined): string =>
    toRequestDate({ option, epoch: process.env['SOURCE_DATE_EPOCH'], now: new Date() });
  return {
    content: readText(argv, 'content') ?? builtinContent,
    bib: readText(argv, 'bib'),
    allowDirs: readTexts(argv, 'allow-dir'),
    countries: readItems(argv, 'between'),
    sections: readList(argv, sections),
    date: date === undefined ? undefined : toDate(date),
    usualDate: toDate(date),
    replacements: toReplacements(readTexts(argv, 'set') ?? []),
    csl: readText(argv, 'csl'),
  };
}
