import {
  listOf as listOfStyle,
  type Style,
  toList,
  toStyle,
} from '../../../render/docx/reference/read-styles.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, descendPlaced, valueAt } from '../xml/walk-elements.ts';

/** A style as a part defines it. */
export interface PlacedStyle extends Style {
  /** From 0, if the style itself says it. */
  outline: number | undefined;
  element: PlacedElement;
}

/** The styles of a part, in order. */
export function readStyles(root: PlacedElement | undefined): PlacedStyle[] {
  const all = root?.children.filter(({ name }) => name === 'w:style') ?? [];
  return all.map((element) => {
    const outline = valueAt(element, 'w:pPr', 'w:outlineLvl');
    const told = {
      id: attributeOf(element, 'w:styleId'),
      type: attributeOf(element, 'w:type'),
      isDefault: attributeOf(element, 'w:default'),
      name: valueAt(element, 'w:name'),
      basedOn: valueAt(element, 'w:basedOn'),
    };
    return {
      ...toStyle(told, ownList(element)),
      outline: outline === undefined ? undefined : Number(outline),
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
  style: string | undefined,
): Style['list'] {
  const own = ownList(paragraph);
  if (!own) return listOfStyle(styles, style);
  return own.numId === 0 ? undefined : own;
}

/** The list that a paragraph or a style names itself. */
function ownList(element: PlacedElement): Style['list'] {
  const numPr = descendPlaced(element, 'w:pPr', 'w:numPr');
  return toList(valueAt(numPr, 'w:numId'), valueAt(numPr, 'w:ilvl'));
}
