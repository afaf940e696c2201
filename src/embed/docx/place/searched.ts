import type { Host } from '../host/host.ts';
import type { PlacedStyle } from '../parts/read-styles.ts';
import { refuse } from '../refuse.ts';
import { FieldSpans } from '../xml/fields.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, ancestors, descendPlaced, valueAt } from '../xml/walk-elements.ts';
import type { Place } from './place.ts';

const fallback = 'mc:Fallback';

/** What a search looks through. */
export interface Searched {
  host: Host;
  text: string;
  body: PlacedElement;
  /** All paragraphs; what text boxes repeat for old programs is left out. */
  counted: PlacedElement[];
  /** Paragraphs at which a block can stand. */
  paragraphs: PlacedElement[];
  styles: ReadonlyMap<string, PlacedStyle>;
}

/** The body of a host, with the paragraphs that are places. */
export function searched(host: Host, styles: ReadonlyMap<string, PlacedStyle>): Searched {
  const body = descendPlaced(host.tree(host.main), 'w:body');
  if (!body || body.children.length === 0) {
    const hint = 'Write a paragraph into it in Word.';
    throw refuse('host-is-well-formed', 'The host has no text at all.', hint);
  }
  const text = host.text(host.main);
  const fields = new FieldSpans(body);
  const all = allPlaced(body, 'w:p');
  const counted = all.filter((one) => [...ancestors(one)].every(({ name }) => name !== fallback));
  const paragraphs = all.filter((one) => isPlace(one) && !fields.reachOver(one.start, one.end));
  return { host, text, body, counted, paragraphs, styles };
}

/** In which paragraph of the body something stands, as `risalah verify` counts them: `paragraph 12`. */
export function paragraphAt({ counted }: Searched, { start }: { start: number }): string {
  let [low, high] = [0, counted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((counted[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // What stands between two paragraphs is told by the one behind it.
  const isInside = (counted[low - 1]?.end ?? 0) > start;
  return `paragraph ${isInside ? low : Math.min(low + 1, counted.length)}`;
}

/** Whether a block can stand in place of an element: not in boxes, forms, tables of contents and other blocks of Risalah. */
export function isPlace(element: PlacedElement): boolean {
  if (!parents.has(element.parent?.name ?? '')) return false;
  for (const above of ancestors(element)) {
    if (!holds.has(above.name)) return false;
    if (above.name === 'w:sdt' && isClosed(above)) return false;
  }
  return true;
}

const parents = new Set(['w:body', 'w:tc', 'w:sdtContent', 'w:customXml']);
const holds = new Set([...parents, 'w:document', 'w:sdt', 'w:tbl', 'w:tr']);

function isClosed(control: PlacedElement): boolean {
  const has = (name: string) => descendPlaced(control, 'w:sdtPr', name) !== undefined;
  return has('w:docPartObj') || has('w:dataBinding') || isBlock(control);
}

/** Whether a content control is a block of Risalah. */
export function isBlock(control: PlacedElement): boolean {
  return valueAt(control, 'w:sdtPr', 'w:tag')?.startsWith('risalah:') === true;
}

/** The end of the text, in front of the properties of its last section. */
export function endOfBody({ body }: Searched): Place {
  const last = body.children.findLast(({ name }) => name !== 'w:sectPr');
  const at = last?.end ?? body.openEnd;
  return { start: at, end: at, parent: body };
}
