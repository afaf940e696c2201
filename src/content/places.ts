import type { Fault } from '../input/source-file.ts';
import type { Problem } from '../problems.ts';
import type { Localised } from './types.ts';

export type { Fault };

/** Makes a problem of a fault, at a place that was remembered. */
export type Report = (fault: Fault) => Problem;

/** Where things stand in the files, for faults that show only when everything is loaded. */
export interface Places {
  /** Citations in texts, in the order of loading; the sources that a fact rests on are not among them. */
  citations: { source: string; report: Report }[];
  /** The claim of a unit and the beginning of its prose, by the unit's key. */
  units: Map<string, Localised<{ claim: Report; prose: Report }>>;
  /** The state of the data that a fact names, else its key, by the fact's key. */
  facts: Map<string, Report>;
}
