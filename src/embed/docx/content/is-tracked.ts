import type { PlacedElement } from '../xml/scan-xml.ts';
import { everyPlaced } from '../xml/walk-elements.ts';

/** Changes that somebody has made with tracking on (ECMA-376 part 1, 17.13.5). */
const tracked = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)$/;

/** Whether an element is a tracked change. */
export function isTracked({ name }: PlacedElement): boolean {
  return tracked.test(name);
}

/** Whether a tracked change stands in an element. */
export function hasTracked(element: PlacedElement): boolean {
  return [...everyPlaced(element)].some(isTracked);
}
