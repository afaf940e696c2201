import { normaliseText } from '../../outline.ts';

/** Text of one run, or of a part of it. */
export interface Piece {
  text: string;
  lang: string | undefined;
  /** Where it leads: an address, or `#` and the name of a bookmark. */
  link: string | undefined;
}

/** Pieces as the words of a block, a cell or a note. */
export interface Words {
  text: string;
  links: { text: string; target: string }[];
  foreign: { text: string; lang: string }[];
}

/** The words of the pieces; `lang` is the language of what they stand in. */
export function wordsOf(pieces: readonly Piece[], lang: string | undefined): Words {
  return {
    text: textOf(pieces),
    links: stretches(pieces, ({ link }) => link, { overBlanks: false })
      .map(({ text, value }) => ({ text, target: value }))
      .filter(({ text }) => text !== ''),
    foreign: stretches(pieces, (piece) => otherLanguage(piece, lang), { overBlanks: true })
      .map(({ text, value }) => ({ text, lang: value }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  };
}

/** The words of the pieces alone. */
export function textOf(pieces: readonly Piece[]): string {
  return normaliseText(rawText(pieces));
}

/** Stretches of neighbouring pieces with the same value; over blanks without it, if asked. */
function stretches(
  pieces: readonly Piece[],
  valOf: (piece: Piece) => string | undefined,
  { overBlanks }: { overBlanks: boolean },
): { text: string; value: string }[] {
  const found: { text: string; value: string }[] = [];
  let current: { text: string; value: string } | undefined;
  let gap = '';
  for (const piece of pieces) {
    const value = valOf(piece);
    if (value !== undefined && value === current?.value) {
      current.text += gap + piece.text;
    } else if (value !== undefined) {
      current = { text: piece.text, value };
      found.push(current);
    } else if (overBlanks && piece.text.trim() === '') {
      gap += piece.text;
      continue;
    } else {
      current = undefined;
    }
    gap = '';
  }
  return found.map(({ text, value }) => ({ text: normaliseText(text), value }));
}

/** The language of a piece if it differs; varieties of one language count as the same. */
function otherLanguage({ lang: own }: Piece, lang: string | undefined): string | undefined {
  const primary = (tag: string | undefined) => tag?.split('-')[0]?.toLowerCase();
  return primary(own) === primary(lang) ? undefined : own;
}

/** The pieces without a page number after the last tab, as an entry of contents ends with. */
export function withoutPageNumber(pieces: readonly Piece[]): Piece[] {
  const whole = rawText(pieces).trimEnd();
  const tab = whole.lastIndexOf('\t');
  const isPage = tab !== -1 && /^(?:\d{1,5}|[ivxlc]{1,8})$/.test(whole.slice(tab + 1).trim());
  return cut(pieces, 0, isPage && !isTabbed(pieces) ? tab : whole.length);
}

/** Whether the last tab has nothing behind it: the page number there came from a field and is left out already. */
function isTabbed(pieces: readonly Piece[]): boolean {
  const whole = rawText(pieces);
  return whole.slice(whole.trimEnd().length).includes('\t');
}

/** The pieces without a typed number and a tab in front of them, as an entry of sources begins with. */
export function withoutListMark(pieces: readonly Piece[]): Piece[] {
  const whole = rawText(pieces);
  const mark = /^\s*[[(]?\d+[\])]?\.?\t/.exec(whole);
  return mark ? cut(pieces, mark[0].length, whole.length) : [...pieces];
}

function rawText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The part of the pieces between two offsets of their text. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  let offset = 0;
  return pieces.flatMap((piece) => {
    const from = Math.max(0, start - offset);
    const to = Math.max(0, end - offset);
    offset += piece.text.length;
    const text = piece.text.slice(from, to);
    return text === '' ? [] : [{ ...piece, text }];
  });
}
