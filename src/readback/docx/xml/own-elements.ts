import type { XmlElement } from './element.ts';

/** Everything below a paragraph, in order, but for the paragraphs in its text boxes: they have their own turn. */
export function* ownElements(paragraph: XmlElement): Generator<XmlElement> {
  for (const child of paragraph.children) {
    if (typeof child === 'string' || child.name === 'w:p') continue;
    yield child;
    yield* ownElements(child);
  }
}
