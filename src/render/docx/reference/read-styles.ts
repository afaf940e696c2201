import { attributeIn } from './reference.ts';

/** A style of a styles part (17.7.4.17), as it is written. */
export interface WrittenStyle {
  id: string;
  /** `paragraph`, `character`, `table` or `numbering`. */
  type: string;
  /** In small letters: Word compares the names of its own styles so. */
  name: string;
  isDefault: boolean;
  basedOn: string | undefined;
  /** The list that the style itself names, `0` for none; level from 0. */
  list: { numId: number; level: number } | undefined;
  xml: string;
}

/** The styles of a part, by id. */
export function readStyles(part: string): Map<string, WrittenStyle> {
  const all = part.matchAll(/<w:style\s[^>]*[^/>]>.*?<\/w:style>/gs);
  return new Map(
    [...all].map(([xml]) => {
      const style = readStyle(xml);
      return [style.id, style];
    }),
  );
}

function readStyle(xml: string): WrittenStyle {
  const [tag = ''] = /^<[^>]*>/.exec(xml) ?? [];
  const id = attributeIn(tag, 'w:styleId') ?? '';
  const [numPr = ''] = /<w:numPr>.*?<\/w:numPr>/s.exec(xml) ?? [];
  const numId = valueIn(numPr, 'w:numId');
  return {
    id,
    type: attributeIn(tag, 'w:type') ?? 'paragraph',
    name: (valueIn(xml, 'w:name') ?? id).toLowerCase(),
    isDefault: ['1', 'true', 'on'].includes(attributeIn(tag, 'w:default') ?? ''),
    basedOn: valueIn(xml, 'w:basedOn'),
    list:
      numId === undefined
        ? undefined
        : { numId: Number(numId), level: Number(valueIn(numPr, 'w:ilvl') ?? 0) },
    xml,
  };
}

/** `w:val` of the first element of a name. */
export function valueIn(xml: string, name: string): string | undefined {
  const [tag] = new RegExp(`<${name}\\s[^>]*>`).exec(xml) ?? [];
  return tag === undefined ? undefined : attributeIn(tag, 'w:val');
}

/** The list of a style, its own or that of the styles it is based on. */
export function listOf(
  styles: ReadonlyMap<string, WrittenStyle>,
  id: string | undefined,
): { numId: number; level: number } | undefined {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const list = styles.get(at)?.list;
    if (list) return list.numId === 0 ? undefined : list;
  }
  return undefined;
}
