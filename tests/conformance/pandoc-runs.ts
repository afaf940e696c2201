import { z } from 'zod';
import type { Run } from '../render/markdown/inline-trees.ts';

/** A node of Pandoc's JSON: a name and what it holds. */
const node = z.object({ t: z.string(), c: z.unknown().optional() });
const nodes = z.array(node);
const attributes = z.tuple([
  z.string(),
  z.array(z.string()),
  z.array(z.tuple([z.string(), z.string()])),
]);
const linkContent = z.tuple([attributes, nodes, z.tuple([z.string(), z.string()])]);

export const pandocDocument = z.object({ meta: z.record(z.string(), node), blocks: nodes });
export type PandocNode = z.infer<typeof node>;

/** Inlines of a paragraph, a heading or a cell. */
export function inlinesOf({ t, c }: PandocNode): PandocNode[] {
  if (t === 'Header') return z.tuple([z.number(), attributes, nodes]).parse(c)[2];
  return nodes.parse(c);
}

/** Id of a heading. */
export function idOf({ c }: PandocNode): string {
  return z.tuple([z.number(), attributes, nodes]).parse(c)[1][0];
}

const marksOf: Record<string, string> = { Emph: 'emphasis', Strong: 'strong' };
const quotes: Record<string, readonly [string, string]> = {
  DoubleQuote: ['“', '”'],
  SingleQuote: ['‘', '’'],
};

/** Runs that Pandoc finds; what should not be there at all is marked. */
export function runsOfPandoc(inlines: PandocNode[]): Run[] {
  return walk(inlines, [], []);
}

/** `spans` are the languages that HTML tags have opened, where the reader knows no spans. */
function walk(list: PandocNode[], marks: readonly string[], spans: string[]): Run[] {
  return list.flatMap(({ t, c }): Run[] => {
    if (t === 'Str') return [{ text: z.string().parse(c), marks: [...marks, ...spans.slice(-1)] }];
    if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return [{ text: ' ', marks: [] }];
    if (t === 'Note') return [{ text: '‡', marks: [] }];
    if (t === 'RawInline') return see(z.tuple([z.string(), z.string()]).parse(c)[1], spans);
    if (marksOf[t] !== undefined) return walk(nodes.parse(c), [...marks, marksOf[t]], spans);
    return walkPair({ t, c }, marks, spans);
  });
}

function walkPair({ t, c }: PandocNode, marks: readonly string[], spans: string[]): Run[] {
  if (t === 'Link') {
    const [, words, [url]] = linkContent.parse(c);
    return walk(words, [...marks, `link ${new URL(url).host}`], spans);
  }
  if (t === 'Span') {
    const [[, , pairs], words] = z.tuple([attributes, nodes]).parse(c);
    const lang = pairs.find(([key]) => key === 'lang')?.[1];
    const others = marks.filter((mark) => !mark.startsWith('lang'));
    return walk(words, lang === undefined ? marks : [...others, `lang ${lang}`], spans);
  }
  if (t === 'Quoted') {
    const [kind, words] = z.tuple([node, nodes]).parse(c);
    const [before, after] = quotes[kind.t] ?? ['', ''];
    return [{ text: before, marks }, ...walk(words, marks, spans), { text: after, marks }];
  }
  return [{ text: t, marks: ['unexpected'] }];
}

function see(html: string, spans: string[]): [] {
  const lang = /^<span lang="([^"]+)">$/.exec(html)?.[1];
  if (lang !== undefined) spans.push(`lang ${lang}`);
  else if (html === '</span>') spans.pop();
  return [];
}
