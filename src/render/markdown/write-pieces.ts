import { escapeText } from './escape-text.ts';
import { nothing, type Piece } from './pieces.ts';
import { splitSentences } from './split-sentences.ts';
import type { Writer } from './writer.ts';

/** Where words stand: `block` where the start of a line could be markup, `line` in a heading or a cell. */
export type Place = 'block' | 'line';

const marks = { emphasis: '*', strong: '**' } as const;

/** The pieces as Markdown, without blanks at the ends; on one line if they stand in one. */
export function writePieces(pieces: readonly Piece[], writer: Writer, place: Place): string {
  const trimmed = keepApart(trim(place === 'line' ? pieces.map(onOneLine) : pieces));
  const split = place === 'block' && writer.bySentence;
  const spread = split ? splitSentences(trimmed, writer.lang) : trimmed;
  let out = '';
  spread.forEach((piece, index) => {
    if (piece.type === 'break') out += '\\\n';
    else if (piece.type === 'text') {
      const atLineStart = place === 'block' && (out === '' || out.endsWith('\n'));
      out += writeText(piece.value, spread, index, { writer, atLineStart });
    } else out += 'mark' in piece ? marks[piece.mark] : piece.value;
  });
  return out;
}

function onOneLine(piece: Piece): Piece {
  return piece.type === 'break' ? { type: 'text', value: ' ', whole: false } : piece;
}

/** Without blanks at the ends and around breaks, and without breaks at the ends: none of them would be read. */
function trim(pieces: readonly Piece[]): Piece[] {
  const trimmed: Piece[] = [];
  for (const piece of pieces) {
    const last = trimmed.at(-1);
    const starts = last === undefined || last.type === 'break';
    if (piece.type === 'break') {
      dropBlanks(trimmed);
      if (trimmed.length > 0) trimmed.push(piece);
    } else if (piece.type === 'text' && starts) {
      if (piece.value.trimStart() !== '')
        trimmed.push({ ...piece, value: piece.value.trimStart() });
    } else trimmed.push(piece);
  }
  dropBlanks(trimmed);
  while (trimmed.at(-1)?.type === 'break') {
    trimmed.pop();
    dropBlanks(trimmed);
  }
  return trimmed;
}

/**
 * Of two marks that open at one place, what is left of the stars when the inner one has closed could be closed by the
 * stars of a third: they are set apart if the outer one holds a third.
 */
function keepApart(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    if (piece.type !== 'open' || pieces[index + 1]?.type !== 'open') return [piece];
    const rest = pieces.slice(index + 2);
    const end = rest.findIndex((other) => other.type === 'close' && other.mark === piece.mark);
    const holdsThird = rest.slice(0, end).some((other) => other.type === 'open');
    return holdsThird ? [piece, nothing] : [piece];
  });
}

function dropBlanks(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.type !== 'text') return;
  const value = last.value.trimEnd();
  if (value === '') pieces.pop();
  else pieces[pieces.length - 1] = { ...last, value };
}

function writeText(
  value: string,
  pieces: readonly Piece[],
  index: number,
  { writer, atLineStart }: { writer: Writer; atLineStart: boolean },
): string {
  const { escapes } = writer.flavour;
  const first = hidesFirst(value, pieces, index) ? character(value, 0) : '';
  const last = hidesLast(value, pieces, index) ? character(value, -1) : '';
  const middle = first === value ? '' : value.slice(first.length, value.length - last.length);
  const afterMarkup = first === '' && isMarkup(pieces[index - 1]);
  const lines = middle.split('\n').map((line, number) =>
    escapeText(line, {
      escapes,
      atLineStart: number > 0 || (atLineStart && first === ''),
      afterMarkup: afterMarkup && number === 0,
    }),
  );
  return `${reference(first)}${lines.join('\n')}${first === value ? '' : reference(last)}`;
}

function isMarkup(piece: Piece | undefined): boolean {
  return piece !== undefined && 'value' in piece && piece.type !== 'text';
}

/**
 * A mark opens beside a letter only before a letter, and closes beside a letter only after one (CommonMark, 6.2):
 * elsewhere the letter outside the mark becomes a character reference, which begins and ends with punctuation.
 */
function hidesFirst(value: string, pieces: readonly Piece[], index: number): boolean {
  if (pieces[index - 1]?.type !== 'close' || isApart(character(value, 0))) return false;
  const inside = pieces.slice(0, index).findLast((piece) => piece.type !== 'close');
  return inside?.type !== 'text' || mayBePunctuation(inside.value, -1);
}

function hidesLast(value: string, pieces: readonly Piece[], index: number): boolean {
  if (pieces[index + 1]?.type !== 'open' || isApart(character(value, -1))) return false;
  const inside = pieces.slice(index + 1).find((piece) => piece.type !== 'open');
  return inside?.type !== 'text' || mayBePunctuation(inside.value, 0);
}

/** Blanks and what every reader takes for punctuation: older ones know no symbols beyond ASCII. */
function isApart(text: string): boolean {
  return /^[\s\p{P}!-/:-@[-`{-~]/u.test(text);
}

/** A letter that stands alone may itself become a reference. */
function mayBePunctuation(text: string, at: 0 | -1): boolean {
  const own = character(text, at);
  return own === text || /^[\p{P}\p{S}]/u.test(own);
}

/** The first or the last character of a text. */
function character(text: string, at: 0 | -1): string {
  return (at === 0 ? [...text.slice(0, 2)] : [...text.slice(-2)]).at(at) ?? '';
}

function reference(text: string): string {
  return text === '' ? '' : `&#x${text.codePointAt(0)?.toString(16).toUpperCase()};`;
}
