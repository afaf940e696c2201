import type { PdfRef } from '../writer/pdf-file.ts';

/** Standard structure types that Risalah writes (ISO 32000-1, 14.8.4). */
export type StructType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Figure'
  | 'BlockQuote'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span';

export interface StructAttributes {
  /** BCP 47 tag, where it differs from the surroundings. */
  lang?: string | undefined;
  /** Words in place of what is drawn. */
  alt?: string | undefined;
  /** Key of the section that the element is, for messages; not written. */
  key?: string | undefined;
  /** Unique in the file: the name of the destination there. */
  id?: string | undefined;
  /** Words of the section's heading; written, and shown by the running head. */
  title?: string | undefined;
  /** Marks of a list's items (14.8.5.5). */
  listNumbering?: 'None' | 'Disc' | 'Decimal' | undefined;
  scope?: 'Column' | undefined;
}

/** Text or picture of an element: a place in the tree that the painter fills with marks on pages. */
export interface Leaf {
  readonly parent: StructNode;
  readonly marks: { page: number; mcid: number }[];
}

/**
 * An element of the structure tree. The tree is made in the order of the briefing while it is laid out,
 * whatever the order in which things are painted afterwards.
 */
export class StructNode {
  readonly type: StructType;
  readonly attributes: StructAttributes;
  readonly children: (StructNode | Leaf)[] = [];
  /** Link annotations, with the index of the page they lie on. */
  readonly annotations: { ref: PdfRef; page: number }[] = [];
  /** Rectangle of a figure on its page: left, top, right, bottom in pt from the top left. */
  box: [number, number, number, number] | undefined;

  readonly #parent: StructNode | undefined;

  constructor(type: StructType, attributes: StructAttributes = {}, parent?: StructNode) {
    this.#parent = parent;
    this.type = type;
    this.attributes = attributes;
  }

  /** Key of the innermost section around the element. */
  get sectionKey(): string | undefined {
    return this.attributes.key ?? this.#parent?.sectionKey;
  }

  /** Words of the heading of the outermost section around the element. */
  get sectionTitle(): string | undefined {
    return this.#parent?.sectionTitle ?? this.attributes.title;
  }

  /** Adds an element at the end. */
  add(type: StructType, attributes: StructAttributes = {}): StructNode {
    const child = new StructNode(type, attributes, this);
    this.children.push(child);
    return child;
  }

  /** The place for what follows: the last child if that is a leaf, else a new one. */
  leaf(): Leaf {
    const last = this.children.at(-1);
    if (last !== undefined && !(last instanceof StructNode)) return last;
    const leaf: Leaf = { parent: this, marks: [] };
    this.children.push(leaf);
    return leaf;
  }
}
