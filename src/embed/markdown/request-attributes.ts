import { replaceableKeys } from '../../build/replacements.ts';
import type { Briefing } from '../../document/types.ts';
import { readRequest } from '../../readback/index.ts';
import type { MarkdownOptions } from '../../render/types.ts';
import { toItems } from './block-request.ts';
import type { Attributes } from './marker.ts';

/** What a marker says of a briefing that is composed already, and of how it is written. */
export function requestAttributes({ properties }: Briefing, md: MarkdownOptions): Attributes {
  const request = readRequest(properties.request) ?? {};
  const { template, lang, date, citationStyle, parties, sections } = request;
  const texts = replaceableKeys.map((key) => [key, toText(request[key])]);
  const all = {
    ...{ template: toText(template), lang: toText(lang), date: toText(date) },
    ...{ csl: toText(citationStyle), between: toText(parties), unit: toText(sections) },
    ...Object.fromEntries(texts),
    ...{ flavor: md.flavour, figures: md.figures, lines: md.lines },
    'start-level': md.startLevel === undefined ? undefined : String(md.startLevel),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The same in the other direction: the attributes of a marker as `Properties.request` has them. */
export function attributesRequest(attributes: Attributes): string {
  const { between, lang = 'id', date, template, csl: citationStyle, unit } = attributes;
  const texts = Object.fromEntries(replaceableKeys.map((key) => [key, attributes[key]]));
  const sections = unit === undefined ? undefined : toItems(unit);
  const parties = toItems(between);
  return JSON.stringify({ parties, lang, date, ...texts, template, citationStyle, sections });
}

/** A list with commas; undefined for an empty one and for what is no text. */
function toText(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join(',');
  return typeof value === 'string' ? value : undefined;
}
