/**
 * The document model: a small closed union, spelled like mdast where nodes are shared.
 * It says what a briefing consists of, never how it looks: points and colours belong to the theme.
 */
import type { Inline } from './inline.ts';

export type * from './inline.ts';

/** A language that Risalah writes briefings in. */
export type Language = 'id' | 'en';

/** How far the evidence carries a claim. */
export type ConfidenceLevel = 'high' | 'moderate' | 'low';

/** The composed document, the one input of every renderer. */
export interface Briefing {
  type: 'briefing';
  /** Language of every text that carries no language of its own. */
  lang: Language;
  properties: Properties;
  titleBlock: TitleBlock;
  furniture: Furniture;
  children: Block[];
}

/** What goes into the file's metadata. */
export interface Properties {
  title: string;
  subtitle?: string;
  author?: string;
  organisation?: string;
  /** `YYYY-MM-DD` */
  date: string;
  keywords: string[];
  /** ISO 3166-1 alpha-2 codes, in the order of the request. */
  parties: string[];
  /** Key of the template, such as `handout`. */
  template: string;
  /** Name of the theme layout the briefing is made for, such as `page` or `sheet`. */
  layout: string;
  /** `Risalah <version>`: by this a later run knows its own files. */
  generator: string;
  /** SHA-256 (hex) of the content that the briefing was composed from. */
  contentDigest: string;
  /** The request as compact JSON: with the same content, template and citation style it gives this briefing again. */
  request: string;
}

/** What stands above the first section. */
export interface TitleBlock {
  /** Short line above the title, such as `Risalah · Kerja sama pertahanan`. */
  kicker: string;
  title: Inline[];
  subtitle?: Inline[];
  /** Label and value pairs under the title: date, prepared for, prepared by. */
  details: Detail[];
  /** Explains the confidence marks, each mark with its word; empty unless the template asks for it. */
  legend: Confidence[];
}

export interface Detail {
  label: string;
  value: string;
}

/** Words that repeat on every page. */
export interface Furniture {
  /** Short title for the running head. */
  runningTitle: string;
  /** Name of the product, at the other end of the running head. */
  product: string;
  /** Left part of the foot, usually the date. */
  foot: string;
  /** Pattern with `{page}` and `{pages}`: `Halaman {page} dari {pages}`. */
  pageOf: string;
}

export type Block =
  | Section
  | Paragraph
  | List
  | Table
  | Callout
  | Quote
  | Figure
  | Sources
  | Contents
  | PageBreak;

/** What every block may carry. */
interface BlockBase {
  /** Key of the content unit the block comes from, such as `security/deterrence#claim`. */
  unit?: string;
  /** BCP 47 tag, when the language differs from the surroundings. */
  lang?: string;
  /** Alpha-2 codes of the countries that the block tells a case about; left out for other parties by compose. */
  about?: string[];
}

/** A heading with what belongs to it. Its depth follows from its position, so it can be embedded at any level. */
export interface Section extends BlockBase {
  type: 'section';
  /** Stable and unique in the briefing: `security/deterrence`. Renderers derive anchors, bookmarks and ids from it. */
  key: string;
  /** `area` opens on a rule with its number; `unit` is one benefit or risk; `part` is any other section. */
  role: 'part' | 'area' | 'unit';
  /** Number as printed (`1`), if the section is numbered. */
  number?: string;
  title: Inline[];
  /** Shown beside or under the title of a unit, and read right after it. */
  confidence?: Confidence;
  children: Block[];
}

/** A level and its word: the word is always there for readers who do not see the mark. */
export interface Confidence {
  level: ConfidenceLevel;
  /** `keyakinan sedang` */
  label: string;
}

export interface Paragraph extends BlockBase {
  type: 'paragraph';
  /** `lead` introduces a section; `claim` is the one sentence a unit stands for. */
  role?: 'lead' | 'claim';
  children: Inline[];
}

export interface List extends BlockBase {
  type: 'list';
  ordered: boolean;
  /** First number of an ordered list; 1 unless given. */
  start?: number;
  children: ListItem[];
}

export interface ListItem {
  type: 'listItem';
  /** Paragraphs and nested lists. */
  children: Block[];
}

/** Every row has as many cells as the header. */
export interface Table extends BlockBase {
  type: 'table';
  key: string;
  caption: Caption;
  header: Inline[][];
  rows: Inline[][][];
}

/** `Tabel 1. Perjanjian yang berlaku`: label, number and text, kept apart so that Word can number by field. */
export interface Caption {
  label: string;
  number: number;
  children: Inline[];
}

/** A set-apart box. `summary` is the bottom line, `limit` says when a claim does not hold. */
export interface Callout extends BlockBase {
  type: 'callout';
  kind: 'summary' | 'limit' | 'mitigation' | 'note';
  /** `Batas`; printed in front of or above the text, so that colour is never the only sign. */
  label: string;
  children: Block[];
}

export interface Quote extends BlockBase {
  type: 'quote';
  children: Block[];
}

export interface Figure extends BlockBase {
  type: 'figure';
  key: string;
  image: Image;
  /** Says what the picture shows, for readers who do not see it. Never empty. */
  alt: string;
  caption?: Caption;
}

export type Image = RasterImage | VectorImage;

export interface RasterImage {
  mediaType: 'image/png' | 'image/jpeg';
  data: Uint8Array;
  widthPx: number;
  heightPx: number;
}

/** An SVG that was looked through when it was loaded: it runs nothing and fetches nothing. */
export interface VectorImage {
  mediaType: 'image/svg+xml';
  data: Uint8Array;
  /** As it says itself, 96 px to an inch. */
  widthPx: number;
  heightPx: number;
  /** The same picture as PNG, for what shows no SVG. */
  fallback: RasterImage;
}

/** The bibliography: exactly what is cited, in the order of the citation style. */
export interface Sources extends BlockBase {
  type: 'sources';
  children: SourceEntry[];
}

export interface SourceEntry {
  /** Key of the source; citations link to it. */
  key: string;
  /** Language of the entry's own words, when it differs from the briefing's. */
  lang?: string;
  /** Number as printed (`1`), in numeric styles. */
  number?: string;
  children: Inline[];
}

/** The table of contents; page numbers are the renderer's. Its own section is not among the entries. */
export interface Contents extends BlockBase {
  type: 'contents';
  children: ContentsEntry[];
}

export interface ContentsEntry {
  /** Key of the section it leads to. */
  key: string;
  /** 1 for a section at the top of the briefing, 2 for one inside it. */
  level: number;
  /** Number as printed (`1`), if the section is numbered. */
  number?: string;
  /** The section's title, without notes. */
  children: Inline[];
}

export interface PageBreak {
  type: 'pageBreak';
}
