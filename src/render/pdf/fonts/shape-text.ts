import { toCapitals } from './capitals.ts';
import type { ShapedGlyph, Shaper } from './harfbuzz.ts';
import { isReordered } from './scripts.ts';

/** A glyph with the text it stands for, in thousandths of the font size. */
export interface PlacedGlyph {
  id: number;
  /** Text of the glyph's cluster; empty for the second and later glyphs of a cluster. */
  text: string;
  /** Width in the font, before kerning. */
  width: number;
  /** How far the pen moves: the width with kerning. */
  advance: number;
  /** From the left edge of the text, letter spacing aside. */
  x: number;
  /** Above the baseline. */
  dy: number;
}

/** A word set in a face: what it measures and what is drawn. Shared between documents, never changed. */
export interface ShapedText {
  /** In the order of the text, also where that runs from right to left. */
  glyphs: readonly PlacedGlyph[];
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

/** Sets a text in a font; `scale` makes its units thousandths of the font size. */
export function shapeText(
  shaper: Shaper,
  scale: number,
  text: string,
  options: ShapeOptions,
): ShapedText {
  const capitals = options.uppercase ? toCapitals(text, options.lang) : undefined;
  const drawn = capitals?.text ?? text;
  const raw = shaper.shape(drawn, options);
  const ends = clusterEnds(raw, drawn.length);
  const textAt = (cluster: number): string => {
    const end = ends.get(cluster) ?? drawn.length;
    if (capitals === undefined) return text.slice(cluster, end);
    return text.slice(capitals.offsets[cluster], capitals.offsets[end]);
  };
  let width = 0;
  const placed = raw.map((glyph) => {
    const x = (width + glyph.dx) * scale;
    width += glyph.advance;
    return { glyph, x };
  });
  const seen = new Set<number>();
  const missing: string[] = [];
  const glyphs = (options.rtl ? placed.reverse() : placed).map(({ glyph, x }) => {
    const own = seen.has(glyph.cluster) ? '' : textAt(glyph.cluster);
    seen.add(glyph.cluster);
    if (glyph.id === 0) missing.push(textAt(glyph.cluster));
    return {
      id: glyph.id,
      text: own,
      width: shaper.advanceOf(glyph.id) * scale,
      advance: glyph.advance * scale,
      x,
      dy: glyph.dy * scale,
    };
  });
  const shaped = { glyphs, width: width * scale, missing };
  return isReordered(text) ? { ...shaped, actualText: text } : shaped;
}

function clusterEnds(glyphs: readonly ShapedGlyph[], length: number): Map<number, number> {
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]));
}
