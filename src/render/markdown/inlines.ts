import type { FootnoteDefinition, PhrasingContent, Text } from 'mdast';
import type { Foreign, Inline } from '../../document/types.ts';
import { sourceKey, toFragment } from './anchors.ts';
import { toSpan } from './language.ts';

/** The footnotes met so far, in reading order; their numbers are their labels. */
export type Notes = FootnoteDefinition[];

/** Inlines as mdast. A note leaves its number in the text and its words in `notes`. */
export function toPhrasing(inlines: Inline[], notes: Notes): PhrasingContent[] {
  return joinAlike(inlines.flatMap((inline) => toPhrasingNodes(inline, notes)));
}

function toPhrasingNodes(inline: Inline, notes: Notes): PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return [toText(inline.value)];
    case 'strong':
      return [{ type: 'strong', children: without('strong', toPhrasing(inline.children, notes)) }];
    case 'emphasis':
      return [
        { type: 'emphasis', children: without('emphasis', toPhrasing(inline.children, notes)) },
      ];
    case 'foreign':
      return toForeign(inline, notes);
    case 'link':
      return [toLink(inline.url, inline.children, notes)];
    case 'reference':
      return [toLink(toFragment(inline.key), inline.children, notes)];
    case 'citation':
      return [toLink(toFragment(sourceKey(inline.source)), inline.children, notes)];
    case 'note':
      return [toNote(inline.children, notes)];
    case 'break':
      return [{ type: 'break' }];
    default:
      return inline satisfies never;
  }
}

/** A text node on one line: line ends would be markup. No-break spaces stay. */
export function toText(value: string): Text {
  return { type: 'text', value: value.replace(/[\t\n\f\r ]+/g, ' ') };
}

function toLink(url: string, children: Inline[], notes: Notes): PhrasingContent {
  return { type: 'link', url, children: toPhrasing(children, notes) };
}

/** The notes called from the words stand elsewhere in the file, and take the language with them. */
function toForeign({ lang, children }: Foreign, notes: Notes): PhrasingContent[] {
  const first = notes.length;
  const words = toPhrasing(children, notes);
  for (const note of notes.slice(first)) {
    note.children = note.children.map((block) =>
      block.type === 'paragraph' ? { ...block, children: toSpan(lang, block.children) } : block,
    );
  }
  return toSpan(lang, words);
}

function toNote(children: Inline[], notes: Notes): PhrasingContent {
  const label = String(notes.length + 1);
  const definition: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: [],
  };
  notes.push(definition);
  definition.children = [{ type: 'paragraph', children: toPhrasing(children, notes) }];
  return { type: 'footnoteReference', identifier: label, label };
}

/** Emphasis in emphasis (and strong in strong) cannot be told apart from one when read back: the outer one stays. */
function without(type: 'emphasis' | 'strong', nodes: PhrasingContent[]): PhrasingContent[] {
  return joinAlike(
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === type) return node.children;
      if (!('children' in node)) return [node];
      return [{ ...node, children: without(type, node.children) }];
    }),
  );
}

/** Neighbours of one kind as one node: `*a**b*` would be read as something else, and spaces could double. */
function joinAlike(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((joined, node) => {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      joined[joined.length - 1] = toText(last.value + node.value);
    } else if (
      (last?.type === 'emphasis' && node.type === 'emphasis') ||
      (last?.type === 'strong' && node.type === 'strong')
    ) {
      joined[joined.length - 1] = {
        ...last,
        children: joinAlike([...last.children, ...node.children]),
      };
    } else joined.push(node);
    return joined;
  }, []);
}
