import { toCapitals } from './capitals.ts';
import type { ShapedGlyph, Shaper } from './harfbuzz.ts';
import { isReordered } from './scripts.ts';

/** A glyph with the text it stands for, in thousandths of the font size. */
export interface PlacedGlyph {
  /** The same number for the same glyph with the same text in this face; counted from 0. */
  key: number;
  id: number;
  /** Text of the glyph's cluster; empty for the second and later glyphs of a cluster. */
  text: string;
  /** Width in the font, before kerning. */
  width: number;
  /** How far the pen moves: the width with kerning. */
  advance: number;
  /** Above the baseline. */
  dy: number;
}

/** Glyphs side by side, each as wide as it is: between two stretches the pen is moved by kerning, or to a mark. */
export interface Stretch {
  glyphs: readonly PlacedGlyph[];
  /** From the left edge of the text to the first glyph, letter spacing aside. */
  x: number;
  /** Of all glyphs. */
  width: number;
  dy: number;
}

/** A word set in a face: what it measures and what is drawn. Shared between documents, never changed. */
export interface ShapedText {
  /** In the order of the text, also where that runs from right to left. */
  glyphs: readonly PlacedGlyph[];
  /** The same glyphs as they are drawn. */
  stretches: readonly Stretch[];
  /** In thousandths of the font size. */
  width: number;
  /** Characters of the text that the face has no glyph for. */
  missing: readonly string[];
  /** What the text is, where its glyphs stand in another order than its letters. */
  actualText?: string;
}

export interface ShapeOptions {
  lang: string;
  /** Letter-spaced text has no ligatures. */
  ligatures: boolean;
  /** Draws capitals; what is read stays as written. */
  uppercase: boolean;
  /** Runs from right to left. */
  rtl: boolean;
}

/** Gives the keys of the glyphs of one face. */
export type GlyphKeys = (id: number, text: string) => number;

/** Sets a text in a font; `scale` makes its units thousandths of the font size. */
export function shapeText(
  shaper: Shaper,
  scale: number,
  keyOf: GlyphKeys,
  text: string,
  options: ShapeOptions,
): ShapedText {
  const capitals = options.uppercase ? toCapitals(text, options.lang) : undefined;
  const drawn = capitals?.text ?? text;
  const textBetween = (start: number, end: number): string =>
    capitals === undefined
      ? text.slice(start, end)
      : text.slice(capitals.offsets[start], capitals.offsets[end]);
  const raw = shaper.shape(drawn, options);
  let width = 0;
  const xs = raw.map((glyph) => {
    const x = (width + glyph.dx) * scale;
    width += glyph.advance;
    return x;
  });
  if (options.rtl) {
    raw.reverse();
    xs.reverse();
  }
  const missing: string[] = [];
  let start = -1;
  const glyphs = raw.map(({ id, cluster, advance, dy }, index): PlacedGlyph => {
    const isFirst = cluster !== start;
    start = cluster;
    const own =
      isFirst || id === 0 ? textBetween(cluster, clusterEnd(raw, index, drawn.length)) : '';
    if (id === 0) missing.push(own);
    const glyphText = isFirst ? own : '';
    return {
      key: keyOf(id, glyphText),
      id,
      text: glyphText,
      width: shaper.advanceOf(id) * scale,
      advance: advance * scale,
      dy: dy * scale,
    };
  });
  const shaped = { glyphs, stretches: toStretches(glyphs, xs), width: width * scale, missing };
  return isReordered(text) ? { ...shaped, actualText: text } : shaped;
}

/** Where the text of a glyph ends: clusters stand in the order of the text. */
function clusterEnd(glyphs: readonly ShapedGlyph[], index: number, length: number): number {
  const cluster = glyphs[index]?.cluster ?? 0;
  for (let next = index + 1; next < glyphs.length; next++) {
    const other = glyphs[next]?.cluster ?? 0;
    if (other !== cluster) return other;
  }
  return length;
}

/** Puts glyphs together of which each stands where the one before it ends. */
export function toStretches(glyphs: readonly PlacedGlyph[], xs: readonly number[]): Stretch[] {
  const found: { glyphs: PlacedGlyph[]; x: number; width: number; dy: number }[] = [];
  let pen = Number.NaN;
  glyphs.forEach((glyph, index) => {
    const x = xs[index] ?? 0;
    const last = found.at(-1);
    if (last !== undefined && x === pen && glyph.dy === last.dy) {
      last.glyphs.push(glyph);
      last.width += glyph.width;
    } else {
      found.push({ glyphs: [glyph], x, width: glyph.width, dy: glyph.dy });
    }
    pen = x + glyph.width;
  });
  return found;
}

/** The same with another text for its last glyph, and for the whole where that is told apart from the glyphs. */
export function withLastText(
  shaped: ShapedText,
  change: (text: string) => string,
  keyOf: GlyphKeys,
): ShapedText {
  const last = shaped.glyphs.at(-1);
  const stretch = shaped.stretches.at(-1);
  if (last === undefined || stretch === undefined) return shaped;
  const text = change(last.text);
  const changed = { ...last, text, key: keyOf(last.id, text) };
  const { actualText } = shaped;
  return {
    ...shaped,
    glyphs: shaped.glyphs.with(-1, changed),
    stretches: shaped.stretches.with(-1, { ...stretch, glyphs: stretch.glyphs.with(-1, changed) }),
    ...(actualText === undefined ? {} : { actualText: change(actualText) }),
  };
}
