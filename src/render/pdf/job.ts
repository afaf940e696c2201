import type { Briefing } from '../../document/types.ts';
import { type Problem, RisalahError } from '../../problems.ts';
import type {
  ColourName,
  FontFace,
  FontRole,
  Layout,
  TextStyle,
  Theme,
} from '../../template/types.ts';
import { Destinations } from './destinations.ts';
import { type Face, openFace } from './fonts/face.ts';
import { type GlyphCodes, openGlyphCodes } from './fonts/glyph-codes.ts';
import { StructNode } from './structure/struct-node.ts';
import type { Look } from './text/run.ts';

/** What belongs to one run of the renderer: fonts in use, the structure tree, counters. */
export class Job {
  readonly briefing: Briefing;
  readonly theme: Theme;
  readonly layout: Layout;
  readonly root = new StructNode('Document');
  readonly destinations = new Destinations();
  /** What was found wrong while the briefing was laid out; thrown together at the end. */
  readonly problems: Problem[] = [];
  readonly #fonts = new Map<string, GlyphCodes>();
  #notes = 0;

  constructor(briefing: Briefing, theme: Theme) {
    const layout = theme.layouts[briefing.properties.layout];
    if (layout === undefined) {
      throw new Error(`the theme "${theme.key}" has no layout "${briefing.properties.layout}"`);
    }
    this.briefing = briefing;
    this.theme = theme;
    this.layout = layout;
  }

  /** Faces in use so far, in order of first use. */
  get fonts(): readonly GlyphCodes[] {
    return [...this.#fonts.values()];
  }

  font(role: FontRole, face: FontFace): GlyphCodes {
    const key = `${role} ${face}`;
    const known = this.#fonts.get(key);
    if (known !== undefined) return known;
    const opened = openGlyphCodes(this.#open(role, face), `F${this.#fonts.size + 1}`);
    this.#fonts.set(key, opened);
    return opened;
  }

  /** Throws at once: without its font nothing can be measured. */
  #open(role: FontRole, face: FontFace): Face {
    const { family, faces } = this.theme.fonts[role];
    const opened = openFace(faces[face]);
    if (typeof opened !== 'string') return opened;
    const message = `the font "${family}" (${role}, ${face}) of the theme "${this.theme.key}" ${opened}`;
    const hint = 'Name a static TrueType font, a file that ends in .ttf: a PDF embeds no other.';
    throw new RisalahError([{ rule: 'font-is-readable', severity: 'error', message, hint }]);
  }

  /** Footnotes are numbered through the briefing, from 1. */
  nextNote(): number {
    this.#notes += 1;
    return this.#notes;
  }

  look(style: TextStyle, change: Partial<LookChange> = {}): Look {
    return {
      codes: this.font(style.font, change.face ?? style.face),
      sizePt: change.sizePt ?? style.sizePt,
      colour: this.colour(change.colour ?? style.colour),
      trackingPt: style.trackingPt,
      uppercase: style.uppercase,
      risePt: change.risePt ?? 0,
    };
  }

  /** A colour as the operands of `rg`. */
  colour(name: ColourName): string {
    const hex = this.theme.colours[name];
    return [1, 3, 5]
      .map((at) => +(Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3))
      .join(' ');
  }
}

export interface LookChange {
  face: FontFace;
  sizePt: number;
  colour: ColourName;
  risePt: number;
}
