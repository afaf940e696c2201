import type { OutlineBlock, OutlineCell } from '../outline.ts';
import { blockAtLine } from './block-at-line.ts';
import { type HtmlPart, readHtml } from './html-tags.ts';
import type { FileNotes } from './notes.ts';
import { readHtmlWords } from './read-phrasing.ts';
import type { Words } from './words.ts';

/** Where a table stands. */
export interface TablePlace {
  lang: string | undefined;
  line: number;
  quoted: boolean;
}

/** The blocks of a table that is written in HTML: its caption, if it has one, and itself. */
export function readHtmlTable(html: string, place: TablePlace, notes: FileNotes): OutlineBlock[] {
  const parts = readHtml(html);
  const table = parts.find(({ name }) => name === 'table')?.attributes ?? {};
  const lang = table['lang'] ?? place.lang;
  const { line, quoted } = place;
  const rows: OutlineCell[][] = [];
  const blocks: OutlineBlock[] = [];
  for (const [index, { type, name, attributes }] of parts.entries()) {
    if (type !== 'open') continue;
    const words = (): Words =>
      readHtmlWords(inside(parts, index), attributes['lang'] ?? lang, notes);
    if (name === 'tr') rows.push([]);
    if (name === 'th' || name === 'td') rows.at(-1)?.push(cellOf(words(), name === 'th'));
    if (name === 'caption') {
      const { text, links, notes: called, foreign, lang: own } = words();
      const said = { text, links, notes: called, foreign, lang: own };
      blocks.push(blockAtLine('caption', line, { ...said, quoted }));
    }
  }
  return [...blocks, blockAtLine('table', line, { lang, key: table['id'], quoted, rows })];
}

/** A cell with its words. */
export function cellOf({ text, links, notes, foreign }: Words, header: boolean): OutlineCell {
  return { text, header, links, notes, foreign };
}

/** What stands in the element that begins at an index, which holds no element of its own kind. */
function inside(parts: readonly HtmlPart[], start: number): HtmlPart[] {
  const name = parts[start]?.name;
  const end = parts.findIndex(
    (part, index) => index > start && part.type === 'close' && part.name === name,
  );
  return parts.slice(start + 1, end === -1 ? undefined : end);
}
