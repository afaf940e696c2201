import type { Host } from '../host/host.ts';
import { relate } from '../host/relationships.ts';
import type { ListMap } from '../parts/list-map.ts';
import { addMedia } from '../parts/media.ts';
import type { StyleMap } from '../parts/style-map.ts';
import { encodeXml, type PlacedAttribute, type PlacedElement } from '../xml/scan-xml.ts';
import { append, cut, type Edit, insertAt, revalue } from '../xml/splice.ts';
import { attributeOf, descendPlaced, everyPlaced, textIn, valueAt } from '../xml/walk-elements.ts';
import type { BlockIds } from './block-ids.ts';
import type { Fragment, FragmentPart } from './fragment.ts';

/** What the elements of a fragment are fitted by. */
export interface Fitting {
  host: Host;
  fragment: Fragment;
  styles: StyleMap;
  lists: ListMap;
  ids: BlockIds;
  /** Language of the fragment, if it is not that of the host. */
  lang: string | undefined;
}

/** What has to change in elements of the fragment so that they can stand in a part of the host. */
export function fitElements(
  elements: readonly PlacedElement[],
  from: FragmentPart,
  to: string,
  fitting: Fitting,
): Edit[] {
  return elements
    .flatMap((one) => [...everyPlaced(one)])
    .flatMap((element) => [
      ...fitElement(element, from, fitting),
      ...fitLinks(element, from, to, fitting),
    ]);
}

function fitElement(element: PlacedElement, { text }: FragmentPart, fitting: Fitting): Edit[] {
  const { ids, styles } = fitting;
  const change = (name: string, to: (value: string) => string): Edit[] => {
    const own = element.attributes.get(name);
    return own ? [revalue(own, to(own.value))] : [];
  };
  switch (element.name) {
    case 'w:pStyle':
    case 'w:rStyle':
    case 'w:tblStyle': {
      const own = element.attributes.get('w:val');
      const id = own && styles.idOf(own.value);
      return [own && id !== undefined ? revalue(own, id) : cut(element)];
    }
    case 'w:numPr':
      return fitList(element, fitting);
    case 'w:footnoteReference':
    case 'w:footnote':
      return change('w:id', (id) => ids.note(id));
    case 'w:bookmarkStart':
      return [
        ...change('w:id', (id) => ids.bookmark(id)),
        ...change('w:name', (name) => ids.name(name)),
      ];
    case 'w:bookmarkEnd':
      return change('w:id', (id) => ids.bookmark(id));
    case 'w:hyperlink':
      return change('w:anchor', (name) => ids.name(name));
    case 'w:instrText': {
      const own = textIn(text, element);
      const to = own.replace(
        /^(\s*(?:PAGE)?REF\s+)(\S+)/,
        (_, head, name) => head + ids.name(name),
      );
      if (to === own) return [];
      return [{ start: element.openEnd, end: element.closeStart, text: encodeXml(to) }];
    }
    case 'wp:docPr':
      return change('id', () => ids.drawing());
    case 'w:r':
      return fitLanguage(element, text, fitting);
    default:
      return [];
  }
}

/** Lists of a style of the host are left to that style; those that count begin anew. */
function fitList(element: PlacedElement, { styles, lists }: Fitting): Edit[] {
  const number = descendPlaced(element, 'w:numId')?.attributes.get('w:val');
  const level = descendPlaced(element, 'w:ilvl')?.attributes.get('w:val');
  if (!number || number.value === '0') return [];
  const style = valueAt(element.parent, 'w:pStyle');
  const hostList = style === undefined ? undefined : styles.hostListOf(style);
  if (!hostList || !lists.has(hostList.numId)) return [revalue(number, lists.idOf(number.value))];
  if (!lists.counts(number.value)) return [cut(element)];
  const edits = [revalue(number, lists.restarted(number.value, hostList))];
  return level ? [...edits, revalue(level, hostList.level)] : edits;
}

/** The words are in a language of their own in a host of another one. */
function fitLanguage(run: PlacedElement, text: string, { lang }: Fitting): Edit[] {
  if (lang === undefined) return [];
  const properties = descendPlaced(run, 'w:rPr');
  if (descendPlaced(properties, 'w:lang')) return [];
  const written = `<w:lang w:val="${encodeXml(lang)}"/>`;
  if (!properties) return [insertAt(run.openEnd, `<w:rPr>${written}</w:rPr>`)];
  return [append(text, properties, written)];
}

/** Attributes that name a relationship. */
function fitLinks(
  { attributes }: PlacedElement,
  from: FragmentPart,
  to: string,
  { host, fragment }: Fitting,
): Edit[] {
  const named = [...attributes].filter(([name]) => /^r:(?:id|embed|link)$/.test(name));
  return named.map(([, own]: [string, PlacedAttribute]) => {
    const relationship = from.relationships.get(own.value);
    if (!relationship) throw new Error(`The fragment has no relationship ${own.value}`);
    const { type, target, isExternal } = relationship;
    const wanted = isExternal
      ? { url: target }
      : { path: addMedia(host, target, fragment.bytesOf(target)) };
    return revalue(own, relate(host, to, type, wanted));
  });
}

/** The language that a text has where nothing else is said. */
export function defaultLanguage(styles: PlacedElement | undefined): string | undefined {
  const run = descendPlaced(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang');
  const normal = styles?.children.find(
    (one) => attributeOf(one, 'w:default') === '1' && attributeOf(one, 'w:type') === 'paragraph',
  );
  return attributeOf(descendPlaced(normal, 'w:rPr', 'w:lang') ?? run, 'w:val');
}
