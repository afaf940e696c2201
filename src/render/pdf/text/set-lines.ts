import type { ShapedText } from '../fonts/shape-text.ts';
import { isRtlParagraph } from './bidi.ts';
import { breakLines, type LineRange, spaceShrink } from './break-lines.ts';
import { type BoxItem, type Item, toItems } from './items.ts';
import { placePieces } from './place-pieces.ts';
import {
  isRtl,
  type Line,
  type Piece,
  type Run,
  type Span,
  settingOf,
  shapeIn,
  widthIn,
} from './run.ts';
import { endsUnspaced } from './word-cuts.ts';

export interface LineOptions {
  widthPt: number;
  align: 'start' | 'justify' | 'centre' | 'end';
  hyphenate: boolean;
  /** Kept free at the right of the first line. */
  firstReservePt?: number;
  /** How far the first line begins to the left of the others. */
  hangPt?: number;
}

/** A justified line whose spaces would grow beyond this many times the size of its text stays ragged. */
const maxSpaceGrowth = 0.65;

/** Breaks spans into lines and places every word in them. */
export function setLines(spans: readonly Span[], options: LineOptions): Line[] {
  const items = toItems(spans, options.widthPt, options.hyphenate);
  if (items.length === 0) return [];
  const hangPt = options.hangPt ?? 0;
  const align = alignOf(spans, options);
  const measure = {
    widthPt: options.widthPt,
    firstPt: options.widthPt + hangPt - (options.firstReservePt ?? 0),
    justify: align === 'justify',
  };
  return breakLines(items, measure).map((range, index) => {
    if (index > 0) return setLine(items, range, measure.widthPt, align);
    const first = setLine(items, range, measure.firstPt, align);
    first.xPt -= hangPt;
    return first;
  });
}

/** A paragraph that goes to the left begins at the right; its spaces do not grow, since its last line would stand apart. */
function alignOf(spans: readonly Span[], { align }: LineOptions): LineOptions['align'] {
  return isRtlParagraph(spans) && (align === 'start' || align === 'justify') ? 'end' : align;
}

function setLine(
  items: readonly Item[],
  range: LineRange,
  measurePt: number,
  align: LineOptions['align'],
): Line {
  const line: Line = { pieces: [], xPt: 0, widthPt: 0, notes: [], anchors: [] };
  const spaces = fillLine(line, items, range);
  const natural = line.pieces.reduce((sum, piece) => sum + piece.widthPt, 0);
  const hangingPt = align === 'justify' && !range.final ? protrusion(line.pieces.at(-1)) : 0;
  const slack = measurePt + hangingPt - natural;
  const growth = align === 'justify' ? spaceGrowth(slack, spaces, range.final) : 0;
  for (const space of spaces) space.widthPt += growth;
  line.widthPt = placePieces(line.pieces);
  if (align === 'centre') line.xPt = Math.max(0, slack / 2);
  if (align === 'end') line.xPt = Math.max(0, slack);
  // A real space stands at the end of the line, so that words stay apart in the text of the file.
  const run = lineEndRun(items, range.end);
  if (run !== undefined) closeWithSpace(line, run);
  return line;
}

/** What the space at the end of a line belongs to: after the call of a note it is no part of the call. */
function lineEndRun(items: readonly Item[], end: number): Run | undefined {
  const next = items[end];
  if (next?.type === 'space') return next.run;
  if (next?.type !== 'newline') return undefined;
  const around = [items[end - 1], items[end + 1]].flatMap((item) =>
    item?.type === 'box' ? [item.run] : [],
  );
  return around.find(({ link }) => link === undefined) ?? around[0];
}

/** Puts a space after the last word, as part of its run unless told, so that it does not grow together with what follows elsewhere. */
export function closeWithSpace(line: Line, own: Run | undefined = line.pieces.at(-1)?.run): void {
  if (own === undefined || line.pieces.length === 0) return;
  const shaped = shapeIn(own, ' ');
  const widthPt = widthIn(own.look, shaped);
  // It belongs to no run that goes to the left, so that it stands at the end of the line.
  const run = isRtl(own) ? { ...own, level: 0 } : own;
  line.pieces.push({ run, shaped, xPt: 0, widthPt });
  placePieces(line.pieces);
}

/** Fills a line with its words, the parts of each put together again and shaped as one, and gives its spaces. */
function fillLine(
  line: Line,
  items: readonly Item[],
  { start, end, hyphenated }: LineRange,
): Piece[] {
  const spaces: Piece[] = [];
  let [from, parts] = [0, 0];
  for (let index = start; index < end; index++) {
    const item = items[index];
    if (item === undefined || item.type === 'newline') continue;
    const { run } = item;
    if (item.type === 'space') {
      const space = { run, shaped: item.shaped, xPt: 0, widthPt: item.widthPt };
      line.pieces.push(space);
      spaces.push(space);
      continue;
    }
    if (item.note !== undefined) line.notes.push(item.note);
    if (item.anchor !== undefined) line.anchors.push(item.anchor);
    if (parts === 0) from = item.part;
    parts++;
    const next = index + 1 < end ? items[index + 1] : undefined;
    if (next?.type === 'box' && next.run === run) continue;
    const ending = next === undefined ? endingOf(item, hyphenated) : 'whole';
    const shaped = shapeParts(item, from, parts, ending);
    line.pieces.push({ run, shaped, xPt: 0, widthPt: widthIn(run.look, shaped) });
    parts = 0;
  }
  return spaces;
}

/** How a word ends at the end of a line: broken off with a hyphen, parted without one, or neither. */
type Ending = 'whole' | 'broken' | 'parted';

/**
 * What is parted without a hyphen would read as two words. A dash or writing without blanks reads on by itself, and
 * nothing is put into what may be copied: addresses on the web, and others where they may end a line anyway.
 */
function endingOf({ word, part, breakAfter }: BoxItem, hyphenated: boolean): Ending {
  if (hyphenated) return 'broken';
  const here = word.parts[part]?.text ?? '';
  if (breakAfter === 'none' || /[-\u2010-\u2014]$/.test(here) || endsUnspaced(here)) return 'whole';
  const isCopied = word.address === 'web' || (breakAfter === 'plain' && word.address === 'other');
  return isCopied ? 'whole' : 'parted';
}

/** So many parts of a word from one on, as they end. */
function shapeParts({ run, word }: BoxItem, from: number, count: number, end: Ending): ShapedText {
  if (count === word.parts.length && end === 'whole') return word.shaped;
  const texts = word.parts.slice(from, from + count).map((part) => part.text);
  const text = texts.join('');
  if (end === 'broken') return settingOf(run).shapeBroken(text);
  return end === 'parted' ? settingOf(run).shapeParted(text) : shapeIn(run, text);
}

/** Marks at the end of a justified line hang into the margin, so that its edge looks straight. */
const hanging: Record<string, number> = { '\u00ad': 0.5, '-': 0.5, '.': 0.6, ',': 0.6 };

function protrusion(word: Piece | undefined): number {
  const glyph = word?.shaped.glyphs.at(-1);
  if (word === undefined || glyph === undefined || isRtl(word.run)) return 0;
  return ((hanging[glyph.text] ?? 0) * glyph.width * word.run.look.sizePt) / 1000;
}

function spaceGrowth(slack: number, spaces: readonly Piece[], final: boolean): number {
  const [first] = spaces;
  if (first === undefined) return 0;
  const growth = slack / spaces.length;
  if (growth < 0) return Math.max(growth, -first.widthPt * spaceShrink * 1.01);
  return final || growth > first.run.look.sizePt * maxSpaceGrowth ? 0 : growth;
}
