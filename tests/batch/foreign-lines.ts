import { builtinContent } from '../../src/build/builtin.ts';
import { listCountries } from '../../src/build/countries.ts';
import { selectFacts } from '../../src/compose/select-facts.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Language } from '../../src/document/types.ts';
import { toPlainText } from '../../src/document/walk.ts';

/** Ten countries, which make 45 pairs. */
export const codes = ['ID', 'AU', 'JP', 'SG', 'US', 'IN', 'KR', 'FR', 'GB', 'MY'];

const content = loadContent(builtinContent);
const countries = listCountries(content.countries).filter(({ alpha2 }) => codes.includes(alpha2));

/** Parties and language of a briefing, as its file is named. */
export function readName(name: string): { parties: string[]; lang: Language } {
  const [, one = '', other = '', lang] = /_(\w\w)-(\w\w)_(id|en)\.\w+$/.exec(name) ?? [];
  return { parties: [one, other], lang: lang === 'id' ? 'id' : 'en' };
}

/** Beginnings of the facts that may be told to these parties, as they are printed. */
function factsFor(parties: readonly string[], lang: Language): string[] {
  const units = new Set(content.facts.map((fact) => fact.unit));
  return [...units].flatMap((unit) =>
    selectFacts(content.facts, unit, parties).map(({ fact }) =>
      toPlainText(fact.statement[lang]).slice(0, 30),
    ),
  );
}

/** The names in the language of the countries that are not the parties. */
function foreignNames(parties: readonly string[], lang: Language): string[] {
  return countries.filter(({ alpha2 }) => !parties.includes(alpha2)).map(({ name }) => name[lang]);
}

/** Lines that name another country of the run, unless a fact about a party or research does, or a title of a source. */
export function foreignLines(text: string, parties: readonly string[], lang: Language): string[] {
  const facts = factsFor(parties, lang);
  const names = new RegExp(`\\b(?:${foreignNames(parties, lang).join('|')})\\b`);
  return text
    .split('\n')
    .filter((line) => names.test(line) && !line.startsWith('- <a id="source/'))
    .filter((line) => !facts.some((fact) => line.includes(fact)));
}

/** How often a text names each of the other countries; lines and hyphens at their ends do not matter. */
export function countForeign(
  text: string,
  parties: readonly string[],
  lang: Language,
): Record<string, number> {
  const running = text.replace(/[-\u00ad\u2010]\n\s*/g, '').replace(/\s+/g, ' ');
  const counts = foreignNames(parties, lang).map((name): [string, number] => [
    name,
    running.split(name).length - 1,
  ]);
  return Object.fromEntries(counts);
}
