import { allNamed, childOf, elementsOf, toggleOf, valOf, type XmlElement } from '../xml/element.ts';
import type { Styles } from './styles.ts';

/** A level of a list (17.9.6). */
export interface ListLevel {
  /** From 0. */
  level: number;
  /** `decimal`, `bullet`, `none` ... */
  format: string;
  /** Pattern of the mark, such as `%1.%2`. */
  text: string;
  start: number;
  /** Counts anew after this level, from 1; 0 never; undefined after every level above. */
  restart: number | undefined;
  /** Numbers of other levels are printed as figures. */
  legal: boolean;
  /** Id of the style that is bound to the level. */
  style: string | undefined;
}

/** What a `w:num` stands for: shared counts, levels, and first numbers of its own. */
export interface ListDefinition {
  numId: string;
  /** Lists with the same base go on counting together. */
  base: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** First number by level, from `w:startOverride`. */
  starts: ReadonlyMap<number, number>;
}

/** The lists of `word/numbering.xml` (17.9). */
export class Numbering {
  readonly #bases = new Map<string, XmlElement>();
  readonly #nums = new Map<string, XmlElement>();
  readonly #definitions = new Map<string, ListDefinition | undefined>();
  readonly #styles: Styles;

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    for (const element of root ? elementsOf(root) : []) {
      const { 'w:abstractNumId': base, 'w:numId': num } = element.attributes;
      if (element.name === 'w:abstractNum' && base !== undefined) this.#bases.set(base, element);
      if (element.name === 'w:num' && num !== undefined) this.#nums.set(num, element);
    }
  }

  /** The list of a `w:numId`; undefined for 0, which means none, and for one that is not there. */
  list(numId: string | undefined): ListDefinition | undefined {
    if (numId === undefined) return undefined;
    if (!this.#definitions.has(numId)) this.#definitions.set(numId, this.#define(numId));
    return this.#definitions.get(numId);
  }

  #define(numId: string): ListDefinition | undefined {
    const num = this.#nums.get(numId);
    const base = valOf(num, 'w:abstractNumId');
    const abstract = this.#linked(base === undefined ? undefined : this.#bases.get(base));
    if (!num || base === undefined || !abstract) return undefined;
    const levels = new Map<number, ListLevel>();
    const starts = new Map<number, number>();
    for (const element of allNamed(abstract, 'w:lvl')) addLevel(levels, element);
    for (const override of allNamed(num, 'w:lvlOverride')) {
      for (const element of allNamed(override, 'w:lvl')) addLevel(levels, element);
      const start = valOf(override, 'w:startOverride');
      if (start !== undefined)
        starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start));
    }
    return { numId, base, levels, starts };
  }

  /** A list may take its levels from a list style (17.9.21), which names another list. */
  #linked(abstract: XmlElement | undefined): XmlElement | undefined {
    const link = valOf(abstract, 'w:numStyleLink');
    if (link === undefined) return abstract;
    const style = this.#styles.get(link);
    const numId = style && valOf(allNamed(style.element, 'w:numPr')[0], 'w:numId');
    const base = valOf(this.#nums.get(numId ?? ''), 'w:abstractNumId');
    return this.#bases.get(base ?? '') ?? abstract;
  }
}

function addLevel(levels: Map<number, ListLevel>, element: XmlElement): void {
  const level = Number(element.attributes['w:ilvl'] ?? 0);
  const restart = valOf(element, 'w:lvlRestart');
  levels.set(level, {
    level,
    format: valOf(element, 'w:numFmt') ?? 'decimal',
    text: childOf(element, 'w:lvlText') ? (valOf(element, 'w:lvlText') ?? '') : `%${level + 1}.`,
    start: Number(valOf(element, 'w:start') ?? 0),
    restart: restart === undefined ? undefined : Number(restart),
    legal: toggleOf(element, 'w:isLgl') === true,
    style: valOf(element, 'w:pStyle'),
  });
}
