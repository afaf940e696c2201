import type { PlacedElement } from '../xml/scan-xml.ts';

/** Where a block goes: in place of what stands between two offsets of the text, which may be nothing. */
export interface Place {
  start: number;
  end: number;
  /** What it stands in: the body, a cell, a content control. */
  parent: PlacedElement;
}

/** A place of one or more neighbours. */
export function placeOf(first: PlacedElement, last: PlacedElement = first): Place {
  return { start: first.start, end: last.end, parent: parentOf(first) };
}

/** The place right behind an element. */
export function placeAfter(element: PlacedElement): Place {
  return { start: element.end, end: element.end, parent: parentOf(element) };
}

function parentOf({ parent }: PlacedElement): PlacedElement {
  if (!parent) throw new Error('The root is no place');
  return parent;
}
