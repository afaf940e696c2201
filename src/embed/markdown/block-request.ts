import { isDay } from '../../build/is-day.ts';
import { type Replacements, replaceableKeys, textFault } from '../../build/replacements.ts';
import type { Language } from '../../document/types.ts';
import type { MarkdownOptions } from '../../render/types.ts';
import type { AttributeName, Attributes } from './marker.ts';

/** What a block asks for, read from its attributes. */
export interface BlockRequest {
  template: string;
  /** Codes or names, as they were written. */
  countries: string[];
  lang: Language;
  /** `YYYY-MM-DD` */
  date: string;
  /** Keys of sections; the whole briefing if none is named. */
  sections: string[] | undefined;
  /** Key of a citation style; a file is never read because a report names it. */
  citationStyle: string | undefined;
  /** Texts that take the place of the content's own. */
  replacements: Replacements;
  markdown: Pick<MarkdownOptions, 'flavour' | 'figures' | 'lines' | 'startLevel'>;
}

/** Values that are one of a few. */
const languages = { id: 'id', en: 'en' } as const;
const flavours = { gfm: 'gfm', commonmark: 'commonmark', pandoc: 'pandoc' } as const;
const figures = { inline: 'inline', beside: 'beside' } as const;
const lines = { paragraph: 'paragraph', sentence: 'sentence' } as const;
const levels = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 } as const;

/** The request in the attributes, or in words what is wrong with them. */
export function toBlockRequest(attributes: Attributes): BlockRequest | string {
  const faults: string[] = [];
  const one = <T>(name: AttributeName, known: Record<string, T>): T | undefined => {
    const value = attributes[name];
    if (value === undefined) return undefined;
    if (Object.hasOwn(known, value)) return known[value];
    faults.push(`${name} is "${value}", not one of ${Object.keys(known).join(', ')}`);
    return undefined;
  };
  const matching = (name: AttributeName, isRight: (value: string) => boolean): string => {
    const value = attributes[name] ?? '';
    if (!isRight(value)) faults.push(value === '' ? `it has no ${name}` : `${name} is "${value}"`);
    return value;
  };
  const isName = (value: string): boolean => /^[\w-]+$/.test(value);
  const chosen = {
    flavour: one('flavor', flavours),
    figures: one('figures', figures),
    lines: one('lines', lines),
    startLevel: one('start-level', levels),
  };
  const request: BlockRequest = {
    template: matching('template', isName),
    countries: toItems(attributes.between),
    lang: one('lang', languages) ?? 'id',
    date: matching('date', isDay),
    sections: attributes.unit === undefined ? undefined : toItems(attributes.unit),
    citationStyle: attributes.csl === undefined ? undefined : matching('csl', isName),
    replacements: pickTexts(attributes, faults),
    markdown: withoutUndefined(chosen),
  };
  return faults.length === 0 ? request : faults.join('; ');
}

/** What stands between the commas of an attribute. */
export function toItems(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The texts of the attributes; what is wrong with one goes to `faults`. */
function pickTexts(attributes: Attributes, faults: string[]): Replacements {
  const texts: Replacements = {};
  for (const key of replaceableKeys) {
    const value = attributes[key]?.normalize('NFC').trim();
    if (value === undefined) continue;
    const fault = textFault(value);
    if (fault === undefined) texts[key] = value;
    else faults.push(`${key} ${fault}`);
  }
  return texts;
}

function withoutUndefined({
  flavour,
  figures: place,
  lines: kind,
  startLevel,
}: {
  [K in keyof BlockRequest['markdown']]: BlockRequest['markdown'][K] | undefined;
}): BlockRequest['markdown'] {
  return {
    ...(flavour === undefined ? {} : { flavour }),
    ...(place === undefined ? {} : { figures: place }),
    ...(kind === undefined ? {} : { lines: kind }),
    ...(startLevel === undefined ? {} : { startLevel }),
  };
}
