import type { XmlElement } from './element.ts';

/** Elements that only say something of what is in them: content controls, custom XML, insertions, directions. */
const transparent = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
]);

/** The children of an element, with those of content controls, insertions and the like in the place of these. */
export function* lookThrough(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (transparent.has(child.name)) yield* lookThrough(child);
    else yield child;
  }
}
