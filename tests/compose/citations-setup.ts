import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import type { Source } from '../../src/content/types.ts';
import type { Inline, SourceEntry } from '../../src/document/types.ts';
import { type CitationStyle, loadCitationStyle } from '../../src/template/citation-style.ts';

export const styleFolder = 'templates/citation-styles';
export const styleNames = ['apa', 'chicago-notes', 'ieee'];
export const languages = ['id', 'en'] as const;

export const sources: Source[] = JSON.parse(
  readFileSync('content/evidence/references.csl.json', 'utf8'),
);

export function loadStyle(name: string): CitationStyle {
  return loadCitationStyle(name, styleFolder);
}

/** A style of a few lines, for what the three real ones do not do. */
export function smallStyle(attributes: string, citation: string, bibliography = ''): CitationStyle {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${attributes}>
    <info><title>Small</title><id>small</id><updated>2026-11-23T00:00:00+00:00</updated></info>
    <citation>${citation}</citation>
    <bibliography><layout>${bibliography || '<text variable="title"/>'}</layout></bibliography>
  </style>`;
  return { ...loadStyle('apa'), key: 'small', style };
}

/** The processor alone, with its own text format and the records as they stand in the file. */
export function plainProcessor(items: Source[], style: CitationStyle, lang: 'id' | 'en') {
  const byKey = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => style.locales[tag] ?? false,
      retrieveItem: (key) => structuredClone(byKey.get(key)) ?? {},
      wrapCitationEntry: (text) => text,
    },
    style.style,
    lang === 'id' ? 'id-ID' : 'en-GB',
    true,
  );
  engine.setOutputFormat('text');
  engine.updateItems(items.map((item) => item.id));
  return engine;
}

/** All words of the nodes in reading order. */
export function words(nodes: Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'break' ? '\n' : words(node.children);
    })
    .join('');
}

/** An entry as one line, its number in front. */
export function entryLine(entry: SourceEntry): string {
  return (entry.number === undefined ? '' : `${entry.number} `) + words(entry.children);
}

/** Every node of a kind, at any depth. */
export function nodesOf<T extends Inline['type']>(
  nodes: Inline[],
  type: T,
): Extract<Inline, { type: T }>[] {
  return nodes.flatMap((node) => {
    const below = 'children' in node ? nodesOf(node.children, type) : [];
    return node.type === type ? [node as Extract<Inline, { type: T }>, ...below] : below;
  });
}

/** Lines of the first list that differ from the second at the same place, and a line for a different length. */
export function differences(ours: string[], theirs: string[]): string[] {
  const lines = ours.flatMap((line, index) =>
    line === theirs[index] ? [] : [`${line} <> ${theirs[index]}`],
  );
  return ours.length === theirs.length ? lines : [...lines, `${ours.length} <> ${theirs.length}`];
}
