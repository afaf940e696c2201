import { Fields } from '../xml/fields.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, attributeOf, textIn } from '../xml/walk-elements.ts';
import type { Place } from './place.ts';

/** A caption's number: the label that it counts by, what it shows, and where. */
interface Counted {
  label: string;
  number: number;
  start: number;
}

/** The highest number in front of a place, by label, and whether captions behind it count by one of the labels. */
export function captionsAround(
  text: string,
  body: PlacedElement,
  { start }: Place,
): { before: ReadonlyMap<string, number>; after: ReadonlySet<string> } {
  const all = countedIn(text, body);
  const before = new Map<string, number>();
  for (const one of all.filter((own) => own.start < start)) {
    before.set(one.label, Math.max(one.number, before.get(one.label) ?? 0));
  }
  return { before, after: new Set(all.flatMap((own) => (own.start >= start ? own.label : []))) };
}

const sequence = /^\s*SEQ\s+(\S+)/;

/** The numbers that fields count, with what they show now. */
function countedIn(text: string, body: PlacedElement): Counted[] {
  const simple = allPlaced(body, 'w:fldSimple').flatMap((field): Counted[] => {
    const label = sequence.exec(attributeOf(field, 'w:instr') ?? '')?.[1];
    const shown = allPlaced(field, 'w:t')
      .map((one) => textIn(text, one))
      .join('');
    return label === undefined
      ? []
      : [{ label, number: Number.parseInt(shown, 10) || 0, start: field.start }];
  });
  return [...simple, ...allPlaced(body, 'w:p').flatMap((one) => complexFields(text, one))];
}

/** The same written in several runs. */
function complexFields(text: string, paragraph: PlacedElement): Counted[] {
  const fields = new Fields();
  const inRuns = allPlaced(paragraph, 'w:r').flatMap(({ children }) => children);
  return inRuns.flatMap((element): Counted[] => {
    const ended = fields.see(text, element);
    const label = sequence.exec(ended?.instruction ?? '')?.[1];
    if (!ended || label === undefined) return [];
    return [{ label, number: Number.parseInt(ended.shown, 10) || 0, start: element.start }];
  });
}
