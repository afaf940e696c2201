import type { Layout, Theme } from '../../../template/types.ts';
import { attributeIn, type Reference } from './reference.ts';
import { refuse } from './refuse.ts';

/** The page set-up of a reference document: that of its last section, with the heads and feet that hold there. */
export interface PageSetup {
  /** Children of `w:sectPr` (17.6.17) as written, by name; heads and feet, kind and columns are not among them. */
  properties: ReadonlyMap<string, string>;
  columns: { count: number; gapTwips: number };
  /** Part of each head and foot, by the reference to it: `w:headerReference first`. */
  furniture: ReadonlyMap<string, string>;
}

/** Reads the sections of a reference document. A section without a head of a kind has that of the one before (17.10.5). */
export function pageSetup(reference: Reference): PageSetup {
  const text = reference.text(reference.main);
  const found = text.matchAll(/<w:sectPr(?:\s[^>]*?)?(?:\/>|>(.*?)<\/w:sectPr>)/gs);
  const sections = [...found].map(([, inside = '']) => withoutOld(inside));
  const related = new Map(
    reference.relationships(reference.main).map(({ id, target }) => [id, target]),
  );
  const furniture = new Map<string, string>();
  for (const section of sections) {
    for (const [tag, name = ''] of section.matchAll(/<(w:(?:header|footer)Reference)\s[^>]*>/g)) {
      const part = related.get(attributeIn(tag, 'r:id') ?? '');
      const key = `${name} ${attributeIn(tag, 'w:type') ?? 'default'}`;
      if (part !== undefined) furniture.set(key, part);
    }
  }
  const properties = childrenOf(sections.at(-1) ?? '');
  const columns = properties.get('w:cols') ?? '';
  const [opening = ''] = /^<[^>]*>/.exec(columns) ?? [];
  return {
    properties,
    columns: {
      count: Number(attributeIn(opening, 'w:num') ?? 1),
      gapTwips: Number(attributeIn(opening, 'w:space') ?? 720),
    },
    furniture,
  };
}

/** The section as it was before a tracked change stands inside it. */
function withoutOld(section: string): string {
  return section.replace(/<w:sectPrChange\b.*$/s, '');
}

/** What is a matter of the text, of a printer or of the briefing. */
const left =
  /^w:(?:headerReference|footerReference|footnotePr|endnotePr|type|formProt|printerSettings)$/;

function childrenOf(section: string): Map<string, string> {
  const children = section.matchAll(/<(w:\w+)\b(?:[^>]*\/>|[^>]*>.*?<\/\1>)/gs);
  return new Map(
    [...children].flatMap(([xml, name = '']): [string, string][] =>
      left.test(name) ? [] : [[name, xml]],
    ),
  );
}

const mmOf = (twips: number) => (twips * 25.4) / 1440;
const leastMm = 60;

/** Theme and layout on the paper of a reference document; what it does not say stays. Its looks are in its styles. */
export function onItsPaper(
  { theme, layout }: { theme: Theme; layout: Layout },
  { properties, columns }: PageSetup,
): { theme: Theme; layout: Layout } {
  const number = (name: string, attribute: string): number | undefined => {
    const value = Number(attributeIn(properties.get(name) ?? '', attribute) ?? Number.NaN);
    return Number.isFinite(value) ? mmOf(Math.abs(value)) : undefined;
  };
  const { widthMm, heightMm } = theme.paper;
  const paper = {
    widthMm: number('w:pgSz', 'w:w') ?? widthMm,
    heightMm: number('w:pgSz', 'w:h') ?? heightMm,
  };
  const gutter = number('w:pgMar', 'w:gutter') ?? 0;
  const { top, right, bottom, left } = layout.marginsMm;
  const marginsMm = {
    top: number('w:pgMar', 'w:top') ?? top,
    right: number('w:pgMar', 'w:right') ?? right,
    bottom: number('w:pgMar', 'w:bottom') ?? bottom,
    left: (number('w:pgMar', 'w:left') ?? left) + gutter,
  };
  const wide = paper.widthMm - marginsMm.left - marginsMm.right;
  const high = paper.heightMm - marginsMm.top - marginsMm.bottom;
  if (wide < leastMm || high < leastMm) {
    const room = `${Math.round(wide)} by ${Math.round(high)} mm`;
    const message = `The pages of the reference document leave ${room} for text`;
    const hint = `Leave at least ${leastMm} by ${leastMm} mm: make its margins smaller or its pages larger.`;
    throw refuse('reference-has-room', message, hint);
  }
  if (!Number.isInteger(columns.count) || columns.count < 1 || columns.count > 4) {
    const message = 'The pages of the reference document have more columns than can be set';
    throw refuse('reference-has-room', message, 'Give its last section one to four columns.');
  }
  const columnGapMm = mmOf(columns.gapTwips);
  return {
    theme: { ...theme, paper },
    layout: { ...layout, marginsMm, columns: columns.count, columnGapMm, titleBlock: 'plain' },
  };
}
