import { isEmptyParagraph } from '../xml/paragraph-text.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, ancestors, attributeOf, descendPlaced, valueAt } from '../xml/walk-elements.ts';
import { bookmarkOf, tagOf } from './names.ts';

/** A block where it stands: neighbours below one element. */
export interface FoundBlock {
  elements: PlacedElement[];
  start: number;
  end: number;
}

/** The block of a name: by the tag of its control, or by its bookmark where a program has dropped the tag. */
export function findBlock(
  text: string,
  root: PlacedElement,
  { name, hasCloser }: { name: string; hasCloser: boolean },
): FoundBlock | undefined {
  const found = findElements(root, name);
  const last = found?.at(-1);
  if (!found || !last) return undefined;
  const siblings = last.parent?.children ?? [];
  const next = siblings[siblings.indexOf(last) + 1];
  const ends = hasCloser && next && isCloser(text, next) ? next : last;
  return { elements: found, start: found[0]?.start ?? last.start, end: ends.end };
}

function findElements(root: PlacedElement, name: string): PlacedElement[] | undefined {
  const tag = tagOf(name);
  const control = allPlaced(root, 'w:sdt').find((one) => valueAt(one, 'w:sdtPr', 'w:tag') === tag);
  if (control) return [control];
  const bookmark = bookmarkOf(name);
  const starts = allPlaced(root, 'w:bookmarkStart').filter(
    (one) => attributeOf(one, 'w:name') === bookmark,
  );
  const ids = new Set(starts.map((one) => attributeOf(one, 'w:id')));
  const [first] = starts;
  const last = allPlaced(root, 'w:bookmarkEnd').findLast((one) =>
    ids.has(attributeOf(one, 'w:id')),
  );
  if (!first || !last) return undefined;
  const above = [...ancestors(last)];
  const [from, parent] = nearestShared(first, above);
  const [to] = nearestShared(last, parent ? [parent] : []);
  if (!parent) return undefined;
  const all = parent.children;
  return all.slice(all.indexOf(from), all.indexOf(to) + 1);
}

/** The ancestor of an element, or itself, that stands right below one of the others, and that other. */
function nearestShared(
  element: PlacedElement,
  others: readonly PlacedElement[],
): [PlacedElement, PlacedElement | undefined] {
  let below = element;
  for (const parent of ancestors(element)) {
    if (others.includes(parent)) return [below, parent];
    below = parent;
  }
  return [below, undefined];
}

/** An empty paragraph that ends a section or a cell. */
function isCloser(text: string, element: PlacedElement): boolean {
  if (element.name !== 'w:p' || !isEmptyParagraph(text, element)) return false;
  const isLast = element.parent?.children.at(-1) === element;
  return (
    descendPlaced(element, 'w:pPr', 'w:sectPr') !== undefined ||
    (element.parent?.name === 'w:tc' && isLast)
  );
}
