import * as harfbuzz from 'harfbuzzjs';
import { Blob, Buffer, Direction, Face, Feature, Font, shape } from 'harfbuzzjs';

/** Waits for the engine. As a module it is ready once it is imported; the bundle starts it later (bundle.config.mjs). */
export async function untilStarted(): Promise<void> {
  if ('started' in harfbuzz) await harfbuzz.started;
}

/** One glyph in visual order, in font units; `cluster` is where its text begins, in UTF-16 units. */
export interface ShapedGlyph {
  id: number;
  cluster: number;
  advance: number;
  dx: number;
  dy: number;
}

/** What HarfBuzz has to know of a text; it is all of one script. */
export interface ShaperOptions {
  /** BCP 47 tag. */
  lang: string;
  /** Off for letter-spaced text. */
  ligatures: boolean;
  /** Right to left: brackets are mirrored. */
  rtl: boolean;
}

/** A font opened for shaping. */
export interface Shaper {
  shape(text: string, options: ShaperOptions): ShapedGlyph[];
  /** Whether the font has a glyph of its own for a code point. */
  has(codePoint: number): boolean;
  /** Advance of a glyph before kerning, in font units. */
  advanceOf(glyphId: number): number;
}

const noLigatures = ['liga', 'clig', 'dlig'].map((tag) => new Feature(tag, 0));
const onlyLatin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Opens the bytes of a static TrueType or OpenType font in HarfBuzz. */
export function openShaper(bytes: Uint8Array): Shaper {
  const font = new Font(new Face(new Blob(bytes)));
  return {
    has: (codePoint) => font.nominalGlyph(codePoint) !== undefined,
    advanceOf: (glyphId) => font.glyphHAdvance(glyphId),
    shape(text, { lang, ligatures, rtl }) {
      const buffer = new Buffer();
      buffer.addText(text);
      // The guess gives digits and brackets no script, and with it no kerning of the Latin letters.
      if (onlyLatin.test(text) && !rtl) buffer.setScript('Latn');
      else buffer.guessSegmentProperties();
      buffer.setDirection(rtl ? Direction.RTL : Direction.LTR);
      buffer.setLanguage(lang);
      shape(font, buffer, ligatures ? [] : noLigatures);
      const positions = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().map((info, index) => {
        const position = positions[index];
        return {
          id: info.codepoint,
          cluster: info.cluster,
          advance: position?.xAdvance ?? 0,
          dx: position?.xOffset ?? 0,
          dy: position?.yOffset ?? 0,
        };
      });
    },
  };
}
