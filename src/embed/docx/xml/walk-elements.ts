import { decodeXml, type PlacedElement } from './scan-xml.ts';

/** The element and all below it, in document order. */
export function* everyPlaced(element: PlacedElement): Generator<PlacedElement> {
  yield element;
  for (const child of element.children) yield* everyPlaced(child);
}

/** All elements of a name at or below an element, in document order. */
export function allPlaced(element: PlacedElement | undefined, name: string): PlacedElement[] {
  return element ? [...everyPlaced(element)].filter((one) => one.name === name) : [];
}

/** The element that a path of names leads to, from child to child. */
export function descendPlaced(
  element: PlacedElement | undefined,
  ...names: string[]
): PlacedElement | undefined {
  return names.reduce<PlacedElement | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );
}

/** Value of an attribute. */
export function attributeOf(element: PlacedElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name)?.value;
}

/** `w:val` of the element that a path of names leads to. */
export function valueAt(
  element: PlacedElement | undefined,
  ...names: string[]
): string | undefined {
  return attributeOf(descendPlaced(element, ...names), 'w:val');
}

/** The elements around an element, the nearest first. */
export function* ancestors(element: PlacedElement): Generator<PlacedElement> {
  for (let at = element.parent; at; at = at.parent) yield at;
}

/** The XML of an element. */
export function xmlOf(text: string, { start, end }: PlacedElement): string {
  return text.slice(start, end);
}

/** The text directly in an element without children. */
export function textIn(text: string, { openEnd, closeStart }: PlacedElement): string {
  return decodeXml(text.slice(openEnd, closeStart));
}
