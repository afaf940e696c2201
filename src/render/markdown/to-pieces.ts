import { linkTarget } from '../../document/link-target.ts';
import type { Emphasis, Inline, Note, Strong } from '../../document/types.ts';
import type { Pair } from './flavour.ts';
import { addPiece, type Mark, type Piece } from './pieces.ts';
import { writePieces } from './write-pieces.ts';
import { fragmentOf, sourceKey, type Writer } from './writer.ts';

/** Where inlines stand. */
interface Around {
  /** Marks that are open: one inside its like could not be told from the outer one, and is left out. */
  marks: readonly Mark[];
  /** Words that may not be spread over lines, such as those of a link. */
  whole: boolean;
  /** Language that notes take with them, since their words stand elsewhere. */
  lang: string | undefined;
}

/** Inlines as pieces; `lang` is the language of the block, if it has one of its own. Notes go to the writer. */
export function toPieces(inlines: readonly Inline[], writer: Writer, lang?: string): Piece[] {
  const pieces: Piece[] = [];
  add(pieces, inlines, writer, { marks: [], whole: false, lang });
  return pieces;
}

/** The same between tags that name the block's language. */
export function toSpokenPieces(
  inlines: readonly Inline[],
  writer: Writer,
  lang: string | undefined,
): Piece[] {
  if (lang === undefined || inlines.length === 0) return toPieces(inlines, writer);
  return toPieces([{ type: 'foreign', lang, children: [...inlines] }], writer);
}

/** A text on one line: line ends would be markup. No-break spaces stay. */
export function textPiece(value: string, whole = false): Piece {
  return { type: 'text', value: value.replace(/[\t\n\f\r ]+/g, ' '), whole };
}

/** Words in a mark. */
export function marked(mark: Mark, value: string): Piece[] {
  return [{ type: 'open', mark }, textPiece(value), { type: 'close', mark }];
}

function add(pieces: Piece[], inlines: readonly Inline[], writer: Writer, around: Around): void {
  for (const inline of inlines) addInline(pieces, inline, writer, around);
}

function addInline(pieces: Piece[], inline: Inline, writer: Writer, around: Around): void {
  const within = ([opening, closing]: Pair, children: Inline[], inner: Partial<Around>): void => {
    addPiece(pieces, { type: 'enter', value: opening });
    add(pieces, children, writer, { ...around, ...inner });
    addPiece(pieces, { type: 'leave', value: closing });
  };
  const link = (address: string, children: Inline[]): void =>
    within(['[', `](${address})`], children, { whole: true });
  switch (inline.type) {
    case 'text':
      addPiece(pieces, textPiece(inline.value, around.whole));
      break;
    case 'strong':
    case 'emphasis':
      addMarked(pieces, inline, writer, around);
      break;
    case 'foreign':
      if (inline.children.length === 0) break;
      within(writer.flavour.span(inline.lang), inline.children, { lang: inline.lang });
      break;
    case 'link': {
      const url = linkTarget(inline.url);
      if (isBare(inline.children, url)) addPiece(pieces, { type: 'markup', value: `<${url}>` });
      else link(destination(url), inline.children);
      break;
    }
    case 'reference':
      link(destination(fragmentOf(inline.key, writer)), inline.children);
      break;
    case 'citation':
      link(destination(fragmentOf(sourceKey(inline.source), writer)), inline.children);
      break;
    case 'note': {
      const number = addNote(inline, writer, around.lang);
      addPiece(pieces, { type: 'markup', value: writer.flavour.noteCall(number, writer) });
      break;
    }
    case 'break':
      addPiece(pieces, inline);
      break;
    default:
      inline satisfies never;
  }
}

function addMarked(
  pieces: Piece[],
  { type: mark, children }: Strong | Emphasis,
  writer: Writer,
  around: Around,
): void {
  if (around.marks.includes(mark)) {
    add(pieces, children, writer, around);
    return;
  }
  addPiece(pieces, { type: 'open', mark });
  add(pieces, children, writer, { ...around, marks: [...around.marks, mark] });
  addPiece(pieces, { type: 'close', mark });
}

/** Writes a note and gives its number. */
export function addNote(note: Note, writer: Writer, lang: string | undefined): number {
  const number = writer.notes.length + 1;
  const written = { number, words: '' };
  writer.notes.push(written);
  written.words = writePieces(toSpokenPieces(note.children, writer, lang), writer, 'block');
  return number;
}

/** Whether an address is its own text and can stand between angle brackets. */
function isBare([only, ...more]: readonly Inline[], url: string): boolean {
  return (
    more.length === 0 &&
    only?.type === 'text' &&
    only.value === url &&
    /^https?:\/\/[\w\-.~:/?#@!$'()*+,;=%]+$/.test(url)
  );
}

/** An address between round brackets; it holds no blank and no character beyond ASCII. */
function destination(url: string): string {
  return url.replace(/[()]|&(?=#?\w+;)/g, '\\$&');
}
