import { normaliseText, type OutlineBlock, type OutlineCell } from '../../outline.ts';
import { childrenOf, type Element, type Kid, pageOf } from '../model/element.ts';
import { type Around, type Opening, paragraph } from './around.ts';
import {
  figuresIn,
  isBox,
  isInline,
  isOrdered,
  rowsOf,
  standsForWords,
  withoutMarks,
  withoutPage,
} from './element-shapes.ts';
import { type Reading, WordReader, type Words } from './words.ts';

/** The blocks of the structure tree in reading order. Headings have the levels that the file gives them. */
export function readBlocks(reading: Reading, top: readonly Element[]): OutlineBlock[] {
  const around: Around = {
    lang: reading.model.lang,
    quoted: false,
    key: undefined,
    section: 0,
    list: 0,
    contents: 0,
    ordered: false,
  };
  const reader = new BlockReader(reading);
  for (const element of top) reader.read(element, around);
  return reader.blocks;
}

class BlockReader {
  readonly blocks: OutlineBlock[] = [];
  readonly #reading: Reading;
  readonly #called: Set<Element>;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#called = new Set(reading.calls.values());
  }

  read(element: Element, outer: Around): void {
    const around = { ...outer, lang: element.lang ?? outer.lang };
    const { id = '', role, type } = element;
    if (id.startsWith('source/')) {
      this.#addAll(element, around, { kind: 'source', level: 0, key: id.slice('source/'.length) });
      return;
    }
    if (type === 'Title') this.#addAll(element, around, { kind: 'title', level: 0 });
    else if (/^H[1-6]?$/.test(role)) this.#addHeading(element, around);
    else this.#readRole(element, around);
  }

  #readRole(element: Element, around: Around): void {
    const { id, role } = element;
    switch (role) {
      case 'Sect':
      case 'Part':
      case 'Art':
        this.#addAll(element, { ...around, section: around.section + 1, key: id }, paragraph);
        break;
      case 'BlockQuote':
        this.#addAll(element, { ...around, quoted: true }, paragraph);
        break;
      case 'Div':
        this.#addAll(element, { ...around, quoted: around.quoted || isBox(element) }, paragraph);
        break;
      case 'L':
        this.#addList(element, around);
        break;
      case 'TOC':
        this.#addAll(element, { ...around, contents: around.contents + 1 }, paragraph);
        break;
      case 'TOCI':
        this.#addAll(element, around, { kind: 'contents', level: Math.max(1, around.contents) });
        break;
      case 'Caption':
        this.#addAll(element, around, { kind: 'caption', level: 0 });
        break;
      case 'Table':
        this.#addTable(element, around);
        break;
      case 'Figure':
      case 'Formula':
        this.#addFigure(element, around);
        break;
      case 'BibEntry':
        this.#addAll(element, around, { kind: 'source', level: 0, key: id });
        break;
      case 'Note':
        if (!this.#called.has(element)) this.#addAll(element, around, paragraph);
        break;
      case 'Private':
        break;
      default:
        this.#addAll(element, around, paragraph);
    }
  }

  #addHeading(element: Element, around: Around): void {
    const level = element.role === 'H' ? around.section : Number(element.role.slice(1));
    const own = element.id ?? around.key;
    const key = this.blocks.some((block) => block.key === own) ? undefined : own;
    this.#addAll(element, around, { kind: 'heading', level: Math.max(1, level), key });
  }

  /** Words of an element as a block, and the blocks in it as blocks of their own. */
  #addAll(element: Element, around: Around, opening: Opening): void {
    if (element.actual !== undefined) {
      this.#addWords(element.kids, around, opening, element.actual);
      return;
    }
    let next = opening;
    let inline: Kid[] = [];
    const flush = (): void => {
      if (this.#addWords(inline, around, next)) next = paragraph;
      inline = [];
    };
    for (const kid of element.kids) {
      if (kid.kind !== 'element' || isInline(kid.element)) {
        inline.push(kid);
        continue;
      }
      flush();
      const { element: child } = kid;
      const wraps = child.role === 'P' || child.role === 'LBody' || child.role === 'Span';
      if (wraps && next !== paragraph && child.id === undefined) {
        this.#addAll(child, { ...around, lang: child.lang ?? around.lang }, next);
        next = paragraph;
      } else this.read(child, around);
    }
    flush();
  }

  #addWords(
    kids: readonly Kid[],
    around: Around,
    { kind, level, key }: Opening,
    actual?: string,
  ): boolean {
    const isItem = kind === 'item' || kind === 'source';
    const reader = new WordReader(this.#reading, { withoutLabels: isItem });
    reader.add(kids, around.lang);
    const read = reader.words(around.lang);
    const words = actual === undefined ? read : { ...read, text: normaliseText(actual) };
    if (words.text === '' && words.notes.length === 0) return false;
    const text =
      kind === 'contents' ? withoutPage(words.text, kids) : withoutMarks(words.text, isItem);
    this.#push(kids, { kind, level, key, ordered: kind === 'item' && around.ordered }, around, {
      ...words,
      text,
    });
    for (const figure of kids.flatMap(figuresIn)) this.#addFigure(figure, around);
    return true;
  }

  #addList(list: Element, outer: Around): void {
    const around = { ...outer, list: outer.list + 1, ordered: isOrdered(list) };
    for (const kid of childrenOf(list)) {
      if (kid.role !== 'LI' || kid.id?.startsWith('source/')) {
        this.read(kid, around);
        continue;
      }
      const before = this.blocks.length;
      const own = { ...around, lang: kid.lang ?? around.lang };
      const opening: Opening = { kind: 'item', level: around.list };
      this.#addAll(kid, own, opening);
      // An item that begins with a list, a table or a picture has no words of its own.
      if (this.blocks[before]?.kind === 'item' && this.blocks[before]?.level === around.list)
        continue;
      const added = this.blocks.splice(before);
      const empty: Words = { text: '', lang: own.lang, links: [], notes: [], foreign: [] };
      this.#push(kid.kids, { ...opening, ordered: around.ordered }, own, empty);
      this.blocks.push(...added);
    }
  }

  #addTable(table: Element, around: Around): void {
    const children = childrenOf(table);
    const first = children.findIndex((child) => child.role !== 'Caption');
    const isCaption = (child: Element): boolean => child.role === 'Caption';
    for (const child of children.slice(0, first).filter(isCaption)) this.read(child, around);
    const rows = rowsOf(table).map((row) =>
      childrenOf(row).map((cell) => this.#readCell(cell, row.lang ?? around.lang)),
    );
    const words: Words = { text: '', lang: around.lang, links: [], notes: [], foreign: [] };
    this.#push(
      table.kids,
      { kind: 'table', level: 0, key: table.id, ordered: false },
      around,
      words,
    );
    const block = this.blocks.at(-1);
    if (block !== undefined) block.rows = rows;
    for (const child of children.slice(first).filter(isCaption)) this.read(child, around);
  }

  #readCell(cell: Element, lang: string | undefined): OutlineCell {
    const reader = new WordReader(this.#reading);
    reader.add(cell.kids, cell.lang ?? lang);
    const { text, links, notes, foreign } = reader.words(lang);
    return { text, header: cell.role === 'TH', links, notes, foreign };
  }

  #addFigure(figure: Element, around: Around): void {
    const lang = figure.lang ?? around.lang;
    if (standsForWords(figure)) {
      const text = normaliseText(figure.alt ?? '');
      const said: Words = { text, lang, links: [], notes: [], foreign: [] };
      this.#push(figure.kids, { ...paragraph, ordered: false }, around, said);
      return;
    }
    const words: Words = { text: '', lang, links: [], notes: [], foreign: [] };
    const own = { kind: 'figure', level: 0, key: figure.id, ordered: false } as const;
    this.#push(figure.kids, own, around, words);
    const block = this.blocks.at(-1);
    if (block !== undefined) block.alt = normaliseText(figure.alt ?? figure.actual ?? '');
    for (const child of childrenOf(figure)) if (child.role === 'Caption') this.read(child, around);
  }

  #push(
    kids: readonly Kid[],
    { kind, level, key, ordered }: Opening & { ordered: boolean },
    { quoted }: Around,
    words: Words,
  ): void {
    const page = kids
      .map((kid) => (kid.kind === 'element' ? pageOf(kid.element) : kid.page))
      .find((number) => number !== undefined);
    const place = page === undefined ? 'no page' : `page ${page + 1}`;
    const empty = { alt: undefined, rows: [] };
    this.blocks.push({ ...empty, ...words, kind, level, key, quoted, ordered, place });
  }
}
