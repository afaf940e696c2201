import { linkOfField } from '../model/fields.ts';
import { type Picture, pictureOf } from '../model/pictures.ts';
import { propertiesOf, type Style } from '../model/styles.ts';
import {
  allNamed,
  childOf,
  elementsOf,
  ownText,
  toggleOf,
  valOf,
  type XmlElement,
} from '../xml/element.ts';
import type { Piece } from './pieces.ts';
import { noteKey, type Story } from './story.ts';

/** What a paragraph holds, in reading order. */
export interface Inlines {
  pieces: Piece[];
  /** Texts of the notes it calls. */
  notes: string[];
  pictures: Picture[];
  /** `w:txbxContent` of its text boxes. */
  boxes: XmlElement[];
  /** Names of the bookmarks that begin in it. */
  bookmarks: string[];
  /** Whether words of it are the result of a table of contents. */
  inContents: boolean;
}

/** Reads a paragraph: insertions count, deletions and hidden text do not, fields give their result. */
export function readInlines(paragraph: XmlElement, story: Story, style: readonly Style[]): Inlines {
  const reader = new InlineReader(story, style);
  reader.read(paragraph, undefined);
  story.fields.endParagraph();
  return reader.inlines;
}

class InlineReader {
  readonly inlines: Inlines = {
    pieces: [],
    notes: [],
    pictures: [],
    boxes: [],
    bookmarks: [],
    inContents: false,
  };
  readonly #story: Story;
  readonly #style: readonly Style[];

  constructor(story: Story, style: readonly Style[]) {
    this.#story = story;
    this.#style = style;
  }

  /** Reads what stands in a paragraph, a link, a content control and the like. */
  read(parent: XmlElement, link: string | undefined): void {
    for (const child of parent.children) {
      if (typeof child !== 'string') this.#readChild(child, link);
    }
  }

  #readChild(child: XmlElement, link: string | undefined): void {
    if (child.name === 'w:r') this.#readRun(child, link);
    else if (child.name === 'w:hyperlink') this.read(child, this.#linkOf(child) ?? link);
    else if (child.name === 'w:fldSimple') {
      this.read(child, linkOfField(child.attributes['w:instr'] ?? '') ?? link);
    } else if (child.name === 'w:bookmarkStart') {
      this.inlines.bookmarks.push(child.attributes['w:name'] ?? '');
    } else if (child.name === 'm:t') this.#add(ownText(child), undefined, link);
    else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.#followDeleted(child);
    else if (!silent.has(child.name)) this.read(child, link);
  }

  /** A field may begin in what is deleted and end outside of it. */
  #followDeleted(deleted: XmlElement): void {
    for (const { attributes } of allNamed(deleted, 'w:fldChar')) {
      this.#story.fields.mark(attributes['w:fldCharType']);
    }
  }

  #readRun(run: XmlElement, link: string | undefined): void {
    const { fields } = this.#story;
    const properties = childOf(run, 'w:rPr');
    const hidden = this.#isHidden(properties);
    for (const child of run.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:fldChar') fields.mark(child.attributes['w:fldCharType']);
      else if (child.name === 'w:instrText') fields.instruct(ownText(child));
      else if (!hidden && !fields.isSilent) this.#readPart(child, properties, link);
    }
  }

  #readPart(part: XmlElement, properties: XmlElement | undefined, link: string | undefined): void {
    const { notes } = this.#story;
    const text = part.name === 'w:t' ? ownText(part) : characters[part.name];
    if (text !== undefined) this.#add(text, properties, link);
    else if (part.name === 'w:ruby') this.read(part, link);
    else if (drawings.has(part.name)) {
      const picture = pictureOf(part);
      if (picture) this.inlines.pictures.push(picture);
      this.inlines.boxes.push(...outermost(part, 'w:txbxContent'));
    } else if (notes && noteCalls.has(part.name)) {
      const id = part.attributes['w:id'] ?? '';
      this.inlines.notes.push(notes.get(noteKey(part.name, id)) ?? '');
    }
  }

  #add(text: string, properties: XmlElement | undefined, link: string | undefined): void {
    const lang = this.#story.languages.of(properties, this.#style, text) ?? this.#story.lang;
    this.inlines.pieces.push({ text, lang, link: link ?? this.#story.fields.link });
    if (this.#story.fields.inContents) this.inlines.inContents = true;
  }

  /** An address, or `#` and the name of a bookmark (17.16.22). */
  #linkOf({ attributes }: XmlElement): string | undefined {
    const anchor = attributes['w:anchor'];
    const address = this.#story.addresses.get(attributes['r:id'] ?? '');
    if (address === undefined) return anchor ? `#${anchor}` : undefined;
    return anchor ? `${address}#${anchor}` : address;
  }

  #isHidden(properties: XmlElement | undefined): boolean {
    const own = toggleOf(properties, 'w:vanish');
    if (own !== undefined) return own;
    const character = this.#story.styles.chain(valOf(properties, 'w:rStyle'));
    return [...propertiesOf(character, 'w:rPr'), ...propertiesOf(this.#style, 'w:rPr')].some(
      (run) => toggleOf(run, 'w:vanish') === true,
    );
  }
}

/** Elements of a name that do not stand in another one of it: boxes in boxes are read with these. */
function outermost(element: XmlElement, name: string): XmlElement[] {
  if (element.name === name) return [element];
  return elementsOf(element).flatMap((child) => outermost(child, name));
}

/** What says something of its surroundings and holds no words of the text. */
const silent = new Set(['w:pPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt']);
const drawings = new Set(['w:drawing', 'w:pict', 'w:object']);
const noteCalls = new Set(['w:footnoteReference', 'w:endnoteReference']);

/** Characters that Word writes as elements. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};
