import type { TextRun } from './text-run.ts';

/** A marked-content sequence that belongs to the structure (ISO 32000-1, 14.7.4.2). */
export interface Mark {
  mcid: number;
  runs: TextRun[];
  /** Whether anything is painted in it, text or not. */
  painted: boolean;
}

/** What is no part of the text (14.8.2.2). */
export interface Artifact {
  type: string | undefined;
  subtype: string | undefined;
  runs: TextRun[];
}

/** What is wrong with the marks themselves. */
export interface MarkFault {
  kind: 'untagged' | 'nested' | 'twice' | 'unbalanced' | 'damaged';
  /** What stands there, in words. */
  what: string;
}

/** What the content streams of a page, or of a form on it, show. */
export interface PageContent {
  marks: Map<number, Mark>;
  artifacts: Artifact[];
  /** Text outside every mark. */
  loose: TextRun[];
  /** All runs in the order of painting. */
  runs: TextRun[];
  faults: MarkFault[];
}

export function emptyContent(): PageContent {
  return { marks: new Map(), artifacts: [], loose: [], runs: [], faults: [] };
}
