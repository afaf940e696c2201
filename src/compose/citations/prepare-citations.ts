import type { Content } from '../../content/types.ts';
import type { Language } from '../../document/types.ts';
import type { CitationStyle } from '../../template/citation-style.ts';
import type { PreparedCitations } from '../../template/prepared-citations.ts';
import { openBench } from './bench.ts';
import { prepareNamed } from './prepare-named.ts';
import { prepareNumbered } from './prepare-numbered.ts';

/** What makes a citation depend on its place, or an entry on its neighbours (CSL 1.0.2). */
const dependent = /\bposition="|\bsubsequent-author-substitute="|\bet-al-subsequent/;

/**
 * Sets every citation that the content's texts and facts hold, and one of each source. Undefined for styles whose citations
 * depend on their place, such as shortened notes.
 */
export function prepareCitations(
  content: Content,
  style: CitationStyle,
  lang: Language,
): PreparedCitations | undefined {
  if (dependent.test(style.style)) return undefined;
  const bench = openBench(content, style, lang);
  const isNumbered = style.style.includes('"citation-number"');
  return isNumbered ? prepareNumbered(bench, content) : prepareNamed(bench, content);
}
