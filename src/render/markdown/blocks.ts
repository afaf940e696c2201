import { contentsList } from '../../document/contents-list.ts';
import type { Block, Callout, Figure, Section, Sources } from '../../document/types.ts';
import { addFigure } from './add-figure.ts';
import { writeCaption } from './caption.ts';
import { confidenceText } from './confidence.ts';
import { prefixLines } from './lines.ts';
import { type Item, writeList } from './list.ts';
import type { Piece } from './pieces.ts';
import { marked, textPiece, toPieces, toSpokenPieces } from './to-pieces.ts';
import { writePieces } from './write-pieces.ts';
import { idOf, sourceKey, type Writer } from './writer.ts';

/** Levels of the headings, and what stands in front of the first paragraph. */
export interface Position {
  /** Of the next heading; deeper than 6 stays 6, so that no heading is lost. */
  level: number;
  /** Language of the blocks, where it differs from the file's. */
  lang?: string | undefined;
  /** Begins the first paragraph. */
  lead?: Piece[] | undefined;
}

/** A block as written; neighbours of one kind are kept apart. */
interface Written {
  kind: Block['type'];
  text: string;
}

/** Blocks with an empty line between them. */
export function writeBlocks(blocks: readonly Block[], position: Position, writer: Writer): string {
  return joinBlocks(writeEach(blocks, position, writer));
}

function writeEach(blocks: readonly Block[], position: Position, writer: Writer): Written[] {
  return blocks.flatMap((block, index) => {
    const lead = index === 0 ? position.lead : undefined;
    return writeBlock(block, { ...position, lead }, writer);
  });
}

/** Two lists or quotations that follow each other would be read as one: an empty comment keeps them apart. */
function joinBlocks(written: readonly Written[]): string {
  const joined = ['quote', 'callout', 'list', 'contents', 'sources'];
  return written
    .filter(({ text }) => text !== '')
    .flatMap(({ kind, text }, index, all) =>
      index > 0 && joined.includes(kind) && joined.includes(all[index - 1]?.kind ?? '')
        ? ['<!-- -->', text]
        : [text],
    )
    .join('\n\n');
}

function writeBlock(block: Block, { level, lang, lead }: Position, writer: Writer): Written[] {
  if (block.type === 'pageBreak') return [];
  const spoken = block.lang ?? lang;
  const inner = { level, lang: spoken };
  const one = (text: string): Written[] => [{ kind: block.type, text }];
  switch (block.type) {
    case 'section':
      return writeSection(block, inner, writer);
    case 'paragraph': {
      const words = toSpokenPieces(block.children, writer, spoken);
      return one(writePieces([...(lead ?? []), ...words], writer, 'block'));
    }
    case 'list':
      return one(writeList(block, (item) => writeItem(item.children, inner, writer)));
    case 'table':
      return writer.flavour
        .table({ ...block, ...(spoken === undefined ? {} : { lang: spoken }) }, writer)
        .flatMap(one);
    case 'callout':
      return one(writeCallout(block, inner, writer));
    case 'quote':
      return one(prefixLines(writeBlocks(block.children, inner, writer), '> '));
    case 'figure':
      return writeFigure(block, spoken, writer).flatMap(one);
    case 'sources':
      return one(writeSources(block, spoken, writer));
    case 'contents':
      return one(writeList(contentsList(block), (item) => writeItem(item.children, inner, writer)));
    default:
      return block satisfies never;
  }
}

function writeItem(children: readonly Block[], position: Position, writer: Writer): Item {
  const written = writeEach(children, position, writer);
  return {
    blocks: written.map(({ text }) => text),
    whole: joinBlocks(written),
    spread: children.filter((child) => child.type !== 'list').length > 1,
  };
}

function writeSection(section: Section, { level, lang }: Position, writer: Writer): Written[] {
  const number = section.number === undefined ? [] : [textPiece(`${section.number}. `)];
  const title = [...number, ...toSpokenPieces(section.title, writer, lang)];
  const words = writePieces(title, writer, 'line');
  const heading = writer.flavour.heading(Math.min(level, 6), words, idOf(section.key, writer));
  const { confidence } = section;
  const mark = confidence === undefined ? '' : confidenceText(confidence);
  return [
    { kind: 'section', text: heading },
    { kind: 'paragraph', text: writePieces([textPiece(mark)], writer, 'block') },
    ...writeEach(section.children, { level: level + 1, lang }, writer),
  ];
}

/** The label of a short box begins its first paragraph as a sentence of its own; that of any other stands above. */
function writeCallout(callout: Callout, position: Position, writer: Writer): string {
  const { kind, label, children } = callout;
  const short = kind !== 'summary' && (kind !== 'note' || children.length === 1);
  const runsIn = short && children[0]?.type === 'paragraph';
  const sentence = runsIn && !/\p{P}$/u.test(label) ? `${label}.` : label;
  const pieces = marked('strong', sentence);
  const lead = runsIn ? [...pieces, textPiece(' ')] : undefined;
  const body = writeEach(children, { ...position, lead }, writer);
  const above: Written[] = runsIn
    ? []
    : [{ kind: 'paragraph', text: writePieces(pieces, writer, 'block') }];
  return writer.flavour.callout(kind, joinBlocks([...above, ...body]));
}

function writeFigure(figure: Figure, lang: string | undefined, writer: Writer): string[] {
  const alt = figure.alt.replace(/\s+/g, ' ').trim();
  const picture = writer.flavour.image(idOf(figure.key, writer), alt, addFigure(figure, writer));
  return figure.caption === undefined
    ? [picture]
    : [picture, writeCaption(figure.caption, writer, lang)];
}

/** Numbered if the citation style numbers from 1 without a gap; any other number is printed as text. */
function writeSources({ children }: Sources, lang: string | undefined, writer: Writer): string {
  const ordered = children.every((entry, index) => entry.number === String(index + 1));
  const items = children.map((entry) => {
    const number = ordered || entry.number === undefined ? '' : `${entry.number} `;
    const spoken = entry.lang ?? lang;
    const [opening, closing] = writer.flavour.anchor(idOf(sourceKey(entry.key), writer), spoken);
    const text = writePieces(
      [
        { type: 'markup', value: opening },
        textPiece(number),
        ...toPieces(entry.children, writer, spoken),
        { type: 'markup', value: closing },
      ],
      writer,
      'line',
    );
    return { blocks: [text], whole: text, spread: false };
  });
  return writeList({ ordered, children: items }, (item) => item);
}
