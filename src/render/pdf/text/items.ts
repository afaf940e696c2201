import type { ShapedText } from '../fonts/shape-text.ts';
import { itemise } from './itemise.ts';
import { type NoteCall, type Run, type Span, settingOf, widthIn } from './run.ts';
import { cutAnywhere, openWords, type Word, type WordPart } from './words.ts';

/** A part of a word that is never broken, a space, or the end of a forced line. */
export type Item = BoxItem | SpaceItem | { type: 'newline' };

export interface BoxItem {
  type: 'box';
  run: Run;
  word: Word;
  /** Which part of the word it is. */
  part: number;
  widthPt: number;
  breakAfter: WordPart['breakAfter'];
  /** Width of the hyphen that a break adds. */
  hyphenPt: number;
  note?: NoteCall | undefined;
  anchor?: string | undefined;
}

export interface SpaceItem {
  type: 'space';
  run: Run;
  shaped: ShapedText;
  widthPt: number;
}

const none = { note: undefined, anchor: undefined };

type TextSpan = Extract<Span, { type: 'text' }>;

/** Parts a text into words at even places and the white between them at odd ones. */
const breakingSpace = /([ \t\n\r\u2028\u2029]+)/;

/** Cuts text into items. No box is wider than the measure, so that every paragraph can be broken. */
export function toItems(spans: readonly Span[], measurePt: number, hyphenate: boolean): Item[] {
  const items: Item[] = [];
  for (const span of itemise(spans)) {
    if (span.type === 'break') items.push({ type: 'newline' });
    else pushText(items, span, measurePt, hyphenate);
  }
  while (items.at(-1)?.type === 'space') items.pop();
  return items;
}

function pushText(items: Item[], span: TextSpan, measurePt: number, hyphenate: boolean): void {
  const { run, text } = span;
  const { look } = run;
  const setting = settingOf(run);
  const wordOf = openWords(setting, run.lang, hyphenate);
  const shaped = setting.shape(' ');
  const space: SpaceItem = { type: 'space', run, shaped, widthPt: widthIn(look, shaped) };
  const partPt = ({ width, glyphs }: WordPart): number =>
    (width * look.sizePt) / 1000 + glyphs * look.trackingPt;
  const hyphenPt = hyphenate ? widthIn(look, setting.shape('-')) : 0;
  const isTooWide = (part: WordPart): boolean => partPt(part) > measurePt;
  let first: Pick<BoxItem, 'note' | 'anchor'> = { note: span.note, anchor: span.anchor };
  text.split(breakingSpace).forEach((token, index) => {
    if (token === '') return;
    if (index % 2 === 1) {
      // Spaces in a row, also over the border of two runs, are one.
      if (items.at(-1)?.type === 'box') items.push(space);
      return;
    }
    const whole = wordOf(token);
    const word = whole.parts.some(isTooWide) ? cutAnywhere(whole, setting, isTooWide) : whole;
    word.parts.forEach((part, at) => {
      const { breakAfter } = part;
      const { note, anchor } = first;
      const widthPt = partPt(part);
      items.push({ type: 'box', run, word, part: at, widthPt, breakAfter, hyphenPt, note, anchor });
      first = none;
    });
  });
}
