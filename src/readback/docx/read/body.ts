import { normaliseText, type OutlineBlock, toOutlineBlock } from '../../outline.ts';
import { paragraphLook } from '../model/paragraph-look.ts';
import { allNamed, descend, type XmlElement } from '../xml/element.ts';
import { lookThrough } from '../xml/look-through.ts';
import { type Inlines, readInlines } from './inlines.ts';
import { languageOf } from './language-of.ts';
import { isQuoted, type ParagraphKind, paragraphKind } from './paragraph-kind.ts';
import { type Piece, withoutListMark, withoutPageNumber, wordsOf } from './pieces.ts';
import type { Story } from './story.ts';
import { readTable } from './table.ts';

/** The blocks of a body in reading order; `numbers` has the number of every paragraph. */
export function readBody(
  body: XmlElement,
  story: Story,
  numbers: ReadonlyMap<XmlElement, number>,
): OutlineBlock[] {
  const reader = new BodyReader(story, numbers);
  reader.read(body);
  return reader.blocks;
}

class BodyReader {
  readonly blocks: OutlineBlock[] = [];
  readonly #story: Story;
  readonly #numbers: ReadonlyMap<XmlElement, number>;
  /** Bookmarks that begin before the next block. */
  #pending: string[] = [];
  /** Key of a caption whose table is still to come. */
  #awaited: string | undefined;
  /** What stands in paragraphs whose marks are deleted: it opens the next one (17.13.5.15). */
  #carried: Inlines[] = [];

  constructor(story: Story, numbers: ReadonlyMap<XmlElement, number>) {
    this.#story = story;
    this.#numbers = numbers;
  }

  read(parent: XmlElement): void {
    for (const child of lookThrough(parent)) {
      if (child.name === 'w:bookmarkStart') this.#pending.push(child.attributes['w:name'] ?? '');
      else if (child.name === 'w:p') this.#readParagraph(child);
      else if (child.name === 'w:tbl') this.#readTable(child);
    }
  }

  #readParagraph(paragraph: XmlElement): void {
    const { styles, numbering, counts } = this.#story;
    const look = paragraphLook(paragraph, styles, numbering);
    const inlines = joined([...this.#carried, readInlines(paragraph, this.#story, look.chain)]);
    this.#carried = isMarkDeleted(paragraph) ? [inlines] : [];
    if (this.#carried.length > 0) return;
    const key = this.#takeKey(inlines.bookmarks);
    const { inContents } = inlines;
    const kind = paragraphKind(look, { inContents, isSource: key?.startsWith('source/') === true });
    const mark = look.list && counts.next(look.list.list, look.list.level);
    const block = this.#textBlock(paragraph, kind, inlines, mark);
    if (kind.kind === 'paragraph' || kind.kind === 'item') block.quoted = isQuoted(look, styles);
    if (kind.kind === 'heading') block.key = key;
    if (kind.kind === 'source') block.key = key?.replace(/^source\//, '');
    if (block.text !== '' || block.notes.length > 0) this.blocks.push(block);
    for (const { alt, decorative } of inlines.pictures) {
      if (!decorative) this.#pushKeyed({ ...emptyBlock('figure', block.place), alt }, key);
    }
    if (kind.kind === 'caption') this.#giveKey(key);
    for (const box of inlines.boxes) this.read(box);
  }

  #textBlock(
    paragraph: XmlElement,
    kind: ParagraphKind,
    { pieces, notes }: Inlines,
    mark: string | undefined,
  ): OutlineBlock {
    const own = withoutFurniture(pieces, kind.kind);
    const lang = languageOf(own, [markLanguage(paragraph), this.#story.lang]);
    const words = wordsOf(own, lang);
    const text = kind.kind === 'heading' && mark ? `${mark} ${words.text}` : words.text;
    const place = this.#placeOf(paragraph);
    return {
      ...emptyBlock(kind.kind, place),
      ...kind,
      ...words,
      lang,
      text: withoutConfidence(text),
      notes,
    };
  }

  #readTable(table: XmlElement): void {
    const { rows, pieces, pictures, bookmarks } = readTable(table, this.#story);
    const lang = languageOf(pieces, [this.#story.lang]);
    const first = allNamed(table, 'w:p')[0];
    const block = emptyBlock('table', first ? this.#placeOf(first) : '');
    const outlined = rows.map((row) =>
      row.map(({ header, notes, pieces: own }) => ({ header, notes, ...wordsOf(own, lang) })),
    );
    this.#pushKeyed({ ...block, lang, rows: outlined }, this.#takeKey(bookmarks));
    for (const { alt, decorative } of pictures) {
      if (!decorative) this.blocks.push({ ...emptyBlock('figure', block.place), alt });
    }
  }

  /** A table or figure takes its own key, or that of the caption above it. */
  #pushKeyed(block: OutlineBlock, key: string | undefined): void {
    this.blocks.push({ ...block, key: key ?? this.#awaited });
    this.#awaited = undefined;
  }

  /** The key of a caption goes to the figure or table above it that has none, else to the next one. */
  #giveKey(key: string | undefined): void {
    const above = this.blocks.at(-2);
    const takes = above?.kind === 'figure' || above?.kind === 'table';
    if (takes && above.key === undefined) above.key = key;
    else this.#awaited = key;
  }

  /** The key of the bookmarks that begin in or right before a block; every name then leads to it. */
  #takeKey(own: readonly string[]): string | undefined {
    const names = [...this.#pending, ...own];
    this.#pending = [];
    const keys = names.flatMap((name) => this.#story.keys.keyOf(name) ?? []);
    const key = keys.find((one) => one.startsWith('source/')) ?? keys[0];
    if (key !== undefined) for (const name of names) this.#story.anchors.set(name, key);
    return key;
  }

  #placeOf(paragraph: XmlElement): string {
    return `paragraph ${this.#numbers.get(paragraph) ?? 0}`;
  }
}

function isMarkDeleted(paragraph: XmlElement): boolean {
  return descend(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
}

function joined(parts: readonly Inlines[]): Inlines {
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    notes: parts.flatMap(({ notes }) => notes),
    pictures: parts.flatMap(({ pictures }) => pictures),
    boxes: parts.flatMap(({ boxes }) => boxes),
    bookmarks: parts.flatMap(({ bookmarks }) => bookmarks),
    inContents: parts.some(({ inContents }) => inContents),
  };
}

/** The language that a paragraph's own mark is in. */
function markLanguage(paragraph: XmlElement): string | undefined {
  return descend(paragraph, 'w:pPr', 'w:rPr', 'w:lang')?.attributes['w:val'];
}

function withoutFurniture(pieces: readonly Piece[], kind: OutlineBlock['kind']): readonly Piece[] {
  if (kind === 'contents') return withoutPageNumber(pieces);
  return kind === 'source' ? withoutListMark(pieces) : pieces;
}

/** Words of a confidence without the marks that stand beside them. */
function withoutConfidence(text: string): string {
  return normaliseText(text.replace(/(?<![●○])[●○]{3}(?![●○])/g, ' '));
}

function emptyBlock(kind: OutlineBlock['kind'], place: string): OutlineBlock {
  return toOutlineBlock(kind, place, kind === 'figure' ? { alt: '' } : {});
}
