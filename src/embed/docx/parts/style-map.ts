import { listOf } from '../../../render/docx/reference/read-styles.ts';
import type { Fragment } from '../block/fragment.ts';
import type { Host } from '../host/host.ts';
import { relatedPart } from '../host/relationships.ts';
import { declare } from '../xml/declare.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { append, cut, type Edit, insertAt, revalue, spliceWithin } from '../xml/splice.ts';
import { allPlaced, attributeOf, descendPlaced, xmlOf } from '../xml/walk-elements.ts';
import { ensurePart } from './ensure-part.ts';
import { type PlacedStyle, readStyles } from './read-styles.ts';

/** Names that programs give to styles that we call otherwise. */
const aliases: Record<string, readonly string[]> = {
  'footnote reference': ['footnote anchor', 'footnote characters'],
  'footnote text': ['footnote'],
  hyperlink: ['internet link'],
};

/** How the styles of a fragment are called in the host, which gets those that it lacks. */
export class StyleMap {
  /** Styles that had to be brought along, by name. */
  readonly brought = new Set<string>();
  readonly #host: Host;
  readonly #part: string;
  readonly #fragment: Fragment;
  readonly #shift: number;
  readonly #byId: ReadonlyMap<string, PlacedStyle>;
  readonly #hostStyles: readonly PlacedStyle[];
  readonly #taken: Set<string>;
  readonly #known = new Map<string, string | undefined>();
  readonly #added: string[] = [];
  /** Ids in the host of styles that were brought along, by those in the fragment. */
  readonly #broughtIds = new Map<string, string>();
  readonly #usesBodyText: boolean;
  readonly #hasTheme: boolean;
  readonly #earlier: readonly string[];

  /** `shift` is added to the levels of headings; `earlier` are the names of styles that Risalah brought along before. */
  constructor(host: Host, fragment: Fragment, shift: number, earlier: readonly string[]) {
    this.#host = host;
    this.#earlier = earlier;
    this.#part = ensurePart(host, 'styles');
    this.#fragment = fragment;
    this.#hasTheme = relatedPart(host, host.main, 'theme') !== undefined;
    this.#shift = shift;
    this.#byId = new Map(readStyles(fragment.styles.root).map((style) => [style.id, style]));
    this.#hostStyles = readStyles(host.tree(this.#part));
    // An id that the host names and lacks stays so: a style of that id would change the looks of the host.
    const taken = [...this.#hostStyles.map(({ id }) => id), ...usedStyles(host)];
    this.#taken = new Set(taken.map((id) => id.toLowerCase()));
    const bodyText = this.#hostStyles.find(({ name }) => name === 'body text')?.id;
    this.#usesBodyText = allPlaced(host.tree(host.main), 'w:pStyle').some(
      (one) => attributeOf(one, 'w:val') === bodyText,
    );
  }

  /** Id in the host of a style of the fragment; undefined where the host's own text has none. */
  idOf(own: string): string | undefined {
    if (this.#known.has(own)) return this.#known.get(own);
    const style = this.#byId.get(own);
    const id = style && this.#resolve(style);
    this.#known.set(own, id);
    return id;
  }

  /** The list that a style of the host is bound to, by itself or by what it is based on, if the style is the host's own. */
  hostListOf(own: string): PlacedStyle['list'] {
    const id = this.idOf(own);
    const all = new Map(this.#hostStyles.map((style) => [style.id, style]));
    const name = id === undefined ? undefined : all.get(id)?.name;
    return name === undefined || this.#earlier.includes(name) ? undefined : listOf(all, id);
  }

  /** Writes the styles that were asked for and missing. `idOf` gives the id in the host of a list of the fragment. */
  write(idOf: (numId: string) => string): void {
    const root = this.#host.tree(this.#part);
    const text = this.#host.text(this.#part);
    const added = this.#added.map((xml) =>
      declare(xml, this.#fragment.styles.root, root.scope).replace(
        /(<w:numId w:val=")(\d+)"/g,
        (_, start: string, id: string) => `${start}${idOf(id)}"`,
      ),
    );
    if (added.length > 0) {
      this.#host.edit(this.#part, [append(text, root, added.join(''))]);
    }
  }

  #resolve(style: PlacedStyle): string | undefined {
    const level = Number(/^heading ([1-9])$/.exec(style.name)?.[1] ?? 0);
    if (level > 0) return this.#find(this.#heading(Math.min(9, level + this.#shift)));
    if (style.name === 'body text' && !this.#usesBodyText) return undefined;
    if (style.isDefault) return this.#defaultOf(style.type);
    return this.#find(style);
  }

  #heading(level: number): PlacedStyle {
    const found = [...this.#byId.values()].find(({ name }) => name === `heading ${level}`);
    if (!found) throw new Error(`The fragment has no heading ${level}`);
    return found;
  }

  #defaultOf(type: string): string | undefined {
    return this.#hostStyles.find((one) => one.type === type && one.isDefault)?.id;
  }

  #find(style: PlacedStyle): string {
    const names = [style.name, ...(aliases[style.name] ?? [])];
    for (const name of names) {
      const found = this.#hostStyles.find((one) => one.type === style.type && one.name === name);
      if (found) return found.id;
    }
    return this.#broughtIds.get(style.id) ?? this.#bring(style);
  }

