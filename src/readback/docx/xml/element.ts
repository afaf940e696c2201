/** An element of an XML part. Names carry the usual prefix of their namespace, whatever the part itself calls it. */
export interface XmlElement {
  /** `w:p`; see `namespaces.ts` */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** The children that are elements, in order. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return undefined;
}

/** Follows a path of names from child to child. */
export function descend(
  element: XmlElement | undefined,
  ...names: string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(childOf, element);
}

/** `w:val` of the first child of a name: how WordprocessingML writes most properties. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/**
 * A toggle such as `w:b` (ECMA-376 part 1, 17.17.4): true where it stands without a value, undefined where it does not
 * stand.
 */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (!child) return undefined;
  return !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? '1');
}

/** The element and everything below it, in document order; `enters` says whose children are looked at. */
export function everyElement(
  element: XmlElement,
  enters: (element: XmlElement) => boolean = () => true,
): XmlElement[] {
  const found: XmlElement[] = [];
  gather(element, found, enters);
  return found;
}

function gather(
  element: XmlElement,
  found: XmlElement[],
  enters: (element: XmlElement) => boolean,
): void {
  found.push(element);
  if (!enters(element)) return;
  for (const child of element.children) {
    if (typeof child !== 'string') gather(child, found, enters);
  }
}

/** Every element of a name at or below an element, in document order. */
export function allNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (element) collect(element, name, found);
  return found;
}

function collect(element: XmlElement, name: string, found: XmlElement[]): void {
  if (element.name === name) found.push(element);
  for (const child of element.children) {
    if (typeof child !== 'string') collect(child, name, found);
  }
}

/** The text directly in an element. */
export function ownText(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? '';
}
