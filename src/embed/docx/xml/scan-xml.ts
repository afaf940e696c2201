import { prefixOf } from '../../../readback/docx/xml/namespaces.ts';

/** Namespaces by their prefix, as they hold at a place; the empty prefix is the default. */
export type Scope = ReadonlyMap<string, string>;

/** An attribute and where its value stands, between the quotes. */
export interface PlacedAttribute {
  value: string;
  start: number;
  end: number;
}

/** An element and where it stands in the text of its part, in UTF-16 units. */
export interface PlacedElement {
  /** With the usual prefix of its namespace, whatever the part itself calls it: `w:p`. */
  name: string;
  /** By their names, likewise. */
  attributes: ReadonlyMap<string, PlacedAttribute>;
  start: number;
  /** End of the opening tag. */
  openEnd: number;
  /** Start of the closing tag; equal to `openEnd` where the element is one tag. */
  closeStart: number;
  end: number;
  parent: PlacedElement | undefined;
  children: PlacedElement[];
  scope: Scope;
}

const tag =
  /<(?:!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>|\/[^>]*>|([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>)/gs;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The elements of a part that is known to be well-formed, each with its place. */
export function scanXml(text: string): PlacedElement {
  let open: PlacedElement | undefined;
  let root: PlacedElement | undefined;
  for (const match of text.matchAll(tag)) {
    const [whole, qualified, rest = ''] = match;
    if (qualified !== undefined) {
      const element = begin(qualified, rest, match.index, match.index + whole.length, open);
      open?.children.push(element);
      root ??= element;
      if (!rest.endsWith('/')) open = element;
    } else if (whole.startsWith('</') && open) {
      open.closeStart = match.index;
      open.end = match.index + whole.length;
      open = open.parent;
    }
  }
  if (!root) throw new Error('A part without a root');
  return root;
}

function begin(
  qualified: string,
  rest: string,
  start: number,
  openEnd: number,
  parent: PlacedElement | undefined,
): PlacedElement {
  const written = attributesOf(rest, start + 1 + qualified.length);
  const scope = scopeOf(written, parent?.scope ?? new Map());
  const attributes = new Map(
    written.map(({ name, ...placed }) => [canonical(name, scope, false), placed]),
  );
  const name = canonical(qualified, scope, true);
  return {
    name,
    attributes,
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    parent,
    children: [],
    scope,
  };
}

type WrittenAttribute = PlacedAttribute & { name: string };

function attributesOf(rest: string, offset: number): WrittenAttribute[] {
  return [...rest.matchAll(attribute)].map((match) => {
    const [whole, name = '', double, single] = match;
    const raw = double ?? single ?? '';
    const end = offset + match.index + whole.length - 1;
    return { name, value: decodeXml(raw), start: end - raw.length, end };
  });
}

function scopeOf(written: readonly WrittenAttribute[], outer: Scope): Scope {
  const own = written.flatMap(({ name, value }): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

/** An attribute without a prefix is in no namespace. */
function canonical(qualified: string, scope: Scope, isElement: boolean): string {
  const [prefix, local] = splitName(qualified);
  if (prefix === 'xmlns' || qualified === 'xmlns' || (prefix === '' && !isElement))
    return qualified;
  return prefixOf(scope.get(prefix), prefix) + local;
}

function splitName(qualified: string): [prefix: string, local: string] {
  const colon = qualified.indexOf(':');
  return colon === -1 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that a piece of XML stands for. */
export function decodeXml(raw: string): string {
  return raw
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text: string) => encodeXml(text))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      if (typeof name === 'string') return entities[name] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return String.fromCodePoint(code);
    });
}

/** Text as it may stand in elements and attributes. */
export function encodeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
