/** Static TrueType faces of one family, as bytes. */
export interface FontFamily {
  /** Name as written in the fonts. */
  family: string;
  /** Family named in DOCX files: one that office programs have, so that nothing needs to be embedded. */
  officeFamily: string;
  faces: Record<FontFace, Uint8Array>;
}

export type FontFace = 'regular' | 'italic' | 'semibold' | 'semiboldItalic';

/** A font for characters that the faces of the theme lack. */
export interface FallbackFont {
  /** Name for messages. */
  family: string;
  /** ISO 15924 codes of the scripts it is for, such as `Arab`; empty for any. */
  scripts: readonly string[];
  /** Primary language subtag that it comes first for among fonts of the same script: `ja`. */
  lang?: string;
  /** Package that it stands in, for a font that does not come with Risalah. */
  from?: string;
  /** Reads a face when it is first needed; nothing if it is not installed. */
  read: (weight: 'regular' | 'semibold') => Uint8Array | undefined;
}

/** Families by role, and what stands in for them. */
export type ThemeFonts = Record<FontRole, FontFamily> & { fallback: readonly FallbackFont[] };

/** `text` is the serif of running text, `label` the sans of labels, tables and notes. */
export type FontRole = 'text' | 'label';

/** Named colours as `#rrggbb`. */
export type ColourName =
  | 'ink'
  | 'soft'
  | 'rule'
  | 'accent'
  | 'tint'
  | 'band'
  | 'onBand'
  | 'onBandSoft'
  | 'warm'
  | 'paper';

/** How one kind of text is set. */
export interface TextStyle {
  font: FontRole;
  face: FontFace;
  sizePt: number;
  leadingPt: number;
  colour: ColourName;
  /** Space above and below, collapsed to the larger where two meet. */
  beforePt: number;
  afterPt: number;
  /** `justify` implies hyphenation by the language of the text. */
  align: 'start' | 'justify' | 'centre' | 'end';
  /** Letter spacing in pt. */
  trackingPt: number;
  uppercase: boolean;
}

/** Every kind of text that a renderer sets. */
export type StyleName =
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'detail'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'confidence'
  | 'lead'
  | 'claim'
  | 'body'
  | 'list'
  | 'calloutLabel'
  | 'summary'
  | 'limit'
  | 'mitigation'
  | 'quote'
  | 'tableHead'
  | 'tableCell'
  | 'caption'
  | 'source'
  | 'note'
  | 'furniture';

/** Page geometry and text styles of one kind of page. */
export interface Layout {
  marginsMm: { top: number; right: number; bottom: number; left: number };
  columns: number;
  columnGapMm: number;
  /** Title block on plain paper, on a full-width coloured band, or on a page of its own. */
  titleBlock: 'plain' | 'band' | 'cover';
  /** Width of the side column that holds a unit's name; 0 sets the name above or in front of its text. */
  sideColumnMm: number;
  sideGapMm: number;
  /** A unit's name runs into its claim on the same line. */
  runInUnits: boolean;
  /** `words` prints marks and word, `marks` prints the marks and keeps the word as alternative text; a DOCX prints both. */
  confidence: 'words' | 'marks';
  styles: Record<StyleName, TextStyle>;
}

/** How briefings look: fonts, colours and one layout per kind of page. */
export interface Theme {
  key: string;
  fonts: ThemeFonts;
  colours: Record<ColourName, string>;
  paper: Paper;
  layouts: Record<string, Layout>;
}

/** Width and height of a sheet in mm. */
export interface Paper {
  widthMm: number;
  heightMm: number;
}
