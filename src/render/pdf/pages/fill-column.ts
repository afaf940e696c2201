import { type Row, wholeCost } from '../flow/row.ts';

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

/** Weight of empty space: a tenth of the column left empty costs 20, a fifth 240, a third 1200. */
const emptiness = 2000;
/** More than this part of a column is seen as a hole. */
const hole = 0.11;
const holeWeight = 20_000;
/** A footnote of more lines may be parted between two columns. */
const maxWholeNoteLines = 6;
/** Footnotes that go on from the column before leave this part of the room to the text. */
const carriedShare = 0.7;

interface Candidate {
  end: number;
  cost: number;
  notes: Row[];
  textPt: number;
}

/**
 * Chooses how many rows, from `start` on, stand in a column, and which lines of footnotes. Takes at least one row, or
 * one line of the footnotes that go on from the column before.
 */
export function fillColumn(
  rows: readonly Row[],
  start: number,
  room: ColumnRoom,
  carried: readonly Row[],
): FilledColumn {
  const { fit, rest } = openNotes(carried, room.totalPt * carriedShare);
  const filled = fillText(rows, start, room, fit, rest.length > 0);
  if (rest.length === 0) return filled;
  // What the text leaves free is for the footnotes that go on.
  const opened = openNotes(carried, room.totalPt - filled.textPt - noteGapPt - noteRulePadPt);
  return { ...filled, notes: opened.fit, carried: opened.rest };
}

/** Fills the column with text; `open` says that footnotes before it go on, so that no further one has its place here. */
function fillText(
  rows: readonly Row[],
  start: number,
  room: ColumnRoom,
  before: Row[],
  open: boolean,
): FilledColumn {
  let notes = before;
  let textPt = headHeight(rows[start]);
  let best: Candidate | undefined;
  for (let index = start; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    if (index > start) {
      if (row.breakCost === Number.NEGATIVE_INFINITY) {
        return { end: index, notes, carried: [], textPt, torn: false };
      }
      best = cheaper(best, {
        end: index,
        cost: breakCost(row, textPt, notes, room),
        notes,
        textPt,
      });
    }
    const nextPt = textPt + (index === start ? 0 : row.spacePt) + row.heightPt;
    const nextNotes = row.notes.length === 0 ? notes : [...notes, ...row.notes.flat()];
    const full = nextPt > room.textPt || nextPt + notesHeight(nextNotes) > room.totalPt;
    if (open && (full || row.notes.length > 0)) return waiting(index === start, best, start, notes);
    if (full) return overflow(rows, start, index, best, { notes, textPt, nextPt }, room);
    textPt = nextPt;
    notes = nextNotes;
  }
  return { end: rows.length, notes, carried: [], textPt, torn: false };
}

/** The later of two breaks, unless it costs more. */
function cheaper(best: Candidate | undefined, next: Candidate): Candidate | undefined {
  return next.cost <= (best?.cost ?? Number.MAX_VALUE) ? next : best;
}

/** The text stops where it would call a footnote while others still go on. */
function waiting(
  atStart: boolean,
  best: Candidate | undefined,
  start: number,
  notes: Row[],
): FilledColumn {
  if (atStart || best === undefined) {
    return { end: start, notes, carried: [], textPt: 0, torn: false };
  }
  return { end: best.end, notes, carried: [], textPt: best.textPt, torn: false };
}

interface Overflow {
  notes: Row[];
  textPt: number;
  nextPt: number;
}

/** The row at `index` has no room with its footnotes: parts the last footnote, goes back to the best break, or tears. */
function overflow(
  rows: readonly Row[],
  start: number,
  index: number,
  best: Candidate | undefined,
  at: Overflow,
  room: ColumnRoom,
): FilledColumn {
  const called = rows[index]?.notes ?? [];
  const lines = called.flat();
  const last = called.at(-1)?.length ?? 0;
  const spare = room.totalPt - at.nextPt - notesHeight(at.notes);
  const parted = splitNotes(lines, spare - (at.notes.length === 0 ? notesHeight([]) : 0));
  const mayPart =
    at.nextPt <= room.textPt &&
    last > maxWholeNoteLines &&
    parted.fit.length > lines.length - last &&
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
  const own = row.breakCost >= wholeCost ? row.breakCost : row.breakCost * room.care;
  const part = left / room.textPt;
  return own + emptiness * part ** 2 + holeWeight * Math.max(0, part - hole) ** 2;
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

/** Parts footnotes where two lines at least stay together at either end, and between words as far as there is a choice. */
function splitNotes(notes: readonly Row[], roomPt: number): { fit: Row[]; rest: Row[] } {
  let left = roomPt;
  let count = 0;
  notes.some((note, index) => {
    left -= note.heightPt;
    const cost = notes[index + 1]?.breakCost ?? 0;
    const isHyphen = cost > 0 && count > 0;
    if (left >= 0 && cost !== Number.POSITIVE_INFINITY && !isHyphen) count = index + 1;
    return left < 0;
  });
  return { fit: notes.slice(0, count), rest: notes.slice(count) };
}
