import type { ShapedText } from '../fonts/shape-text.ts';
import { isRtlParagraph } from './bidi.ts';
import { breakLines, type LineRange, spaceShrink } from './break-lines.ts';
import { type Item, toItems } from './items.ts';
import { placePieces } from './place-pieces.ts';
import { isRtl, type Line, type Run, type Span, shapeIn, widthIn } from './run.ts';

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
  const words = joinWords(items, range, line);
  const natural = words.reduce((sum, word) => sum + widthIn(word.run.look, word.shaped), 0);
  const spaces = words.filter((word) => word.space);
  const hangingPt = align === 'justify' && !range.final ? protrusion(words.at(-1)) : 0;
  const slack = measurePt + hangingPt - natural;
  const growth = align === 'justify' ? spaceGrowth(slack, spaces, range.final) : 0;
  line.pieces = words.map(({ run, shaped, space }) => ({
    run,
    shaped,
    xPt: 0,
    widthPt: widthIn(run.look, shaped) + (space ? growth : 0),
  }));
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

interface Word {
  run: Run;
  shaped: ShapedText;
  space: boolean;
}

/** Puts the parts of a word together again, so that it is shaped as one. */
function joinWords(items: readonly Item[], range: LineRange, line: Line): Word[] {
  const words: Word[] = [];
  let open: { run: Run; text: string } | undefined;
  const close = (): void => {
    if (open !== undefined)
      words.push({ run: open.run, shaped: shapeIn(open.run, open.text), space: false });
    open = undefined;
  };
  for (const item of items.slice(range.start, range.end)) {
    if (item.type === 'newline') continue;
    if (item.type === 'space') {
      close();
      words.push({ run: item.run, shaped: shapeIn(item.run, ' '), space: true });
      continue;
    }
    if (open?.run !== item.run) close();
    open = { run: item.run, text: (open?.text ?? '') + item.text };
    if (item.note !== undefined) line.notes.push(item.note);
    if (item.anchor !== undefined) line.anchors.push(item.anchor);
  }
  if (range.hyphenated && open !== undefined) {
    words.push({ run: open.run, shaped: withSoftHyphen(open.run, open.text), space: false });
  } else {
    close();
  }
  return words;
}

/** The hyphen at a line end reads as a soft hyphen, so that the word is whole in the text of the file. */
function withSoftHyphen(run: Run, text: string): ShapedText {
  const shaped = shapeIn(run, `${text}-`);
  const glyphs = shaped.glyphs.map((glyph, index) =>
    index === shaped.glyphs.length - 1 ? { ...glyph, text: '\u00ad' } : glyph,
  );
  return { ...shaped, glyphs };
}

/** Marks at the end of a justified line hang into the margin, so that its edge looks straight. */
const hanging: Record<string, number> = { '\u00ad': 0.5, '-': 0.5, '.': 0.6, ',': 0.6 };

function protrusion(word: Word | undefined): number {
  const glyph = word?.shaped.glyphs.at(-1);
  if (word === undefined || glyph === undefined || isRtl(word.run)) return 0;
  return ((hanging[glyph.text] ?? 0) * glyph.width * word.run.look.sizePt) / 1000;
}

function spaceGrowth(slack: number, spaces: readonly Word[], final: boolean): number {
  if (spaces.length === 0) return 0;
  const growth = slack / spaces.length;
  const [first] = spaces;
  if (first === undefined) return 0;
  const { look } = first.run;
  if (growth < 0) return Math.max(growth, -widthIn(look, first.shaped) * spaceShrink * 1.01);
  return final || growth > look.sizePt * maxSpaceGrowth ? 0 : growth;
}
