import type { BriefingRequest } from '../compose/request.ts';
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
  if (typeof template !== 'string' || typeof citationStyle !== 'string') return undefined;
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
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
