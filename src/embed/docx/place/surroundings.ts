import { headingLevel, type PlacedStyle } from '../parts/read-styles.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, ancestors, attributeOf, descendPlaced, valueAt } from '../xml/walk-elements.ts';
import type { Place } from './place.ts';

/** Page and margins of a host that does not say its own, as office programs take them, in twips: US Letter, an inch. */
const usualPage = 12240;
const usualMargin = 1440;
/** Narrower columns are not set: a table has no room in them. */
const leastWidth = 1134;
const usualCellMargin = 108;

/** Width that text has at a place, in twips: of the cell, or of the column of the page. */
export function textWidthAt(body: PlacedElement, { start, parent }: Place): number {
  const cell = [parent, ...ancestors(parent)].find(({ name }) => name === 'w:tc');
  const width = descendPlaced(cell, 'w:tcPr', 'w:tcW');
  if (cell && attributeOf(width, 'w:type') === 'dxa') {
    return Math.max(leastWidth, numberOf(width, 'w:w') - 2 * usualCellMargin);
  }
  const section = allPlaced(body, 'w:sectPr').find((one) => one.start >= start);
  const page = numberOf(descendPlaced(section, 'w:pgSz'), 'w:w') || usualPage;
  const margins = descendPlaced(section, 'w:pgMar');
  const sides = margins
    ? numberOf(margins, 'w:left') + numberOf(margins, 'w:right') + numberOf(margins, 'w:gutter')
    : 2 * usualMargin;
  const free = page - sides;
  const columns = descendPlaced(section, 'w:cols');
  const count = Math.max(1, numberOf(columns, 'w:num'));
  const gaps = (count - 1) * (numberOf(columns, 'w:space') || 720);
  return Math.max(leastWidth, Math.floor((free - gaps) / count));
}

function numberOf(element: PlacedElement | undefined, name: string): number {
  const value = Number.parseFloat(attributeOf(element, name) ?? '0');
  return Number.isFinite(value) ? Math.abs(value) : 0;
}

/** Level of the nearest heading in front of a place; 0 if there is none. */
export function levelBefore(
  body: PlacedElement,
  styles: ReadonlyMap<string, PlacedStyle>,
  { start }: Place,
): number {
  const levels = allPlaced(body, 'w:p')
    .filter((one) => one.end <= start)
    .map((one) => headingLevel(styles, valueAt(one, 'w:pPr', 'w:pStyle')));
  return levels.findLast((level) => level !== undefined) ?? 0;
}
