import type { Language } from '../document/types.ts';

/** Which sections a briefing has, in which order and at what detail. */
export interface Template {
  /** Name of its file: `briefing`. */
  key: string;
  /** One line for `risalah list templates`. */
  description: Record<Language, string>;
  /** Name of the product at the head of the pages: `Risalah`, `Lembar risalah`. */
  product: Record<Language, string>;
  /** Stands under the title unless the request brings its own. */
  subtitle: Record<Language, string>;
  /** Key of the theme, and the layout of it that the pages are set in. */
  theme: string;
  layout: string;
  /** Explain the confidence marks in the title block, for layouts that print them without their words. */
  legend: boolean;
  /** Key of the citation style, or the absolute path of a `.csl` file. */
  citationStyle: string;
  sections: SectionSpec[];
}

/** One section of a template; `kind` names its composer in `compose/sections`. */
export type SectionSpec =
  | FrameSpec
  | ContentsSpec
  | PartiesSpec
  | UnitsSpec
  | LedgerSpec
  | SourcesSpec;

/** A text of the content's frame; `summary` is set as a box. */
export interface FrameSpec {
  kind: 'summary' | 'introduction' | 'balance' | 'closing' | 'method';
}

/** The table of contents of what follows it. */
export interface ContentsSpec {
  kind: 'contents';
  /** How many levels of sections it lists. */
  levels: 1 | 2 | 3;
}

/** Official facts about the countries of the briefing; left out of a general one. */
export interface PartiesSpec {
  kind: 'parties';
  /** At most so many facts. */
  facts: number;
}

/** All areas with their benefits, or all risks, with the parts of each unit that are shown. */
export interface UnitsSpec {
  kind: 'areas' | 'risks';
  show: UnitPart[];
  /** How many paragraphs of a unit's prose, if `show` has `prose`; all unless given. */
  paragraphs?: number;
  /** How many facts a unit shows, if `show` has `evidence` or `facts`; all unless given. */
  facts?: number;
}

/** A table of all claims with their confidence and the evidence for, mixed and against. */
export interface LedgerSpec {
  kind: 'ledger';
}

/** The entries of all sources cited; left out when nothing is cited. */
export interface SourcesSpec {
  kind: 'sources';
}

/**
 * Part of a unit that a template may show. `evidence` is the first paragraph of the prose, which gives the
 * strongest general finding, and then facts about the dealings of the parties with each other: at least two, and at least half of them.
 * `facts` lists the facts chosen for the unit that its prose does not tell already (a fact is told when half of its
 * sources or more are cited there). `caveat` is the limit of a benefit or the mitigation of a risk.
 */
export type UnitPart =
  | 'lead'
  | 'confidence'
  | 'claim'
  | 'evidence'
  | 'prose'
  | 'facts'
  | 'caveat'
  | 'confidenceReason'
  | 'talkingPoint';
