import type { Inline } from '../../../document/types.ts';
import type { Setting } from '../fonts/face.ts';
import type { Fallback } from '../fonts/font-book.ts';
import type { GlyphCodes } from '../fonts/glyph-codes.ts';
import type { ShapedText } from '../fonts/shape-text.ts';
import type { Leaf, StructNode } from '../structure/struct-node.ts';

/** How a run of text is drawn. */
export interface Look {
  codes: GlyphCodes;
  /** Where characters are looked for that the face lacks. */
  fallback: Fallback;
  sizePt: number;
  /** `r g b`, each 0 to 1, as in a content stream. */
  colour: string;
  trackingPt: number;
  uppercase: boolean;
  /** Above the baseline. */
  risePt: number;
}

/** Where a click leads: out of the file or to a named destination in it. */
export interface LinkTarget {
  node: StructNode;
  /** What a screen reader says of the link. */
  contents: string;
  url?: string;
  destination?: string;
}

/** Text of one look and one language at one place of the structure. */
export interface Run {
  look: Look;
  lang: string;
  /** Undefined for furniture, which is no part of the text. */
  leaf: Leaf | undefined;
  link?: LinkTarget;
  /** Embedding level (UAX #9), odd from right to left; 0 unless given. */
  level?: number;
}

/** A footnote that a span of text calls. */
export interface NoteCall {
  number: number;
  node: StructNode;
  lang: string;
  children: Inline[];
}

/** What a paragraph is made of before it is broken into lines. */
export type Span =
  | { type: 'text'; text: string; run: Run; note?: NoteCall; anchor?: string }
  | { type: 'break' };

/** A word or a space as drawn. */
export interface Piece {
  run: Run;
  shaped: ShapedText;
  /** From the start of the line. */
  xPt: number;
  widthPt: number;
}

/** A broken line: what is drawn, and what hangs on it. */
export interface Line {
  /** In the order of the text; `xPt` says where each stands. */
  pieces: Piece[];
  /** From the left edge of the column to the first piece. */
  xPt: number;
  widthPt: number;
  /** Footnotes called in the line. */
  notes: NoteCall[];
  /** Names of places in the line that links lead to. */
  anchors: string[];
}

/** How the words of a run are set. */
export function settingOf(run: Run): Setting {
  const { look, lang } = run;
  return look.codes.face.setting({
    lang,
    ligatures: look.trackingPt === 0,
    uppercase: look.uppercase,
    rtl: isRtl(run),
  });
}

/** Sets a word in the look of a run. */
export function shapeIn(run: Run, text: string): ShapedText {
  return settingOf(run).shape(text);
}

/** Whether a run goes from right to left. */
export function isRtl({ level = 0 }: Run): boolean {
  return level % 2 === 1;
}

/** Width of shaped text in a look, letter spacing included. */
export function widthIn(look: Look, shaped: ShapedText): number {
  return (shaped.width * look.sizePt) / 1000 + shaped.glyphs.length * look.trackingPt;
}
