import type { FootnoteDefinition } from 'mdast';
import { collectNotes, noNotes } from '../notes.ts';
import { readPhrasing } from '../read-phrasing.ts';
import { targetOf } from '../words.ts';
import type { CheckedMarkdown } from './checked-markdown.ts';
import type { MarkdownFault } from './markdown-rule.ts';
import type { Spot } from './spots.ts';

/** Ids that are written in the file, each with its place. */
function ids({ tags, spots }: CheckedMarkdown): { id: string; spot: Spot }[] {
  return tags.flatMap((tag) => {
    const id = tag.part.attributes['id'];
    return tag.part.type === 'open' && id !== undefined ? [{ id, spot: spots.ofTag(tag) }] : [];
  });
}

/** The id that GitHub makes of a heading. */
function slugs({ nodes }: CheckedMarkdown): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const { text } = readPhrasing(node.children, undefined, noNotes);
    return [
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/ /g, '-'),
    ];
  });
}

/** Links within the file that lead to no place in it. */
export function linksLeadSomewhere(checked: CheckedMarkdown): MarkdownFault[] {
  const own = slugs(checked);
  const repeated = own.map(
    (slug, index) => `${slug}-${own.slice(0, index).filter((other) => other === slug).length}`,
  );
  const known = new Set([...ids(checked).map(({ id }) => id), ...own, ...repeated, '', 'top']);
  const links = [
    ...checked.nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'definition'
        ? [{ url: node.url, spot: checked.spots.ofNode(node) }]
        : [],
    ),
    ...checked.tags.flatMap((tag) => {
      const url = tag.part.attributes['href'];
      const isLink = tag.part.type === 'open' && url !== undefined;
      return isLink ? [{ url, spot: checked.spots.ofTag(tag) }] : [];
    }),
  ];
  return links
    .filter(({ url }) => url.startsWith('#') && !known.has(targetOf(url).slice(1)))
    .map(({ url, spot }) => ({
      message: `A link leads to "${url}", which is not in the file`,
      ...spot,
    }));
}

/** Ids that stand more than once. */
export function idsDiffer(checked: CheckedMarkdown): MarkdownFault[] {
  const seen = new Set<string>();
  return ids(checked).flatMap(({ id, spot }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ message: `The id "${id}" stands more than once`, ...spot }] : [];
  });
}

/** Calls of notes without words, and notes without words of their own. */
export function notesHaveWords(checked: CheckedMarkdown): MarkdownFault[] {
  const { file, nodes, spots } = checked;
  const undefinedCalls = nodes.flatMap((node) => {
    if (node.type !== 'text') return [];
    const source = file.source.slice(node.position?.start.offset, node.position?.end.offset);
    return [...source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].map(({ 0: call, index }) => ({
      message: `The note ${call} has no text`,
      ...spots.inNode(node, index),
    }));
  });
  const empty = definitions(checked).filter((node) => wordsOf(node) === '');
  const endnotes = [...collectNotes(file.root).endnotes].filter(
    ([, node]) =>
      !node.children.slice(3).some((child) => child.type !== 'text' || child.value.trim() !== ''),
  );
  return [
    ...undefinedCalls,
    ...empty.map((node) => ({
      message: `The note [^${node.label ?? node.identifier}] is empty`,
      ...spots.ofNode(node),
    })),
    ...endnotes.map(([id, node]) => ({
      message: `The note "${id}" is empty`,
      ...spots.ofNode(node),
    })),
  ];
}

/** Notes that nothing calls, and labels that stand for two notes. */
export function notesAreCalled(checked: CheckedMarkdown): MarkdownFault[] {
  const { nodes, tags, file, spots } = checked;
  const called = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const seen = new Set<string>();
  const footnotes = definitions(checked).flatMap((node): MarkdownFault[] => {
    const label = `[^${node.label ?? node.identifier}]`;
    const again = seen.has(node.identifier);
    seen.add(node.identifier);
    const spot = spots.ofNode(node);
    if (again) return [{ message: `The note ${label} stands more than once`, ...spot }];
    return called.has(node.identifier)
      ? []
      : [{ message: `Nothing calls the note ${label}`, ...spot }];
  });
  const targets = new Set([
    ...nodes.flatMap((node) => (node.type === 'link' ? [targetOf(node.url)] : [])),
    ...tags.map(({ part }) => targetOf(part.attributes['href'] ?? '')),
  ]);
  const endnotes = [...collectNotes(file.root).endnotes].filter(([id]) => !targets.has(`#${id}`));
  return [
    ...footnotes,
    ...endnotes.map(([id, node]) => ({
      message: `Nothing calls the note "${id}"`,
      ...spots.ofNode(node),
    })),
  ];
}

function definitions({ nodes }: CheckedMarkdown): FootnoteDefinition[] {
  return nodes.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
}

function wordsOf(node: FootnoteDefinition): string {
  return node.children
    .map((child) =>
      child.type === 'paragraph'
        ? readPhrasing(child.children, undefined, noNotes).text
        : child.type,
    )
    .join('');
}
