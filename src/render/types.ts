import type { Briefing } from '../document/types.ts';
import type { Theme } from '../template/types.ts';

/** A format that briefings are rendered to. */
export type Format = 'pdf' | 'docx' | 'md';

/** What a renderer gives: the whole file in memory. */
export interface Rendered {
  bytes: Uint8Array;
  /** Number of pages, where the format has pages. */
  pages?: number;
  /** Files that stand beside the main one. */
  beside?: SideFile[];
}

/** A figure beside the file that shows it. */
export interface SideFile {
  /** Path relative to the folder of the main file, with `/`. */
  name: string;
  bytes: Uint8Array;
}

/** What a user may ask of one format; what is left out is the usual. */
export interface RenderOptions {
  pdf?: PdfOptions;
  docx?: DocxOptions;
  md?: MarkdownOptions;
}

export interface PdfOptions {
  /** Files to attach, such as the source data; the file then claims PDF/A-3a in place of 2a. */
  attachments?: readonly Attachment[];
}

/** An associated file (ISO 19005-3, 6.8). */
export interface Attachment {
  name: string;
  mediaType: string;
  /** Says what it is, in the language of the briefing. */
  description: string;
  bytes: Uint8Array;
}

export interface DocxOptions {
  /** A DOCX whose styles, page set-up, headers and footers take the place of the theme's. */
  referenceDoc?: Uint8Array;
  /** Embed the theme's fonts, if their licence bits allow it, and name them in place of the office fonts. */
  embedFonts?: boolean;
  /** Page of each section by key, for the table of contents. */
  pages?: ReadonlyMap<string, number>;
  /** Only the blocks, in one column, without title block, heads and feet: to be put into another document. */
  fragment?: boolean;
}

export interface MarkdownOptions {
  /** `gfm` unless given. `commonmark` has neither tables nor footnotes of its own: they become HTML. */
  flavour?: 'gfm' | 'commonmark' | 'pandoc';
  /** Without front matter, to be put into another file. */
  fragment?: boolean;
  /** Leave out the title of a fragment: its sections begin at `startLevel`. */
  untitled?: boolean;
  /** Begin a fragment with a comment that names its maker, so that a later run knows its own file. */
  signed?: boolean;
  /** Begins the ids and footnote labels of a fragment; template, parties and language unless given. */
  prefix?: string;
  /** Level of the first heading, 1 to 6; 1 unless given. */
  startLevel?: number;
  /** Pictures as data URIs or as files beside; `inline` unless given. */
  figures?: 'inline' | 'beside';
  /** Folder of the figures beside, relative to the file; used in their names. */
  figureFolder?: string;
  /** One line a paragraph or one a sentence; `paragraph` unless given. */
  lines?: 'paragraph' | 'sentence';
}

/** Turns a briefing into the bytes of one format. Pure: same briefing, theme and options, same bytes. */
export type Render = (
  briefing: Briefing,
  theme: Theme,
  options?: RenderOptions,
) => Promise<Rendered>;

/** Like `Render`, for a format that has no look of its own. */
export type RenderPlain = (briefing: Briefing, options?: RenderOptions) => Promise<Rendered>;

/** A line of the registry: what is known of a format without loading its renderer. */
export type FormatEntry = FormatFacts & Renderer;

interface FormatFacts {
  format: Format;
  extension: string;
  mediaType: string;
  /** One line for `risalah list formats`. */
  description: string;
}

/** Loads the renderer and with it the libraries it needs; `themed` tells whether it takes a theme. */
type Renderer =
  | { themed: true; load: () => Promise<Render> }
  | { themed: false; load: () => Promise<RenderPlain> };
