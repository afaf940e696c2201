import type { BriefingRequest } from '../compose/request.ts';
import { isAlpha2 } from '../content/country-codes.ts';
import type { Language } from '../document/types.ts';

/** What a file says it was made for: the request, the template and the citation style. */
export interface StoredRequest {
  request: BriefingRequest;
  template: string;
  citationStyle: string;
}

const texts = ['title', 'subtitle', 'author', 'organisation', 'audience'] as const;

/** The request in a file's metadata, checked as what anybody may have written; undefined if it is none. */
export function toStoredRequest(value: Record<string, unknown>): StoredRequest | undefined {
  const { parties, lang, date, sections, template, citationStyle } = value;
  if (!isTexts(parties) || !isLanguage(lang) || !isDay(date)) return undefined;
  if (new Set(parties).size !== parties.length || !parties.every(isAlpha2)) return undefined;
  if (typeof template !== 'string' || typeof citationStyle !== 'string') return undefined;
  // A style is named by its key: no file is read because a file that is verified says so.
  if (!/^[\w-]+$/.test(template) || citationStyle.endsWith('.csl')) return undefined;
  if (sections !== undefined && !isTexts(sections)) return undefined;
  const request: BriefingRequest = { parties, lang, date, ...(sections ? { sections } : {}) };
  for (const key of texts) {
    const own = value[key];
    if (own === undefined) continue;
    if (typeof own !== 'string') return undefined;
    request[key] = own;
  }
  return { request, template, citationStyle };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isLanguage(value: unknown): value is Language {
  return value === 'id' || value === 'en';
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return !Number.isNaN(Date.parse(value));
}
