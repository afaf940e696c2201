import { childOf, valOf, type XmlElement } from '../xml/element.ts';
import type { ListDefinition, ListLevel, Numbering } from './numbering.ts';
import { nearestChild, propertiesOf, type Style, type Styles } from './styles.ts';

/** What a paragraph is by its styles and properties, before its words are read. */
export interface ParagraphLook {
  chain: readonly Style[];
  /** Names of its style and of those this is based on, in small letters, nearest first. */
  names: readonly string[];
  /** Its own properties, then those of its styles, nearest first. */
  properties: readonly XmlElement[];
  /** Level from 1 if it is a heading. */
  heading: number | undefined;
  list: { list: ListDefinition; level: ListLevel } | undefined;
}

/** Works out what paragraphs are. */
export function paragraphLook(
  paragraph: XmlElement,
  styles: Styles,
  numbering: Numbering,
): ParagraphLook {
  const chain = styles.chainOf(paragraph);
  const own = childOf(paragraph, 'w:pPr');
  const properties = [...(own ? [own] : []), ...propertiesOf(chain, 'w:pPr')];
  return {
    chain,
    names: chain.map(({ name }) => name),
    properties,
    heading: headingLevel(own, chain),
    list: listOf(properties, chain, numbering),
  };
}

/** Its own level in the outline (17.3.1.20), else the nearest style that is named `heading n` or has such a level. */
function headingLevel(own: XmlElement | undefined, chain: readonly Style[]): number | undefined {
  const direct = valOf(own, 'w:outlineLvl');
  if (direct !== undefined) return fromOutline(direct);
  for (const { name, element } of chain) {
    const level = /^heading ([1-9])$/.exec(name)?.[1];
    if (level) return Number(level);
    const outline = valOf(childOf(element, 'w:pPr'), 'w:outlineLvl');
    if (outline !== undefined) return fromOutline(outline);
  }
  return undefined;
}

/** Levels count from 0; 9 is running text. */
function fromOutline(level: string): number | undefined {
  return /^[0-8]$/.test(level) ? Number(level) + 1 : undefined;
}

/**
 * The list and level of a paragraph: its own, else its style's (17.3.1.19). A style that names a list without a level
 * is at the level that is bound to it.
 */
function listOf(
  properties: readonly XmlElement[],
  chain: readonly Style[],
  numbering: Numbering,
): ParagraphLook['list'] {
  const all = properties.flatMap((one) => childOf(one, 'w:numPr') ?? []);
  const list = numbering.list(nearestChild(all, 'w:numId')?.attributes['w:val']);
  if (!list) return undefined;
  const own = nearestChild(all, 'w:ilvl')?.attributes['w:val'];
  const bound = [...list.levels.values()].find(({ style }) => chain.some(({ id }) => id === style));
  const level = own ? list.levels.get(Number(own)) : (bound ?? list.levels.get(0));
  return level && level.format !== 'none' ? { list, level } : undefined;
}
