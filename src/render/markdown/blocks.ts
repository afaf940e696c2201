import type { BlockContent, Heading, List, Paragraph, PhrasingContent, TableCell } from 'mdast';
import { contentsList } from '../../document/contents-list.ts';
import type {
  Block,
  Callout,
  Caption,
  Figure,
  Inline,
  List as ListNode,
  Quote,
  Section,
  Sources,
  Table,
} from '../../document/types.ts';
import { sourceKey, toAnchor } from './anchors.ts';
import { toDataUri } from './data-uri.ts';
import { type Notes, toPhrasing, toText } from './inlines.ts';
import { inLanguage, speaking } from './language.ts';

/** Blocks as mdast; sections among them get headings of `depth`. */
export function toFlow(blocks: Block[], depth: number, notes: Notes): BlockContent[] {
  return separateQuotes(blocks.flatMap((block) => toFlowNodes(block, depth, notes)));
}

function toFlowNodes(block: Block, depth: number, notes: Notes): BlockContent[] {
  switch (block.type) {
    case 'section':
      return toSection(block, depth, notes);
    case 'paragraph':
      return [{ type: 'paragraph', children: trim(toWords(block.children, block.lang, notes)) }];
    case 'list':
      return [toList(block, depth, notes)];
    case 'table':
      return toTable(block, notes);
    case 'callout':
      return [{ type: 'blockquote', children: toCallout(block, depth, notes) }];
    case 'quote':
      return [{ type: 'blockquote', children: toInner(block, depth, notes) }];
    case 'figure':
      return toFigure(block, notes);
    case 'sources':
      return [toSources(block, notes)];
    case 'contents':
      return [toList(contentsList(block), depth, notes)];
    case 'pageBreak':
      return [];
    default:
      return block satisfies never;
  }
}

/** What a block holds, in the block's language. */
function toInner(
  { lang, children }: Section | Callout | Quote,
  depth: number,
  notes: Notes,
): BlockContent[] {
  return toFlow(speaking(lang, children), depth, notes);
}

/** Inlines of a block in the block's language. */
function toWords(inlines: Inline[], lang: string | undefined, notes: Notes): PhrasingContent[] {
  return toPhrasing(inLanguage(lang, inlines), notes);
}

function toSection(section: Section, depth: number, notes: Notes): BlockContent[] {
  const heading = toHeading(section, depth, notes);
  const { confidence } = section;
  // The brackets tell the line from a paragraph that is emphasised by its author.
  const mark: Paragraph[] = confidence
    ? [
        paragraph([
          toText('('),
          { type: 'emphasis', children: [toText(confidence.label)] },
          toText(')'),
        ]),
      ]
    : [];
  return [heading, ...mark, ...toInner(section, depth + 1, notes)];
}

function toHeading(section: Section, depth: number, notes: Notes): Heading {
  const number = section.number === undefined ? [] : [toText(`${section.number}. `)];
  return {
    type: 'heading',
    depth: clampDepth(depth),
    children: [
      ...toAnchor(section.key),
      ...number,
      ...onOneLine(toWords(section.title, section.lang, notes)),
    ],
  };
}

/** Headings end at level 6; deeper sections share it. */
function clampDepth(depth: number): Heading['depth'] {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels[depth - 1] ?? 6;
}

function toList({ ordered, start, lang, children }: ListNode, depth: number, notes: Notes): List {
  const spread = children.some(
    (item) => item.children.filter((child) => child.type !== 'list').length > 1,
  );
  return {
    type: 'list',
    ordered,
    ...(ordered ? { start: start ?? 1 } : {}),
    spread,
    children: children.map((item) => ({
      type: 'listItem',
      spread,
      children: toFlow(speaking(lang, item.children), depth, notes),
    })),
  };
}

/** A table with its caption as the paragraph before it. */
function toTable(table: Table, notes: Notes): BlockContent[] {
  const caption = toCaption(table.caption, table.lang, notes);
  const row = (cells: Inline[][]): TableCell[] =>
    cells.map((cell) => ({
      type: 'tableCell',
      children: onOneLine(toWords(cell, table.lang, notes)),
    }));
  const rows = [table.header, ...table.rows];
  return [
    caption,
    {
      type: 'table',
      children: rows.map((cells) => ({ type: 'tableRow', children: row(cells) })),
    },
  ];
}

function toCaption(caption: Caption, lang: string | undefined, notes: Notes): Paragraph {
  const label: PhrasingContent = {
    type: 'strong',
    children: [toText(`${caption.label} ${caption.number}.`)],
  };
  return paragraph([label, toText(' '), ...toWords(caption.children, lang, notes)]);
}

/** The label, strong, begins the first paragraph; before anything else it stands alone. */
function toCallout(callout: Callout, depth: number, notes: Notes): BlockContent[] {
  const label: PhrasingContent = { type: 'strong', children: [toText(`${callout.label}:`)] };
  const [first, ...rest] = toInner(callout, depth, notes);
  if (first === undefined) return [paragraph([label])];
  return first.type === 'paragraph'
    ? [paragraph([label, toText(' '), ...first.children]), ...rest]
    : [paragraph([label]), first, ...rest];
}

function toFigure(figure: Figure, notes: Notes): BlockContent[] {
  const image = paragraph([{ type: 'image', url: toDataUri(figure.image), alt: figure.alt }]);
  if (figure.caption === undefined) return [image];
  return [image, toCaption(figure.caption, figure.lang, notes)];
}

/** Numbered if the citation style numbers from 1 without a gap; any other number is printed as text. */
function toSources(sources: Sources, notes: Notes): List {
  const ordered = sources.children.every((entry, index) => entry.number === String(index + 1));
  return {
    type: 'list',
    ordered,
    spread: false,
    children: sources.children.map((entry) => {
      const number = ordered || entry.number === undefined ? [] : [toText(`${entry.number} `)];
      const words = toWords(entry.children, entry.lang ?? sources.lang, notes);
      const children = trim([...toAnchor(sourceKey(entry.key)), ...number, ...words]);
      return { type: 'listItem', spread: false, children: [paragraph(children)] };
    }),
  };
}

/** Two quotes that follow each other would be one in some readers: an empty comment keeps them apart. */
function separateQuotes(blocks: BlockContent[]): BlockContent[] {
  return blocks.flatMap((block, index): BlockContent[] =>
    block.type === 'blockquote' && blocks[index - 1]?.type === 'blockquote'
      ? [{ type: 'html', value: '<!-- -->' }, block]
      : [block],
  );
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** Headings and cells hold one line: a break becomes a space. */
function onOneLine(nodes: PhrasingContent[]): PhrasingContent[] {
  return trim(nodes.map((node) => (node.type === 'break' ? toText(' ') : node)));
}

/** Without spaces at the ends, which Markdown could keep only as character references. */
function trim(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.length - 1;
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.replace(/^ +/, '') : node.value;
    return { ...node, value: index === last ? start.replace(/ +$/, '') : start };
  });
}
