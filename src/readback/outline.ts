/** What a file says, whatever its format: one list of blocks as a reader meets them. */

/** The formats that are read back. */
export type OutlineFormat = 'pdf' | 'docx' | 'md';

/** A file as its reader found it. Nothing here comes from Risalah's own model or writers. */
export interface Outline {
  format: OutlineFormat;
  /** BCP 47 language of the whole, as the file says it. */
  lang: string | undefined;
  /** Title in the metadata. */
  title: string | undefined;
  /** What Risalah wrote about itself; undefined in a file of another program. */
  origin: Origin | undefined;
  /** In reading order; what repeats on every page (heads, feet) is left out. */
  blocks: OutlineBlock[];
}

/** How a file came about, as its metadata say. */
export interface Origin {
  /** `Risalah <version>` */
  generator: string;
  /** SHA-256 (hex) of the content. */
  contentDigest: string;
  /** The request, as compact JSON. */
  request: string;
}

export type OutlineKind =
  /** Title of the document: PDF `Title` or the one H1 at its start, Word's Title style, Markdown's H1. */
  | 'title'
  /** `level` 1 is the level below the title. */
  | 'heading'
  | 'paragraph'
  /** One item of a list; `level` is the depth of nesting, from 1. Its further paragraphs are `paragraph` blocks. */
  | 'item'
  /** An entry of the table of contents; `level` from 1. The page number is not part of its text. */
  | 'contents'
  /** Caption of the table or figure it stands at. */
  | 'caption'
  /** A whole table: see `rows`. */
  | 'table'
  /** A picture: see `alt`. */
  | 'figure'
  /** An entry of the list of sources. */
  | 'source';

export interface OutlineBlock {
  kind: OutlineKind;
  /** Of a heading, an item or a contents entry; 0 otherwise. */
  level: number;
  /** Words after `normaliseText`, without the marks of lists and notes. Empty for tables and figures. */
  text: string;
  /** BCP 47 language of most of the words, own or inherited. */
  lang: string | undefined;
  /** Key of the section, table, figure or source, read from its anchor, bookmark or destination. */
  key: string | undefined;
  /** Inside a block quotation or a set-apart box. */
  quoted: boolean;
  /** Of an item: whether the list is numbered. */
  ordered: boolean;
  /** Of a table: cells row by row. */
  rows: OutlineCell[][];
  /** Of a figure; an empty text means that the file has none. */
  alt: string | undefined;
  /** In reading order. `target` is an address, or `#` and the key of a place in the same file. */
  links: { text: string; target: string }[];
  /** Texts of the notes called in this block, in the order of the calls. */
  notes: string[];
  /** Words in a language other than the block's. */
  foreign: { text: string; lang: string }[];
  /** Where it stands, for people: `page 3`, `line 17`, `paragraph 12`. */
  place: string;
}

/** A block with what is given, and nothing of what is not. */
export function toOutlineBlock(
  kind: OutlineKind,
  place: string,
  own: Partial<OutlineBlock> = {},
): OutlineBlock {
  return {
    kind,
    level: 0,
    text: '',
    lang: undefined,
    key: undefined,
    quoted: false,
    ordered: false,
    rows: [],
    alt: undefined,
    links: [],
    notes: [],
    foreign: [],
    place,
    ...own,
  };
}

export interface OutlineCell {
  text: string;
  header: boolean;
  links: { text: string; target: string }[];
  notes: string[];
  foreign: { text: string; lang: string }[];
}

/**
 * Words as they are compared: NFC, every run of white space one blank, without soft hyphens (where a PDF
 * parts a word at the end of a line one is read) and zero-width characters (joiners stay), without blanks at the ends.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
