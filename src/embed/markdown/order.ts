import type { Briefing } from '../../document/types.ts';
import type { BlockRequest } from './block-request.ts';
import type { Attributes } from './marker.ts';

/** What is to be done with a report. */
export interface MarkdownOrder {
  /** Path of the report, as the user wrote it. */
  name: string;
  bytes: Uint8Array;
  /** Name of a block, or of a place for a new one: the end unless given. */
  at?: string | undefined;
  /** Name of a block, new at the end if there is none; made of the request unless given. */
  key?: string;
  /** What is asked for, in place of what the markers say. Where it names a template, a block may be new. */
  given: Attributes;
  /** What a block has that neither the order nor its marker says, such as the date. */
  usual: Attributes;
  /** Take the blocks out. */
  removes?: boolean;
  /** Overwrite what was edited by hand. */
  force?: boolean;
  /** The briefing of a request. Throws a `RisalahError`. */
  compose: (request: BlockRequest) => Promise<Briefing>;
}
