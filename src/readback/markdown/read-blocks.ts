import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import { normaliseText, type OutlineBlock } from '../outline.ts';
import { blockAtLine } from './block-at-line.ts';
import { cellOf, readHtmlTable } from './html-table.ts';
import { readHtml } from './html-tags.ts';
import { type FileNotes, stillInEndnotes } from './notes.ts';
import { divComment } from './pandoc-marks.ts';
import { type PhrasingWords, readHtmlWords, readPhrasing } from './read-phrasing.ts';

type Flow = RootContent | BlockContent | DefinitionContent;

/** What stands around a block. */
interface Around {
  lang: string | undefined;
  quoted: boolean;
  /** Depth of the list around it; 0 outside lists. */
  depth: number;
}

/** A fenced block of Pandoc, or an HTML element, that is open. */
interface Box {
  key: string | undefined;
  lang: string | undefined;
  /** Set apart: a block with a class. */
  quoted: boolean;
}

/** Turns the nodes of a file into the blocks of an outline, in reading order. */
export class BlockReader {
  readonly #notes: FileNotes;
  readonly #source: string;
  readonly #boxes: Box[] = [];
  #inEndnotes = false;
  /** Under a heading that announces a table of contents. */
  #inContents = false;

  constructor(notes: FileNotes, source: string) {
    this.#notes = notes;
    this.#source = source;
  }

  read(nodes: readonly Flow[], around: Around): OutlineBlock[] {
    return nodes.flatMap((node) => this.#node(node, around));
  }

  #node(node: Flow, outside: Around): OutlineBlock[] {
    const around = this.#within(outside);
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading':
        return [this.#heading(node, around, line)];
      case 'paragraph':
        return this.#inEndnotes ? [] : this.#paragraph(node, around, line);
      case 'list':
        return this.#list(node, around);
      case 'table':
        return [this.#table(node, around, line)];
      case 'blockquote':
        return this.read(node.children, { ...around, quoted: true });
      case 'html':
        return this.#html(node.value, around, line);
      case 'code':
        return [
          blockAtLine('paragraph', line, {
            ...this.#own(around),
            text: normaliseText(node.value),
          }),
        ];
      default:
        return [];
    }
  }

  #within(around: Around): Around {
    const box = this.#boxes.at(-1);
    if (box === undefined) return around;
    return { ...around, lang: box.lang ?? around.lang, quoted: around.quoted || box.quoted };
  }

  #own({ lang, quoted }: Around): Partial<OutlineBlock> {
    return { lang, quoted };
  }

  #heading(node: Heading, around: Around, line: number): OutlineBlock {
    const { pictures, ids, ...words } = readPhrasing(node.children, around.lang, this.#notes);
    const key = ids[0];
    this.#inContents = key !== undefined && /(?:^|\/)contents$/.test(key);
    return blockAtLine('heading', line, {
      ...words,
      level: node.depth,
      key,
      quoted: around.quoted,
    });
  }

  #paragraph(node: Paragraph, around: Around, line: number): OutlineBlock[] {
    const words = readPhrasing(node.children, around.lang, this.#notes);
    return this.#wordBlocks(words, around, line, this.#isCaption(node, words));
  }

  /** A paragraph or a caption, and the pictures in it. */
  #wordBlocks(
    { pictures, ids, ...words }: PhrasingWords,
    around: Around,
    line: number,
    isCaption: boolean,
  ): OutlineBlock[] {
    const { quoted } = around;
    const text = words.text.replace(/^: (?=\S)/, '');
    const figures = pictures.map(({ alt, key }) =>
      blockAtLine('figure', line, { lang: around.lang, quoted, alt: normaliseText(alt), key }),
    );
    if (isCaption) return [blockAtLine('caption', line, { ...words, text, key: ids[0], quoted })];
    if (text === '' && words.notes.length === 0) return figures;
    const said = withoutMarks(words.text);
    return [blockAtLine('paragraph', line, { ...words, text: said, quoted }), ...figures];
  }

  /** `: words` (Pandoc), or words that begin with a strong `Tabel 1.` */
  #isCaption(node: Paragraph, { text }: PhrasingWords): boolean {
    const start = node.position?.start.offset ?? 0;
    if (this.#source.startsWith(': ', start)) return true;
    const first = node.children.find((child) => child.type !== 'html');
    if (first?.type !== 'strong') return false;
    const label = readPhrasing(first.children, undefined, this.#notes).text;
    return /^\p{L}[\p{L} ]{0,40} \d+\.?$/u.test(label) && text.startsWith(label);
  }

  #list(node: List, outside: Around): OutlineBlock[] {
    const depth = outside.depth + 1;
    const ordered = node.ordered === true;
    const kind = this.#inContents ? 'contents' : 'item';
    const blocks = node.children.flatMap((item) => {
      const around = { ...this.#within(outside), depth };
      const line = item.position?.start.line ?? 1;
      const [first, ...rest] = item.children;
      const opens = first?.type === 'paragraph';
      const { pictures, ids, ...words } = readPhrasing(
        opens ? first.children : [],
        around.lang,
        this.#notes,
      );
      const source = ids.flatMap((id) => /(?:^|\/)source\/(.+)$/.exec(id)?.[1] ?? [])[0];
      const own = { ...words, quoted: around.quoted };
      const block =
        source === undefined
          ? blockAtLine(kind, line, { ...own, level: depth, ordered: kind === 'item' && ordered })
          : blockAtLine('source', line, { ...own, key: source });
      const figures = pictures.map(({ alt, key }) =>
        blockAtLine('figure', line, { lang: around.lang, quoted: around.quoted, alt, key }),
      );
      return [block, ...figures, ...this.read(opens ? rest : item.children, around)];
    });
    if (depth === 1) this.#inContents = false;
    return blocks;
  }

  #table(node: Table, around: Around, line: number): OutlineBlock {
    const rows = node.children.map((row, index) =>
      row.children.map((cell) =>
        cellOf(readPhrasing(cell.children, around.lang, this.#notes), index === 0),
      ),
    );
    const key = this.#boxes.at(-1)?.key;
    return blockAtLine('table', line, { lang: around.lang, quoted: around.quoted, key, rows });
  }

  #html(html: string, around: Around, line: number): OutlineBlock[] {
    const div = new RegExp(`^<!--(?<end>/?)${divComment}(?<attributes>.*)-->$`).exec(html.trim());
    if (div !== null) {
      this.#fence(div.groups?.['end'] === '/', div.groups?.['attributes'] ?? '');
      return [];
    }
    this.#inEndnotes = stillInEndnotes(html, this.#inEndnotes);
    if (/<table[\s>]/i.test(html)) {
      return readHtmlTable(html, { lang: around.lang, line, quoted: around.quoted }, this.#notes);
    }
    return this.#wordBlocks(
      readHtmlWords(readHtml(html), around.lang, this.#notes),
      around,
      line,
      false,
    );
  }

  #fence(ends: boolean, attributes: string): void {
    if (ends) {
      this.#boxes.pop();
      return;
    }
    const { id, lang, class: kind } = readHtml(`<div${attributes}>`)[0]?.attributes ?? {};
    this.#boxes.push({ key: id, lang, quoted: kind !== undefined });
  }
}

/** A text without the marks of confidence that stand before its words. */
function withoutMarks(text: string): string {
  return /^[●○]{3} /.test(text) ? text.replace(/[●○]{3} /g, '') : text;
}
