import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, descendPlaced, valueAt } from '../xml/walk-elements.ts';

/** A style as a part defines it. */
export interface PlacedStyle {
  id: string;
  /** `paragraph`, `character`, `table` or `numbering`. */
  type: string;
  /** In small letters: Word compares the names of its own styles so. */
  name: string;
  isDefault: boolean;
  basedOn: string | undefined;
  /** From 0, if the style itself says it. */
  outline: number | undefined;
  /** The list that it is bound to, and the level in it. */
  list: { numId: string; level: string } | undefined;
  element: PlacedElement;
}

/** The styles of a part, in order. */
export function readStyles(root: PlacedElement | undefined): PlacedStyle[] {
  const all = root?.children.filter(({ name }) => name === 'w:style') ?? [];
  return all.map((element) => {
    const outline = valueAt(element, 'w:pPr', 'w:outlineLvl');
    return {
      id: attributeOf(element, 'w:styleId') ?? '',
      type: attributeOf(element, 'w:type') ?? 'paragraph',
      name: (valueAt(element, 'w:name') ?? '').toLowerCase(),
      isDefault: ['1', 'true', 'on'].includes(attributeOf(element, 'w:default') ?? ''),
      basedOn: valueAt(element, 'w:basedOn'),
      outline: outline === undefined ? undefined : Number(outline),
      list: readList(descendPlaced(element, 'w:pPr', 'w:numPr')),
      element,
    };
  });
}

/** Level of the headings of a style, from 1; a style based on that of a heading is one too. */
export function headingLevel(
  styles: ReadonlyMap<string, PlacedStyle>,
  id: string | undefined,
): number | undefined {
  let style = id === undefined ? undefined : styles.get(id);
  for (let steps = 0; style && steps < 20; steps += 1) {
    const named = /^heading ([1-9])$/.exec(style.name)?.[1];
    if (named !== undefined) return Number(named);
    if (style.outline !== undefined) return style.outline < 9 ? style.outline + 1 : undefined;
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return undefined;
}

/** The list of a paragraph, its own or that of its style; undefined if it stands in none. */
export function listOf(
  styles: ReadonlyMap<string, PlacedStyle>,
  paragraph: PlacedElement,
  id: string | undefined,
): PlacedStyle['list'] {
  const own = readList(descendPlaced(paragraph, 'w:pPr', 'w:numPr'));
  let style = id === undefined ? undefined : styles.get(id);
  for (let steps = 0; !own && style && !style.list && steps < 20; steps += 1) {
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  const list = own ?? style?.list;
  return list?.numId === '0' ? undefined : list;
}

function readList(numPr: PlacedElement | undefined): PlacedStyle['list'] {
  const numId = valueAt(numPr, 'w:numId');
  return numId === undefined ? undefined : { numId, level: valueAt(numPr, 'w:ilvl') ?? '0' };
}
