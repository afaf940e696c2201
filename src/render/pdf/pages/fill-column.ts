import type { Row } from '../flow/row.ts';

/** White between the text and the rule above the footnotes, and between that rule and the first of them. */
export const noteGapPt = 10;
export const noteRulePadPt = 5;

export interface ColumnRoom {
  /** For the text. */
  textPt: number;
  /** For text and footnotes together. */
  totalPt: number;
  /** How much the costs of breaks count against empty space: 1 in full, 0 not at all. */
  care: number;
}

export interface FilledColumn {
  /** Index of the first row that did not go in. */
  end: number;
  notes: Row[];
  /** Lines of footnotes that go on in the next column. */
  carried: Row[];
  /** Height of the text. */
  textPt: number;
  /** Whether rows were parted that belong together, for want of any other break. */
  torn: boolean;
}

/** Weight of empty space: a tenth of the column left empty costs 20, a third 220. */
const emptiness = 2000;
/** A set of footnotes of more lines may be parted between two columns. */
const maxWholeNoteLines = 6;

interface Candidate {
  end: number;
  cost: number;
  notes: Row[];
  textPt: number;
}

/** Chooses how many rows, from `start` on, stand in a column, and which lines of footnotes. Always takes at least one row. */
export function fillColumn(
  rows: readonly Row[],
  start: number,
  room: ColumnRoom,
  carried: readonly Row[],
): FilledColumn {
  const opening = openNotes(carried, room.totalPt * 0.8);
  // The text waits while footnotes of earlier columns still fill this one.
  if (opening.rest.length > 0) {
    return { end: start, notes: opening.fit, carried: opening.rest, textPt: 0, torn: false };
  }
  let notes = opening.fit;
  let textPt = headHeight(rows[start]);
  let best: Candidate | undefined;
  for (let index = start; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    if (index > start) {
      if (row.breakCost === Number.NEGATIVE_INFINITY) {
        return { end: index, notes, carried: [], textPt, torn: false };
      }
      const cost = breakCost(row, textPt, notes, room);
      if (cost <= (best?.cost ?? Number.MAX_VALUE)) best = { end: index, cost, notes, textPt };
    }
    const nextPt = textPt + (index === start ? 0 : row.spacePt) + row.heightPt;
    const called = row.notes.flat();
    const nextNotes = called.length === 0 ? notes : [...notes, ...called];
    if (nextPt > room.textPt || nextPt + notesHeight(nextNotes) > room.totalPt) {
      return overflow(rows, start, index, best, { notes, called, textPt, nextPt }, room);
    }
    textPt = nextPt;
    notes = nextNotes;
  }
  return { end: rows.length, notes, carried: [], textPt, torn: false };
}

interface Overflow {
  notes: Row[];
  called: Row[];
  textPt: number;
  nextPt: number;
}

/** The row at `index` has no room with its footnotes: parts the footnotes, goes back to the best break, or tears. */
function overflow(
  rows: readonly Row[],
  start: number,
  index: number,
  best: Candidate | undefined,
  at: Overflow,
  room: ColumnRoom,
): FilledColumn {
  const spare = room.totalPt - at.nextPt - notesHeight(at.notes);
  const parted = splitNotes(at.called, spare - (at.notes.length === 0 ? notesHeight([]) : 0));
  const mayPart =
    at.nextPt <= room.textPt &&
    at.called.length > maxWholeNoteLines &&
    parted.fit.length > 1 &&
    (best === undefined || rows[index + 1]?.breakCost !== Number.POSITIVE_INFINITY);
  if (mayPart || index === start) {
    return {
      end: index + 1,
      notes: [...at.notes, ...parted.fit],
      carried: parted.rest,
      textPt: at.nextPt,
      torn: !mayPart,
    };
  }
  if (best !== undefined) {
    return { end: best.end, notes: best.notes, carried: [], textPt: best.textPt, torn: false };
  }
  return { end: index, notes: at.notes, carried: [], textPt: at.textPt, torn: true };
}

function breakCost(row: Row, textPt: number, notes: readonly Row[], room: ColumnRoom): number {
  const left = Math.max(
    0,
    Math.min(room.textPt - textPt, room.totalPt - textPt - notesHeight(notes)),
  );
  const own =
    row.breakCost === Number.POSITIVE_INFINITY ? row.breakCost : row.breakCost * room.care;
  return own + emptiness * (left / room.textPt) ** 2;
}

function headHeight(row: Row | undefined): number {
  return row?.head?.reduce((sum, head) => sum + head.heightPt, 0) ?? 0;
}

/** Height of footnotes with the rule above them; nothing for none. */
export function notesHeight(notes: readonly Row[]): number {
  if (notes.length === 0) return 0;
  return notes.reduce((sum, note) => sum + note.heightPt, noteGapPt + noteRulePadPt);
}

/** The lines that go on from the column before; at least one, so that the notes come to an end. */
function openNotes(carried: readonly Row[], roomPt: number): { fit: Row[]; rest: Row[] } {
  const split = splitNotes(carried, roomPt);
  return split.fit.length > 0 ? split : { fit: carried.slice(0, 1), rest: carried.slice(1) };
}

function splitNotes(notes: readonly Row[], roomPt: number): { fit: Row[]; rest: Row[] } {
  let left = roomPt;
  let count = 0;
  for (const note of notes) {
    left -= note.heightPt;
    if (left < 0) break;
    count++;
  }
  return { fit: notes.slice(0, count), rest: notes.slice(count) };
}
