import { attributeIn } from './reference.ts';

/** What a style is (17.7.4.17). */
export interface Style {
  id: string;
  /** `paragraph`, `character`, `table` or `numbering`. */
  type: string;
  /** In small letters: Word compares the names of its own styles so. */
  name: string;
  isDefault: boolean;
  basedOn: string | undefined;
  /** The list that the style itself names, `0` for none; level from 0. */
  list: { numId: number; level: number } | undefined;
}

/** A style as it is written. */
export interface WrittenStyle extends Style {
  xml: string;
}

/** What attributes and elements of a style say. */
type Told = Record<'id' | 'type' | 'isDefault' | 'name' | 'basedOn', string | undefined>;

/** The style that is told of. */
export function toStyle(told: Told, list: Style['list']): Style {
  const id = told.id ?? '';
  return {
    id,
    type: told.type ?? 'paragraph',
    name: (told.name ?? id).toLowerCase(),
    isDefault: ['1', 'true', 'on'].includes(told.isDefault ?? ''),
    basedOn: told.basedOn,
    list,
  };
}

/** The list that a style or a paragraph names, if it does. */
export function toList(numId: string | undefined, level: string | undefined): Style['list'] {
  return numId === undefined ? undefined : { numId: Number(numId), level: Number(level ?? 0) };
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
  const [numPr = ''] = /<w:numPr>.*?<\/w:numPr>/s.exec(xml) ?? [];
  const told = {
    id: attributeIn(tag, 'w:styleId'),
    type: attributeIn(tag, 'w:type'),
    isDefault: attributeIn(tag, 'w:default'),
    name: valueIn(xml, 'w:name'),
    basedOn: valueIn(xml, 'w:basedOn'),
  };
  const list = toList(valueIn(numPr, 'w:numId'), valueIn(numPr, 'w:ilvl'));
  return { ...toStyle(told, list), xml };
}

/** `w:val` of the first element of a name. */
export function valueIn(xml: string, name: string): string | undefined {
  const [tag] = new RegExp(`<${name}\\s[^>]*>`).exec(xml) ?? [];
  return tag === undefined ? undefined : attributeIn(tag, 'w:val');
}

/** The list of a style, its own or that of the styles it is based on. */
export function listOf(styles: ReadonlyMap<string, Style>, id: string | undefined): Style['list'] {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const list = styles.get(at)?.list;
    if (list) return list.numId === 0 ? undefined : list;
  }
  return undefined;
}
