import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, descendPlaced } from '../xml/walk-elements.ts';
import type { StyleNames } from './style-names.ts';

/** Properties of a run that are on or off (ECMA-376 part 1, 17.3.2). */
const switches = ['w:b', 'w:i', 'w:caps', 'w:smallCaps', 'w:strike', 'w:dstrike', 'w:vanish'];

/** Those that have a value; the value that means nothing counts as none. */
const valued: Record<string, string> = {
  'w:u': 'none',
  'w:vertAlign': 'baseline',
  'w:highlight': 'none',
  'w:color': '',
  'w:sz': '',
};

/** How a run looks by its own properties and its character style, in words that do not depend on who wrote them. */
export function lookOf(run: PlacedElement, styles: StyleNames): string {
  const properties = descendPlaced(run, 'w:rPr');
  const looks = (properties?.children ?? []).flatMap((one): string[] => {
    const value = attributeOf(one, 'w:val');
    if (one.name === 'w:rStyle') return [styles.characterStyle(value)];
    if (switches.includes(one.name)) return [isOn(value) ? one.name : `no ${one.name}`];
    if (one.name === 'w:rFonts') return [attributeOf(one, 'w:ascii') ?? ''];
    const none = valued[one.name];
    return none === undefined || value === undefined || value === none ? [] : [one.name + value];
  });
  return looks
    .filter((one) => one !== '')
    .toSorted()
    .join(',');
}

/** `w:val` of a switch: on unless it says otherwise (17.17.4). */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '1');
}
