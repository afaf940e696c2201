import { RisalahError } from '../../../problems.ts';
import type { FallbackFont, FontFace, FontRole, Theme } from '../../../template/types.ts';
import { type Face, openFace } from './face.ts';
import { type GlyphCodes, openGlyphCodes, TextCodes } from './glyph-codes.ts';
import { scriptsOf } from './scripts.ts';

/** Gives the face for a cluster that the face of a text lacks; nothing if no face has it. */
export type Fallback = (cluster: string, lang: string) => GlyphCodes | undefined;

/** The faces of one document: those of the theme, and for what they lack those of other scripts, opened when needed. */
export class FontBook {
  readonly texts = new TextCodes();
  readonly #theme: Theme;
  readonly #codes = new Map<Face, GlyphCodes>();
  readonly #fallbacks = new Map<string, Fallback>();

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  /** Faces opened so far, in order of first use. */
  get opened(): readonly GlyphCodes[] {
    return [...this.#codes.values()];
  }

  /** A face of the theme. Throws at once: without it nothing can be measured. */
  main(role: FontRole, face: FontFace): GlyphCodes {
    const { family, faces } = this.#theme.fonts[role];
    return this.#open(faces[face], `the font "${family}" (${role}, ${face})`);
  }

  /** Where characters are looked for that a face of the theme lacks: the other family, then the faces of their script. */
  fallbackOf(role: FontRole, face: FontFace): Fallback {
    const key = `${role} ${face}`;
    const known = this.#fallbacks.get(key);
    if (known !== undefined) return known;
    const found = new Map<string, GlyphCodes | undefined>();
    const fallback: Fallback = (cluster, lang) => {
      const asked = `${lang} ${cluster}`;
      if (!found.has(asked)) found.set(asked, this.#find(role, face, cluster, lang));
      return found.get(asked);
    };
    this.#fallbacks.set(key, fallback);
    return fallback;
  }

  #find(role: FontRole, face: FontFace, cluster: string, lang: string): GlyphCodes | undefined {
    const other = this.main(role === 'text' ? 'label' : 'text', face);
    if (hasGlyphs(other, cluster, lang)) return other;
    const weight = face === 'regular' || face === 'italic' ? 'regular' : 'semibold';
    for (const font of candidates(this.#theme.fonts.fallback, cluster, lang)) {
      const bytes = font.read(weight);
      if (bytes === undefined) continue;
      const codes = this.#open(bytes, `the font "${font.family}"`);
      if (hasGlyphs(codes, cluster, lang)) return codes;
    }
    return undefined;
  }

  #open(bytes: Uint8Array, name: string): GlyphCodes {
    const face = openFace(bytes);
    if (typeof face === 'string') {
      const message = `${name} of the theme "${this.#theme.key}" ${face}`;
      const hint = 'Name a static font, a file that ends in .ttf or .otf: a PDF embeds no other.';
      throw new RisalahError([{ rule: 'font-is-readable', severity: 'error', message, hint }]);
    }
    const known = this.#codes.get(face);
    if (known !== undefined) return known;
    const codes = openGlyphCodes(face, `F${this.#codes.size + 1}`, this.texts);
    this.#codes.set(face, codes);
    return codes;
  }
}

/** Whether a face draws a cluster whole; HarfBuzz puts some together of parts and takes others apart. */
export function hasGlyphs({ face }: GlyphCodes, cluster: string, lang: string): boolean {
  if (face.covers(cluster)) return true;
  const options = { lang, ligatures: true, uppercase: false, rtl: false };
  return face.shape(cluster, options).missing.length === 0;
}

/** Fonts that may hold a cluster: those for any script, those for its own, the language's first, then all others. */
function candidates(
  fonts: readonly FallbackFont[],
  cluster: string,
  lang: string,
): readonly FallbackFont[] {
  const scripts = scriptsOf(cluster);
  const language = lang.split('-')[0];
  const rank = (font: FallbackFont): number => {
    if (font.scripts.length === 0) return 0;
    if (font.scripts.some((script) => scripts.includes(script)))
      return font.lang === language ? 1 : 2;
    // Han in a face of Thai is not worth opening it; accents and symbols may be anywhere.
    return scripts.length === 0 || scripts.includes('Latn') ? 3 : 4;
  };
  return fonts.filter((font) => rank(font) < 4).toSorted((a, b) => rank(a) - rank(b));
}