  #bring(style: PlacedStyle): string {
    let id = style.id;
    for (let number = 2; this.#taken.has(id.toLowerCase()); number += 1)
      id = `${style.id}${number}`;
    this.#taken.add(id.toLowerCase());
    this.#broughtIds.set(style.id, id);
    this.brought.add(style.name);
    const { text } = this.#fragment.styles;
    const { element } = style;
    const edits = [
      ...this.#replaceBase(style),
      ...['w:link', 'w:next'].flatMap((name): Edit[] => {
        const found = descendPlaced(element, name);
        const next = name === 'w:next' ? this.#defaultOf(style.type) : undefined;
        if (!found) return [];
        return [next === undefined ? cut(found) : revalueVal(found, next)];
      }),
    ];
    const own = element.attributes.get('w:styleId');
    if (own) edits.push(revalue(own, id));
    this.#added.push(withoutTheme(spliceWithin(text, element, edits), this.#hasTheme));
    return id;
  }

  /** The chain of styles below: brought along likewise, down to what the host has. */
  #replaceBase({ element, type, basedOn }: PlacedStyle): Edit[] {
    const base = descendPlaced(element, 'w:basedOn');
    if (!base || basedOn === undefined) return [];
    const style = this.#byId.get(basedOn);
    const id = style ? this.idOf(basedOn) : this.#defaultOf(type);
    return [id === undefined ? cut(base) : revalueVal(base, id)];
  }
}

/**
 * A style that does not look to the theme of the host for its colours, which might leave no contrast, nor for its fonts
 * where the host has no theme. The colours themselves are written beside.
 */
function withoutTheme(xml: string, hasTheme: boolean): string {
  const plain = xml.replace(/ w:theme(?:Color|Fill|Shade|Tint|FillShade|FillTint)="[^"]*"/g, '');
  return hasTheme ? plain : plain.replace(/<w:rFonts(?: w:\w+[tT]heme="[^"]*")+\/>/g, '');
}

function revalueVal(element: PlacedElement, value: string): Edit {
  const own = element.attributes.get('w:val');
  return own ? revalue(own, value) : insertAt(element.start, '');
}

/** Takes the styles out again that were brought along and that nothing uses any more. Returns the names that stay. */
export function dropUnusedStyles(host: Host, part: string, names: readonly string[]): string[] {
  let kept = [...names];
  for (;;) {
    const root = host.treeIfThere(part);
    const styles = readStyles(root);
    const used = usedStyles(host);
    const unused = styles.filter(({ id, name }) => kept.includes(name) && !used.has(id));
    kept = kept.filter(
      (name) => styles.some((one) => one.name === name) && !unused.some((one) => one.name === name),
    );
    if (unused.length === 0) return kept;
    host.edit(
      part,
      unused.map(({ element }) => cut(element)),
    );
  }
}

const references = [
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:link',
  'w:next',
  'w:styleLink',
  'w:numStyleLink',
];

/** Ids of the styles that any part names. A style that names itself does not use itself. */
function usedStyles(host: Host): Set<string> {
  const used = new Set<string>();
  for (const path of host.textParts) {
    const text = host.text(path);
    if (!references.some((name) => text.includes(name.slice(2)))) continue;
    for (const element of references.flatMap((name) => allPlaced(host.tree(path), name))) {
      const id = attributeOf(element, 'w:val');
      const owner =
        element.parent?.name === 'w:style' ? attributeOf(element.parent, 'w:styleId') : undefined;
      if (id !== undefined && id !== owner) used.add(id);
    }
  }
  return used;
}

/** Puts the styles that were brought along in the order of their names behind those of the host. */
export function sortOwnStyles(host: Host, part: string, names: readonly string[]): void {
  const root = host.treeIfThere(part);
  if (!root) return;
  const text = host.text(part);
  const own = readStyles(root).filter(({ name }) => names.includes(name));
  const sorted = own.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const xml = sorted.map(({ element }) => xmlOf(text, element)).join('');
  if (own.length > 0) {
    host.edit(part, [...own.map(({ element }) => cut(element)), append(text, root, xml)]);
  }
}
