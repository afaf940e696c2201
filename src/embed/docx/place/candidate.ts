import type { RisalahError } from '../../../problems.ts';
import type { Place } from './place.ts';

/** Something in a host that a name may mean. */
export interface Candidate {
  name: string;
  /** As a reader is told of it: `the heading "Risks" (paragraph 12)`. */
  what: string;
  /** Where a block would stand, or why none can. */
  place: Place | RisalahError;
  /** Counts only if nothing else has the name: it stands for something else, such as the section of a heading. */
  isWeak?: boolean;
}

/** Whether a block can stand there. */
export function isSuitable(one: Candidate): one is Candidate & { place: Place } {
  return 'start' in one.place;
}

/** What a reader is told, at the beginning of a sentence. */
export function capitalised(what: string): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}
