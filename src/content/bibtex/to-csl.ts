import type { Creator } from '@retorquere/bibtex-parser';
import { didYouMean } from '../../problems.ts';
import type { Source } from '../types.ts';
import type { BibtexEntry, BibtexFault } from './parse-bibtex.ts';
import { cslTypes, inSeries, issued, languageTags, nameFields, textFields } from './tables.ts';
import { joinDate, toDate } from './to-date.ts';

/** The CSL-JSON item of an entry. What it cannot say is added to the faults of the entry. */
export function toCsl(entry: BibtexEntry): Source {
  const { fields } = entry;
  const type = cslTypes.get(entry.type);
  if (type === undefined) {
    const hint = didYouMean(entry.type, cslTypes.keys());
    add(entry, { at: '@', message: `The type @${entry.type} is not known`, ...(hint && { hint }) });
  }
  for (const field of ['crossref', 'xdata']) {
    if (!fields.has(field)) continue;
    const message = `The field "${field}" is not followed`;
    add(entry, { at: field, message, hint: 'Copy the fields of the other entry into this one.' });
  }
  checkCharacters(entry);
  return {
    id: entry.key,
    type: type ?? 'document',
    ...toTexts(entry),
    ...toNumbers(fields, type ?? 'document'),
    ...toNames(entry),
    ...toDates(fields),
    ...toLinks(fields),
    ...toLanguage(entry),
  };
}

type Fields = Record<string, unknown>;

function toTexts({ fields }: BibtexEntry): Fields {
  const title = [fields.get('title'), fields.get('subtitle')].filter(Boolean).join(': ');
  const texts = textFields.flatMap(([csl, ...names]) => {
    const value = names.map((name) => fields.get(name)).find(Boolean);
    return value === undefined ? [] : [[csl, tidy(value)]];
  });
  return { ...(title === '' ? {} : { title: tidy(title) }), ...Object.fromEntries(texts) };
}

function toNumbers(fields: Map<string, string>, type: string): Fields {
  const [number, issue, pages] = ['number', 'issue', 'pages'].map((name) => fields.get(name));
  const target = issued.has(type) ? 'issue' : inSeries.has(type) ? 'collection-number' : 'number';
  return {
    ...(number === undefined ? {} : { [target]: tidy(number) }),
    ...(issue === undefined ? {} : { issue: tidy(issue) }),
    ...(pages === undefined ? {} : { page: pages.replace(/\s*[–—-]+\s*/g, '-') }),
  };
}

function toNames(entry: BibtexEntry): Fields {
  const lists = nameFields.flatMap(([csl, field]) => {
    const names = entry.names.get(field);
    if (names === undefined) return [];
    if (names.some((name) => name.lastName === 'others' && name.firstName === undefined)) {
      const hint = 'Write all names: how many are printed is for the citation style to say.';
      add(entry, { at: field, message: `"${field}" ends in "and others"`, hint });
    }
    return [[csl, names.map(toName)]];
  });
  return Object.fromEntries(lists);
}

function toName({ name, lastName, firstName, prefix, suffix }: Creator): Fields {
  if (name !== undefined) return { literal: tidy(name) };
  const parts = {
    family: lastName,
    given: firstName,
    'non-dropping-particle': prefix,
    suffix,
  };
  const given = Object.entries(parts).flatMap(([part, value]) =>
    value ? [[part, tidy(value)]] : [],
  );
  return Object.fromEntries(given);
}

function toDates(fields: Map<string, string>): Fields {
  const [date, year, urldate, origdate] = ['date', 'year', 'urldate', 'origdate'].map((name) =>
    fields.get(name),
  );
  const own = date ? toDate(date) : year && joinDate(year, fields.get('month'), fields.get('day'));
  return {
    ...(own ? { issued: own } : {}),
    ...(urldate ? { accessed: toDate(urldate) } : {}),
    ...(origdate ? { 'original-date': toDate(origdate) } : {}),
  };
}

function toLinks(fields: Map<string, string>): Fields {
  const doi = fields.get('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  const [, published] = /href="([^"]+)"/.exec(fields.get('howpublished') ?? '') ?? [];
  const url = fields.get('url') ?? published;
  return {
    ...(doi ? { DOI: withoutEscapes(doi) } : {}),
    ...(url ? { URL: withoutEscapes(url) } : {}),
  };
}

/** Addresses are read as they stand, so what LaTeX wants before its own signs is still there. */
function withoutEscapes(address: string): string {
  return address.replace(/^\\url\{(.*)\}$/, '$1').replace(/\\([_%&#~$])/g, '$1');
}

function toLanguage(entry: BibtexEntry): Fields {
  const language = (entry.fields.get('langid') ?? entry.fields.get('language'))?.toLowerCase();
  if (language === undefined) return {};
  const tag = /^[a-z]{2,3}(?:-|$)/.test(language) ? language : languageTags.get(language);
  if (tag !== undefined) return { language: tag };
  const message = `The language "${language}" is not known`;
  add(entry, { at: 'lang', message, hint: 'Write its code, such as id, en or ja.' });
  return {};
}

/** In the oldest encoding of TeX, which the parser follows, "<" and ">" print as marks of Spanish. */
function checkCharacters(entry: BibtexEntry): void {
  for (const sign of ['<', '>']) {
    const shown = sign === '<' ? '¡' : '¿';
    const { source } = entry.chunk;
    if (source.includes(shown) || ![...entry.fields.values()].some((text) => text.includes(shown)))
      continue;
    add(entry, {
      at: sign,
      message: `TeX prints "${sign}" as "${shown}"`,
      hint: `Write $${sign}$.`,
    });
  }
}

function add(entry: BibtexEntry, fault: BibtexFault): void {
  entry.faults.push(fault);
}

/** One line in Unicode NFC; the parser leaves an accent beside the i without dot on which TeX sets it. */
function tidy(text: string): string {
  return text
    .replace(/ı(?=\p{Mn})/gu, 'i')
    .normalize('NFC')
    .replace(/[\s~]+/g, ' ')
    .trim();
}
