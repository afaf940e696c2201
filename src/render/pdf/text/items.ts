import { hyphenationPoints } from './hyphenate.ts';
import { itemise } from './itemise.ts';
import { type NoteCall, type Run, type Span, shapeIn, widthIn } from './run.ts';
import { wordCuts } from './word-cuts.ts';

/** A part of a word that is never broken, a space, or the end of a forced line. */
export type Item = BoxItem | SpaceItem | { type: 'newline' };

export interface BoxItem {
  type: 'box';
  run: Run;
  text: string;
  widthPt: number;
  /** Whether a line may end after it, and how: `plain` after a dash or stroke, `emergency` anywhere in a word too long. */
  breakAfter: 'none' | 'hyphen' | 'plain' | 'emergency';
  /** Width of the hyphen that a break adds. */
  hyphenPt: number;
  note?: NoteCall;
  anchor?: string;
}

export interface SpaceItem {
  type: 'space';
  run: Run;
  widthPt: number;
}

const breakingSpace = /([ \t\n\r\u2028\u2029]+)/;
const zeroWidthSpace = '\u200b';
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Cuts text into items. No box is wider than the measure, so that every paragraph can be broken. */
export function toItems(spans: readonly Span[], measurePt: number, hyphenate: boolean): Item[] {
  const items: Item[] = [];
  for (const span of itemise(spans)) {
    if (span.type === 'break') items.push({ type: 'newline' });
    else pushText(items, span, (word) => wordBoxes(word, span.run, measurePt, hyphenate));
  }
  while (items.at(-1)?.type === 'space') items.pop();
  return items;
}

function pushText(
  items: Item[],
  span: Extract<Span, { type: 'text' }>,
  boxesOf: (word: string) => BoxItem[],
): void {
  let first = true;
  for (const token of span.text.split(breakingSpace)) {
    if (token === '') continue;
    if (breakingSpace.test(token)) {
      pushSpace(items, span.run);
      continue;
    }
    const boxes = boxesOf(token);
    const [box] = boxes;
    if (first && box !== undefined) {
      if (span.note !== undefined) box.note = span.note;
      if (span.anchor !== undefined) box.anchor = span.anchor;
    }
    first = false;
    items.push(...boxes);
  }
}

/** Spaces in a row, also over the border of two runs, are one. */
function pushSpace(items: Item[], run: Run): void {
  const last = items.at(-1);
  if (last === undefined || last.type !== 'box') return;
  items.push({ type: 'space', run, widthPt: widthIn(run.look, shapeIn(run, ' ')) });
}

function wordBoxes(word: string, run: Run, measurePt: number, hyphenate: boolean): BoxItem[] {
  const boxes: BoxItem[] = [];
  const parts = splitAtDashes(word);
  parts.forEach((part, index) => {
    const words = wordCuts(part, run.lang);
    const hyphens = hyphenate && words.length === 0 ? letterCuts(part, run.lang) : [];
    if (words.length > 0) boxes.push(...cutBoxes(part, words, 'plain', run));
    else boxes.push(...cutBoxes(part, hyphens, 'hyphen', run));
    const last = boxes.at(-1);
    if (last !== undefined && index < parts.length - 1) last.breakAfter = 'plain';
  });
  return boxes.flatMap((box) => (box.widthPt > measurePt ? emergencyBoxes(box) : [box]));
}

/** A word may end a line after a dash, and an address after its marks; a range of numbers stays whole. */
function splitAtDashes(word: string): string[] {
  const parts =
    word.includes('/') || word.includes('@')
      ? word.split(/(?<=[/?&=#_@-])(?<!:\/\/)(?=[^/?&=#_@-])/)
      : word.split(/(?<=\p{L}[-\u2010])(?=\p{L})|(?<=[\u2013\u2014])(?=\p{L})|(?<=\u200b)/u);
  return parts.map((part) => part.replaceAll(zeroWidthSpace, '')).filter((part) => part !== '');
}

/** Hyphenation points of the letters in a word, marks around them left aside. */
function letterCuts(word: string, lang: string): number[] {
  const start = word.search(/\p{L}/u);
  if (start < 0) return [];
  const letters = /^\p{L}+/u.exec(word.slice(start))?.[0] ?? '';
  return hyphenationPoints(letters, lang).map((point) => point + start);
}

/** Boxes between the cuts, their widths taken from the word as a whole, so that kerning is counted. */
function cutBoxes(
  word: string,
  cuts: readonly number[],
  kind: 'hyphen' | 'plain' | 'emergency',
  run: Run,
): BoxItem[] {
  const { look } = run;
  const hyphenPt = kind === 'hyphen' ? widthIn(look, shapeIn(run, '-')) : 0;
  const bounds = [...cuts, word.length];
  const widths = bounds.map(() => 0);
  let offset = 0;
  let box = 0;
  for (const glyph of shapeIn(run, word).glyphs) {
    while (box < bounds.length - 1 && offset >= (bounds[box] ?? 0)) box++;
    widths[box] = (widths[box] ?? 0) + (glyph.advance * look.sizePt) / 1000 + look.trackingPt;
    offset += glyph.text.length;
  }
  return bounds.map((end, index) => ({
    type: 'box',
    run,
    text: word.slice(bounds[index - 1] ?? 0, end),
    widthPt: widths[index] ?? 0,
    breakAfter: index < bounds.length - 1 ? kind : 'none',
    hyphenPt,
  }));
}

function emergencyBoxes(box: BoxItem): BoxItem[] {
  const cuts = [...graphemes.segment(box.text)].map((segment) => segment.index).slice(1);
  const boxes = cutBoxes(box.text, cuts, 'emergency', box.run);
  const [first] = boxes;
  const last = boxes.at(-1);
  if (last !== undefined) last.breakAfter = box.breakAfter;
  if (last !== undefined) last.hyphenPt = box.hyphenPt;
  if (first !== undefined && box.note !== undefined) first.note = box.note;
  return boxes;
}
