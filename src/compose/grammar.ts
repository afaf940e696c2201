import type { Content, Labels, PluralForms } from '../content/types.ts';
import type { Language } from '../document/types.ts';

const formNames = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** Locales for names of countries; English is British. */
const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** The words that follow the countries of a briefing. */
export interface Grammar {
  /** Text for a placeholder name; a capital first letter (`Countries`) gives a capital. */
  word: (placeholder: string) => string;
  /** `Indonesia, Australia and Japan`; empty for no parties. */
  list: string;
}

/** Grammar for these parties (alpha-2 codes) in one language, from the forms in `labels`. */
export function createGrammar(
  content: Content,
  parties: readonly string[],
  lang: Language,
): Grammar {
  const names = parties.map((code) => countryInText(content, code, lang));
  const list = listNames(names, content.labels[lang].list);
  const forms = content.labels[lang].grammar;
  const word = (placeholder: string): string => {
    const name = placeholder.charAt(0).toLowerCase() + placeholder.slice(1);
    const form = forms[name];
    if (form === undefined) throw new Error(`placeholder {${placeholder}} is not in the grammar`);
    const text = pickForm(form, parties.length)
      .replaceAll('{list}', list)
      .replaceAll('{count}', String(parties.length));
    return name === placeholder ? text : text.charAt(0).toUpperCase() + text.slice(1);
  };
  return { word, list };
}

/** `Indonesia, Australia and Japan` */
function listNames(names: readonly string[], patterns: Labels['list']): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const first = names.slice(0, -1).join(', ');
  const pattern = names.length === 2 ? patterns.two : patterns.more;
  return pattern.replace('{first}', () => first).replace('{last}', () => last);
}

function pickForm(forms: PluralForms, count: number): string {
  const named = formNames[count];
  const form = (named === undefined ? undefined : forms[named]) ?? forms.other;
  if (form === undefined) throw new Error(`no plural form for ${count} parties`);
  return form;
}

/** Name of a country as it runs in a sentence: the content's own, else CLDR's. */
export function countryInText(content: Content, code: string, lang: Language): string {
  const own = content.countries[lang][code];
  return own?.inText ?? own?.name ?? cldrName(code, lang);
}

function cldrName(code: string, lang: Language): string {
  return new Intl.DisplayNames(locales[lang], { type: 'region' }).of(code) ?? code;
}

/** `23 November 2026` from `2026-11-23`, in the words of the language. */
export function formatDate(date: string, { months }: Labels): string {
  const [year = '', month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${Number(year)}`;
}
