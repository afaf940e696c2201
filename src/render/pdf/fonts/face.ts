import { type FontHeader, readFontHeader } from './font-header.ts';
import { openShaper, type ShapedGlyph, type Shaper } from './harfbuzz.ts';

/** A glyph with the text it stands for, in thousandths of the font size. */
export interface PlacedGlyph {
  id: number;
  /** Text of the glyph's cluster; empty for the second and later glyphs of a cluster. */
  text: string;
  /** Width in the font, before kerning. */
  width: number;
  /** How far the pen moves: the width with kerning. */
  advance: number;
  dx: number;
  dy: number;
}

/** A word set in a face: what it measures and what is drawn. Shared between documents, never changed. */
export interface ShapedText {
  glyphs: readonly PlacedGlyph[];
  /** In thousandths of the font size. */
  width: number;
  /** Characters of the text that the face has no glyph for. */
  missing: readonly string[];
}

/** An open font: its header, its bytes and the words shaped so far. */
export interface Face {
  header: FontHeader;
  bytes: Uint8Array;
  /** Text without line ends; `drawn` replaces what is drawn (capitals) but not what is read. */
  shape(text: string, options: ShapeOptions): ShapedText;
}

export interface ShapeOptions {
  lang: string;
  /** Letter-spaced text has no ligatures. */
  ligatures: boolean;
  uppercase: boolean;
}

const faces = new WeakMap<Uint8Array, Face>();
/** Enough for the words of some books; then the cache starts anew, so that memory stays bounded. */
const maxCachedWords = 50_000;

/** Opens a font, or gives it back opened: the words shaped for one document serve the next; or says what is wrong with it. */
export function openFace(bytes: Uint8Array): Face | string {
  const known = faces.get(bytes);
  if (known !== undefined) return known;
  const header = readFontHeader(bytes);
  if (typeof header === 'string') return header;
  const shaper = openShaper(bytes);
  const cache = new Map<string, ShapedText>();
  const face: Face = {
    header,
    bytes,
    shape(text, options) {
      const { lang, ligatures, uppercase } = options;
      const key = `${lang}${ligatures ? '' : '!'}${uppercase ? '^' : ''} ${text}`;
      const cached = cache.get(key);
      if (cached !== undefined) return cached;
      const shaped = shapeText(shaper, 1000 / header.unitsPerEm, text, options);
      if (cache.size >= maxCachedWords) cache.clear();
      cache.set(key, shaped);
      return shaped;
    },
  };
  faces.set(bytes, face);
  return face;
}

function shapeText(
  shaper: Shaper,
  scale: number,
  text: string,
  { lang, ligatures, uppercase }: ShapeOptions,
): ShapedText {
  const capitals = uppercase ? text.toLocaleUpperCase(lang) : text;
  // A capital keeps the text of its small letter, so that copied and spoken text stays as written.
  const source = capitals.length === text.length ? text : capitals;
  const raw = shaper.shape(capitals, lang, ligatures);
  const ends = clusterEnds(raw, source.length);
  const seen = new Set<number>();
  const missing: string[] = [];
  let width = 0;
  const glyphs = raw.map((glyph) => {
    const own = seen.has(glyph.cluster) ? '' : source.slice(glyph.cluster, ends.get(glyph.cluster));
    seen.add(glyph.cluster);
    if (glyph.id === 0) missing.push(own);
    width += glyph.advance * scale;
    return {
      id: glyph.id,
      text: own,
      width: shaper.advanceOf(glyph.id) * scale,
      advance: glyph.advance * scale,
      dx: glyph.dx * scale,
      dy: glyph.dy * scale,
    };
  });
  return { glyphs, width, missing };
}

function clusterEnds(glyphs: readonly ShapedGlyph[], length: number): Map<number, number> {
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]));
}
