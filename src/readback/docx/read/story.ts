import type { BookmarkKeys } from '../model/bookmark-keys.ts';
import { Fields } from '../model/fields.ts';
import { ListCounts } from '../model/list-counts.ts';
import type { Numbering } from '../model/numbering.ts';
import type { RunLanguages } from '../model/run-language.ts';
import type { Styles } from '../model/styles.ts';
import type { DocxPackage } from '../package/docx-package.ts';
import type { Notes } from './notes.ts';

/** What all stories of one document share while they are read. */
export interface Shared {
  docx: DocxPackage;
  styles: Styles;
  numbering: Numbering;
  languages: RunLanguages;
  lang: string | undefined;
  keys: BookmarkKeys;
  /** Keys of the blocks that bookmarks stand at, by the bookmark's name. */
  anchors: Map<string, string>;
}

/** One text of a document, the body or the notes, and what has to be followed through it. */
export interface Story extends Shared {
  /** Path of its part. */
  path: string;
  fields: Fields;
  counts: ListCounts;
  /** The notes that it may call; undefined for the notes themselves. */
  notes: Notes | undefined;
  /** Addresses of its relationships, by id. */
  addresses: ReadonlyMap<string, string>;
}

/** A story at its beginning. */
export function beginStory(shared: Shared, path: string, notes: Notes | undefined): Story {
  const links = shared.docx.relationships(path).filter(({ type }) => type === 'hyperlink');
  return {
    ...shared,
    path,
    notes,
    fields: new Fields(),
    counts: new ListCounts(),
    addresses: new Map(links.map(({ id, target }) => [id, target])),
  };
}

/** How a note is looked up: by the name of the element that calls it, such as `w:footnoteReference`, and its id. */
export function noteKey(call: string, id: string): string {
  return `${call} ${id}`;
}
