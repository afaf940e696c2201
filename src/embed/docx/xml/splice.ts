import { encodeXml, type PlacedAttribute, type PlacedElement } from './scan-xml.ts';

/** A piece of a text that another takes the place of. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with all edits made, which must not overlap. Those at one place are made in their order. */
export function splice(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    if (edit.start < at) throw new Error('Edits overlap');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The XML of an element with edits made, whose places are those of the whole text. */
export function spliceWithin(
  text: string,
  { start, end }: Pick<PlacedElement, 'start' | 'end'>,
  edits: readonly Edit[],
): string {
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return splice(text.slice(start, end), moved);
}

/** Another value for an attribute. */
export function revalue({ start, end }: PlacedAttribute, value: string | number): Edit {
  return { start, end, text: encodeXml(String(value)) };
}

/** Takes an element out. */
export function cut({ start, end }: Pick<PlacedElement, 'start' | 'end'>): Edit {
  return { start, end, text: '' };
}

/** Puts text at a place. */
export function insertAt(place: number, text: string): Edit {
  return { start: place, end: place, text };
}

/** Puts text behind the last child of an element, also of one that is a single tag, which then ends in a marked one. */
export function append(text: string, element: PlacedElement, added: string): Edit {
  if (element.closeStart > element.openEnd || text[element.openEnd - 2] !== '/') {
    return insertAt(element.closeStart, added);
  }
  const name = /^<([^\s/>]+)/.exec(text.slice(element.start, element.openEnd))?.[1] ?? '';
  return { start: element.openEnd - 2, end: element.openEnd, text: `>${added}</${name} >` };
}

/** The text with elements made a single tag again that `append` opened and that are empty by now. */
export function closeEmptied(text: string): string {
  return text.replace(/(<([^\s<>/]+)(?:\s[^<>]*)?(?<!\/))><\/\2 >/g, '$1/>');
}
