import type { Content, Fact } from '../../content/types.ts';
import type { Block, Inline, Language } from '../../document/types.ts';

/** The statement of a fact with its sources cited before the full stop, and a mark if it was verified in part only. */
export function factText(fact: Fact, content: Content, lang: Language): Inline[] {
  const statement = fact.statement[lang];
  const last = statement.at(-1);
  const { partly } = content.labels[lang].evidence;
  const mark = fact.verified === 'yes' ? '' : ` ${partly}`;
  const cite = `${citeMark(fact.sources)}${mark}`;
  if (last?.type !== 'text') return [...statement, { type: 'text', value: ` ${cite}` }];
  const value = last.value.trimEnd();
  const cited = value.endsWith('.') ? `${value.slice(0, -1)} ${cite}.` : `${value} ${cite}`;
  return [...statement.slice(0, -1), { type: 'text', value: cited }];
}

/** A bullet list of facts. */
export function composeFactList(facts: readonly Fact[], content: Content, lang: Language): Block {
  return {
    type: 'list',
    ordered: false,
    children: facts.map((fact) => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: factText(fact, content, lang) }],
    })),
  };
}

/** The mark that compose turns into a citation of all these sources. */
export function citeMark(sources: readonly string[]): string {
  return `[${sources.map((key) => `@${key}`).join('; ')}]`;
}
