import type { Excerpt } from '../../input/excerpt.ts';
import type { ReadResult } from '../../input/folder.ts';
import type { Fault } from '../../input/source-file.ts';

/** Something that a text refers to; whether it exists is known only when everything is loaded. */
export interface Use {
  kind: 'placeholder' | 'source' | 'unit';
  /** Name of the placeholder, key of the source or of the unit. */
  key: string;
  /** Whether a fact names the source as the one it rests on; in a text it is cited. */
  inFact?: boolean;
  excerpt: Excerpt;
  /** Index in the excerpt. Counted only when there is something to report. */
  indexOf: () => number;
}

/** What reading a text needs from its surroundings. */
export interface ProseContext {
  report: (excerpt: Excerpt, index: number, fault: Fault) => void;
  use: (use: Use) => void;
  /** The bytes of a picture at a path in the content folder. */
  readPicture: (relative: string, maxBytes: number) => ReadResult;
}
