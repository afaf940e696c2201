export type Mark = 'emphasis' | 'strong';

/** A part of a line of words: what the words are, not yet how they are escaped. */
export type Piece =
  /** `whole` words stay on one line. */
  | { type: 'text'; value: string; whole: boolean }
  | { type: 'open'; mark: Mark }
  | { type: 'close'; mark: Mark }
  /** The beginning and the end of a link or a span, as written; both begin and end with punctuation. */
  | { type: 'enter'; value: string }
  | { type: 'leave'; value: string }
  /** Stands by itself, as written; begins and ends with punctuation. */
  | { type: 'markup'; value: string }
  | { type: 'break' };

/** Keeps two marks apart that would else be read as one; shown by no reader. */
export const nothing: Piece = { type: 'markup', value: '<!-- -->' };

const ends = { close: 'open', leave: 'enter' } as const;

/**
 * Adds a piece so that marks, links and spans can be read back: none is empty, none begins or ends with a blank or a
 * break (those move outside), two marks of a kind side by side are one, and two of different kinds do not touch.
 */
export function addPiece(pieces: Piece[], piece: Piece): void {
  if (piece.type === 'text') addText(pieces, piece.value, piece.whole);
  else if (piece.type === 'break') addBefore(pieces, piece);
  else if (piece.type === 'open') addOpen(pieces, piece);
  else if (piece.type === 'close' || piece.type === 'leave') addEnd(pieces, piece);
  else pieces.push(piece);
}

function addText(pieces: Piece[], value: string, whole: boolean): void {
  if (value === '') return;
  const last = pieces.at(-1);
  const blanks = isStart(last) ? (/^\s+/.exec(value)?.[0] ?? '') : '';
  if (blanks !== '') {
    addBefore(pieces, { type: 'text', value: blanks, whole: false });
    addText(pieces, value.slice(blanks.length), whole);
  } else if (last?.type === 'text') {
    pieces[pieces.length - 1] = { ...last, value: last.value + value, whole: last.whole && whole };
  } else {
    pieces.push({ type: 'text', value, whole });
  }
}

function isStart(piece: Piece | undefined): boolean {
  return piece?.type === 'open' || piece?.type === 'enter';
}

/** Puts a piece in front of what has just begun. */
function addBefore(pieces: Piece[], piece: Piece): void {
  const begun = pieces.length - 1 - pieces.findLastIndex((other) => !isStart(other));
  const starts = pieces.splice(pieces.length - begun);
  if (piece.type === 'text') addText(pieces, piece.value, piece.whole);
  else pieces.push(piece);
  pieces.push(...starts);
}

function addOpen(pieces: Piece[], piece: Piece & { type: 'open' }): void {
  const last = pieces.at(-1);
  if (last?.type === 'close' && last.mark === piece.mark) {
    pieces.pop();
    return;
  }
  if (last?.type === 'close') pieces.push(nothing);
  pieces.push(piece);
}

function addEnd(pieces: Piece[], piece: Piece & { type: 'close' | 'leave' }): void {
  const last = pieces.at(-1);
  if (last?.type === ends[piece.type]) {
    pieces.pop();
  } else if (last?.type === 'break') {
    pieces.pop();
    addEnd(pieces, piece);
    pieces.push(last);
  } else if (last?.type === 'text' && /\s$/.test(last.value)) {
    const value = last.value.trimEnd();
    pieces.pop();
    addText(pieces, value, last.whole);
    addEnd(pieces, piece);
    addText(pieces, last.value.slice(value.length), false);
  } else {
    pieces.push(piece);
  }
}
