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
  /** Key of the citation style. */
  citationStyle: string;
  sections: SectionSpec[];
}

/** One section of a template; `kind` names its composer in `compose/sections`. */
export type SectionSpec = FrameSpec | UnitsSpec | SourcesSpec;

/** A text of the content's frame; `summary` is set as a box. */
export interface FrameSpec {
  kind: 'summary' | 'introduction' | 'balance' | 'closing' | 'method';
}

/** All areas with their benefits, or all risks, with the parts of each unit that are shown. */
export interface UnitsSpec {
  kind: 'areas' | 'risks';
  show: UnitPart[];
  /** How many paragraphs of a unit's prose, if `show` has `prose`; all unless given. */
  paragraphs?: number;
}

/** The entries of all sources cited; left out when nothing is cited. */
export interface SourcesSpec {
  kind: 'sources';
}

/** Part of a unit that a template may show; `caveat` is the limit of a benefit or the mitigation of a risk. */
export type UnitPart =
  | 'lead'
  | 'confidence'
  | 'claim'
  | 'prose'
  | 'caveat'
  | 'confidenceReason'
  | 'talkingPoint';
