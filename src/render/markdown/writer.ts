import type { SideFile } from '../types.ts';
import type { Flavour, WrittenNote } from './flavour.ts';

/** The state of one file while it is written. */
export interface Writer {
  flavour: Flavour;
  /** The notes met so far, in reading order. */
  notes: WrittenNote[];
  /** Begins every id and label, so that fragments can share a file; empty in a file of its own. */
  prefix: string;
  /** Language of the briefing; sentences are told apart by its abbreviations. */
  lang: string;
  /** Whether every sentence has a line of its own. */
  bySentence: boolean;
  /** Folder for pictures beside the file; undefined where they stand inside. */
  figureFolder: string | undefined;
  beside: SideFile[];
}

/** Id of a place: the key itself in a file of its own. */
export function idOf(key: string, writer: Writer): string {
  return writer.prefix === '' ? key : `${writer.prefix}/${key}`;
}

/** Label of a footnote: its number in a file of its own. */
export function noteLabel(number: number, writer: Writer): string {
  return writer.prefix === '' ? String(number) : `${writer.prefix}-${number}`;
}

/** Address of a place in the same file. */
export function fragmentOf(key: string, writer: Writer): string {
  return `#${encodeURI(idOf(key, writer))}`;
}

/** Key of a source's entry, apart from the keys of all units. */
export function sourceKey(source: string): string {
  return `source/${source}`;
}
