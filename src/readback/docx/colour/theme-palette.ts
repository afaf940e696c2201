import { childOf, descend, elementsOf, type XmlElement } from '../xml/element.ts';
import { mix, type Rgb, rgbOf } from './contrast.ts';

/** The names of theme colours in a text (17.18.97), by their element in the theme. */
const slots: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  light1: 'lt1',
  dark2: 'dk2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** What text and background mean unless the settings say otherwise (17.15.1.20). */
const usualMapping: Readonly<Record<string, string>> = {
  bg1: 'light1',
  t1: 'dark1',
  bg2: 'light2',
  t2: 'dark2',
};

const mapped: Readonly<Record<string, string>> = {
  background1: 'bg1',
  text1: 't1',
  background2: 'bg2',
  text2: 't2',
};

/** Attributes that name a colour: `w:color` or, of the ground of a shading, `w:fill`. */
export type ColourUse = 'color' | 'fill';

const attributesOf = {
  color: { theme: 'w:themeColor', tint: 'w:themeTint', shade: 'w:themeShade' },
  fill: { theme: 'w:themeFill', tint: 'w:themeFillTint', shade: 'w:themeFillShade' },
} as const;

/** The colours of a document's theme. */
export class ThemePalette {
  readonly #colours = new Map<string, Rgb>();
  readonly #mapping: Readonly<Record<string, string>>;

  constructor(theme: XmlElement | undefined, settings: XmlElement | undefined) {
    const scheme = descend(theme, 'a:themeElements', 'a:clrScheme');
    for (const entry of scheme ? elementsOf(scheme) : []) {
      const [value] = elementsOf(entry);
      const colour = rgbOf(value?.attributes['lastClr'] ?? value?.attributes['val']);
      if (colour) this.#colours.set(entry.name.replace(/^a:/, ''), colour);
    }
    const own = childOf(settings, 'w:clrSchemeMapping')?.attributes ?? {};
    const named = Object.entries(own).map(([name, value]) => [name.replace(/^w:/, ''), value]);
    this.#mapping = { ...usualMapping, ...Object.fromEntries(named) };
  }

  /** The colour of an element such as `w:color`: of the theme if it names one there, else `hex`. */
  resolve({ attributes }: XmlElement, use: ColourUse, hex: string | undefined): Rgb | undefined {
    const { theme, tint, shade } = attributesOf[use];
    const base = this.#named(attributes[theme]);
    if (!base) return rgbOf(hex);
    const [lighter, darker] = [attributes[tint], attributes[shade]].map(toShare);
    // 17.3.2.6: tint and shade keep this share of the colour, the rest is white or black.
    if (lighter !== undefined) return mix([255, 255, 255], base, lighter);
    return darker === undefined ? base : mix([0, 0, 0], base, darker);
  }

  #named(name: string | undefined): Rgb | undefined {
    if (name === undefined || name === 'none') return undefined;
    const own = mapped[name];
    const slot = own === undefined ? name : (this.#mapping[own] ?? name);
    return this.#colours.get(slots[slot] ?? slot);
  }
}

function toShare(hex: string | undefined): number | undefined {
  return hex !== undefined && /^[\da-f]{1,2}$/i.test(hex)
    ? Number.parseInt(hex, 16) / 255
    : undefined;
}
