import { childOf, descend, elementsOf, valOf, type XmlElement } from '../xml/element.ts';

/** A style of `word/styles.xml` (17.7.4.17). */
export interface Style {
  id: string;
  type: string;
  /** In small letters: `heading 1`. Ids are translated by programs, names of built-in styles are not. */
  name: string;
  element: XmlElement;
}

/** The styles of a document and what follows from one being based on another. */
export class Styles {
  /** Paragraphs without a style have this one. */
  readonly defaultParagraph: string | undefined;
  readonly root: XmlElement | undefined;
  readonly #byId = new Map<string, Style>();
  readonly #paragraphIds = new Map<string, string>();
  readonly #chains = new Map<string, Style[]>();

  constructor(root: XmlElement | undefined) {
    this.root = root;
    let first: string | undefined;
    for (const element of root ? elementsOf(root) : []) {
      if (element.name !== 'w:style') continue;
      const { 'w:styleId': id = '', 'w:type': type = 'paragraph' } = element.attributes;
      const name = (valOf(element, 'w:name') ?? id).toLowerCase();
      if (!this.#byId.has(id)) this.#byId.set(id, { id, type, name, element });
      if (type === 'paragraph' && !this.#paragraphIds.has(name)) this.#paragraphIds.set(name, id);
      const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '0');
      if (isDefault && type === 'paragraph') first ??= id;
    }
    this.defaultParagraph = first;
  }

  get(id: string | undefined): Style | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  all(): Style[] {
    return [...this.#byId.values()];
  }

  /** The chain of the paragraph style of a name; empty if there is none. */
  named(name: string): readonly Style[] {
    return this.chain(this.#paragraphIds.get(name));
  }

  /** The style itself, then what it is based on, and so on; empty for an unknown style. */
  chain(id: string | undefined): readonly Style[] {
    if (id === undefined) return [];
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    let style = this.get(id);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = this.get(valOf(style.element, 'w:basedOn'));
    }
    this.#chains.set(id, chain);
    return chain;
  }

  /** The chain of a paragraph's own style, or of the default one. */
  chainOf(paragraph: XmlElement): readonly Style[] {
    const own = valOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');
    return this.chain(this.#byId.has(own ?? '') ? own : this.defaultParagraph);
  }

  /** `w:rPr` that every run begins with (17.7.5.5). */
  get defaultRun(): XmlElement | undefined {
    return descend(this.root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  }

  /** `w:pPr` that every paragraph begins with (17.7.5.3). */
  get defaultParagraphProperties(): XmlElement | undefined {
    return descend(this.root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr');
  }
}

/** The properties of a kind (`w:pPr` or `w:rPr`) along a chain of styles, nearest first. */
export function propertiesOf(chain: readonly Style[], kind: 'w:pPr' | 'w:rPr'): XmlElement[] {
  return chain.flatMap(({ element }) => childOf(element, kind) ?? []);
}

/** The first child of a name in several properties, nearest first. */
export function nearestChild(
  properties: readonly (XmlElement | undefined)[],
  name: string,
): XmlElement | undefined {
  for (const one of properties) {
    const child = childOf(one, name);
    if (child) return child;
  }
  return undefined;
}
