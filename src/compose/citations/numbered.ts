import type { Inline, SourceEntry } from '../../document/types.ts';
import { numberMark } from '../../template/prepared-citations.ts';

/** A citation or entry with the mark in the place of its number. */
export function markNumber<T extends Inline[] | SourceEntry>(set: T, number: number): T {
  return mapStrings(set, (text) => text.replaceAll(new RegExp(`\\b${number}\\b`, 'g'), numberMark));
}

/** A marked citation or entry with a number. */
export function fillNumber<T extends Inline[] | SourceEntry>(marked: T, number: number): T {
  return mapStrings(marked, (text) => text.replaceAll(numberMark, String(number)));
}

/** The texts of a citation, or the number of an entry; all else stays. */
function mapStrings<T extends Inline[] | SourceEntry>(
  value: T,
  change: (text: string) => string,
): T {
  const field = Array.isArray(value) ? 'value' : 'number';
  return JSON.parse(JSON.stringify(value), (name: string, part: unknown) =>
    typeof part === 'string' && name === field ? change(part) : part,
  );
}
