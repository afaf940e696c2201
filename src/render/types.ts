import type { Briefing } from '../document/types.ts';
import type { Theme } from '../template/types.ts';

/** A format that briefings are rendered to. */
export type Format = 'pdf' | 'docx' | 'md';

/** What a renderer gives: the whole file in memory. */
export interface Rendered {
  bytes: Uint8Array;
  /** Number of pages, where the format has pages. */
  pages?: number;
}

/** Turns a briefing into the bytes of one format. Pure: same briefing and theme, same bytes. */
export type Render = (briefing: Briefing, theme: Theme) => Promise<Rendered>;

/** A line of the registry: what is known of a format without loading its renderer. */
export interface FormatEntry {
  format: Format;
  extension: string;
  mediaType: string;
  /** One line for `risalah list formats`. */
  description: string;
  /** Loads the renderer and with it the libraries it needs. */
  load: () => Promise<Render>;
}
