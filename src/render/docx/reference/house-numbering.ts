import type { ListInstance } from '../parts/numbering.ts';
import { valueIn } from './read-styles.ts';
import { attributeIn } from './reference.ts';

/** The lists of a house and ours in one part: those of the house keep their numbers, ours come behind. */
export class HouseNumbering {
  readonly #house: string;
  readonly #ours: string;
  readonly #added = new Map<string, { numId: number; xml: string }>();
  readonly #shift: { list: number; look: number };
  #next: number;

  constructor(house: string | undefined, ours: string) {
    this.#house = house ?? '';
    this.#ours = ours;
    const looks = [...this.#house.matchAll(/\sw:abstractNumId="(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    const lists = [...this.#house.matchAll(/<w:num\s[^>]*w:numId="(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    this.#shift = { look: Math.max(0, ...looks) + 1, list: Math.max(0, ...lists) };
    const own = [...ours.matchAll(/<w:num\s[^>]*w:numId="(\d+)"/g)].map(([, id]) => Number(id));
    this.#next = Math.max(0, ...own) + this.#shift.list + 1;
  }

  /** The number in the finished part of a list of ours. */
  idOf(numId: number): number {
    return numId === 0 ? 0 : numId + this.#shift.list;
  }

  /** The list of a house that takes the place of one of ours that counts by itself; the same for every item. */
  restart(list: { numId: number; level: number }, instance: ListInstance): number {
    const key = `${list.numId} ${list.level} ${instance.numId}`;
    const known = this.#added.get(key);
    if (known) return known.numId;
    const num = this.#nums().find((xml) => attributeIn(xml, 'w:numId') === String(list.numId));
    const look = num && valueIn(num, 'w:abstractNumId');
    if (look === undefined) return list.numId;
    const numId = this.#next;
    this.#next += 1;
    const xml =
      `<w:num w:numId="${numId}"><w:abstractNumId w:val="${look}"/><w:lvlOverride w:ilvl="${list.level}">` +
      `<w:startOverride w:val="${instance.start}"/></w:lvlOverride></w:num>`;
    this.#added.set(key, { numId, xml });
    return numId;
  }

  /** The part. `styleIdOf` gives the style in the finished document that a level of ours is bound to, if any. */
  finish(styleIdOf: (id: string) => string | undefined): string {
    const ours = this.#ours
      .replace(
        /(<w:abstractNum w:abstractNumId="|<w:abstractNumId w:val=")(\d+)/g,
        (_, start, id) => {
          return start + (Number(id) + this.#shift.look);
        },
      )
      .replace(/(<w:num w:numId=")(\d+)/g, (_, start, id) => start + this.idOf(Number(id)))
      .replace(/<w:pStyle w:val="([^"]*)"\/>/g, (_, id: string) => {
        const place = styleIdOf(id);
        return place === undefined ? '' : `<w:pStyle w:val="${place}"/>`;
      })
      // Numbers take the colour and the font of the house's headings and text.
      .replace(/<w:rPr><w:(?:color|rFonts)\b[^>]*\/><\/w:rPr>/g, '');
    if (!this.#house.includes('</w:numbering>')) return ours;
    const first = ours.indexOf('<w:abstractNum ');
    const middle = ours.indexOf('<w:num ');
    const looks = ours.slice(first, middle);
    const lists =
      ours.slice(middle, ours.indexOf('</w:numbering>')) +
      [...this.#added.values()].map(({ xml }) => xml).join('');
    const split = firstOf(this.#house, /<w:num\s|<w:numIdMacAtCleanup\b|<\/w:numbering>/);
    const end = firstOf(this.#house, /<w:numIdMacAtCleanup\b|<\/w:numbering>/);
    const [head, middleOfHouse, tail] = [
      this.#house.slice(0, split),
      this.#house.slice(split, end),
      this.#house.slice(end),
    ];
    return head + looks + middleOfHouse + lists + tail;
  }

  #nums(): string[] {
    return [...this.#house.matchAll(/<w:num\s[^>]*[^/>]>.*?<\/w:num>/gs)].map(([xml]) => xml);
  }
}

function firstOf(text: string, pattern: RegExp): number {
  const found = text.search(pattern);
  return found === -1 ? text.length : found;
}
