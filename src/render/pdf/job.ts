import type { Briefing } from '../../document/types.ts';
import type { Problem } from '../../problems.ts';
import type { ColourName, FontFace, Layout, TextStyle, Theme } from '../../template/types.ts';
import { Destinations } from './destinations.ts';
import { FontBook } from './fonts/font-book.ts';
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
  readonly fonts: FontBook;
  readonly #colours = new Map<ColourName, string>();
  #notes = 0;

  constructor(briefing: Briefing, theme: Theme) {
    const layout = theme.layouts[briefing.properties.layout];
    if (layout === undefined) {
      throw new Error(`the theme "${theme.key}" has no layout "${briefing.properties.layout}"`);
    }
    this.briefing = briefing;
    this.theme = theme;
    this.fonts = new FontBook(theme);
    this.layout = layout;
  }

  /** Footnotes are numbered through the briefing, from 1. */
  nextNote(): number {
    this.#notes += 1;
    return this.#notes;
  }

  look(style: TextStyle, change: Partial<LookChange> = {}): Look {
    const face = change.face ?? style.face;
    return {
      codes: this.fonts.main(style.font, face),
      fallback: this.fonts.fallbackOf(style.font, face),
      sizePt: change.sizePt ?? style.sizePt,
      colour: this.colour(change.colour ?? style.colour),
      trackingPt: style.trackingPt,
      uppercase: style.uppercase,
      risePt: change.risePt ?? 0,
    };
  }

  /** A colour as the operands of `rg`. */
  colour(name: ColourName): string {
    const known = this.#colours.get(name) ?? toOperands(this.theme.colours[name]);
    this.#colours.set(name, known);
    return known;
  }
}

/** Red, green and blue of `#rrggbb`, each 0 to 1. */
function toOperands(hex: string): string {
  return [1, 3, 5]
    .map((at) => +(Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3))
    .join(' ');
}

export interface LookChange {
  face: FontFace;
  sizePt: number;
  colour: ColourName;
  risePt: number;
}
