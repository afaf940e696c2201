import { type ListInstance, listIds } from '../parts/numbering.ts';
import type { HouseNumbering } from './house-numbering.ts';
import type { HouseStyles } from './house-styles.ts';
import { listOf, valueIn } from './read-styles.ts';

/** What the lists of a briefing are, for one who puts those of a house in their place. */
export interface BriefingLists {
  instances: readonly ListInstance[];
  /** Heading levels, from 1, whose style of ours numbers. */
  numberedLevels: ReadonlySet<number>;
}

/** A part of ours in the styles and lists of a house. */
export function dressParagraphs(
  part: string,
  styles: HouseStyles,
  numbering: HouseNumbering,
  lists: BriefingLists,
): string {
  return part
    .replace(/<w:pPr>.*?<\/w:pPr>/gs, (properties) => relist(properties, styles, numbering, lists))
    .replace(
      /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)/g,
      (_, start, id) => start + styles.idOf(id),
    );
}

/** Lists follow the style of the paragraph where the house has bound it to one. */
function relist(
  properties: string,
  styles: HouseStyles,
  numbering: HouseNumbering,
  { instances, numberedLevels }: BriefingLists,
): string {
  const style = valueIn(properties, 'w:pStyle') ?? '';
  const place = styles.idOf(style);
  const own = styles.isBrought(style) ? undefined : listOf(styles.styles, place);
  const heading = Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0);
  const [written] = /<w:numPr>.*?<\/w:numPr>/s.exec(properties) ?? [];
  if (written === undefined) {
    if (heading === 0 || styles.isBrought(style)) return properties;
    if (numberedLevels.has(heading)) {
      return own ? properties : withList(properties, numbering.idOf(listIds.headings), heading - 1);
    }
    return own ? withList(properties, 0, 0) : properties;
  }
  const numId = Number(valueIn(written, 'w:numId') ?? 0);
  const instance = instances.find((one) => one.numId === numId);
  const bare = properties.replace(written, '');
  if (own === undefined || numId === 0) {
    const level = Number(valueIn(written, 'w:ilvl') ?? 0);
    return withList(bare, numbering.idOf(numId), level);
  }
  return instance ? withList(bare, numbering.restart(own, instance), own.level) : bare;
}

/** Behind what comes before it in `w:pPr` (17.3.1.26). */
function withList(properties: string, numId: number, level: number): string {
  const list = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
  return properties.replace(
    /^<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*\/>)*/,
    (start) => start + list,
  );
}
