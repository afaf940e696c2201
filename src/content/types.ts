import type { Block, ConfidenceLevel, Inline, Language } from '../document/types.ts';

/** The same text in every language. */
export type Localised<T> = Record<Language, T>;

/**
 * The checked content. Texts are document nodes whose `text` values may still hold the marks
 * `{placeholder}` and `[@citation]`, all known to exist; compose resolves them.
 */
export interface Content {
  /** SHA-256 (hex) over all files of the content, by path. */
  digest: string;
  pack: Pack;
  areas: Area[];
  risks: RiskGroup;
  frame: Record<FramePart, Localised<FrameText>>;
  labels: Localised<Labels>;
  countries: Localised<Record<string, CountryName>>;
  facts: Fact[];
  /** CSL-JSON items by key, in file order. */
  sources: Source[];
}

export interface Pack {
  title: Localised<Inline[]>;
  /** Title for running heads and bookmarks. */
  shortTitle: Localised<Inline[]>;
  keywords: Localised<string[]>;
}

/** One of the fields in which military relations may bring benefits. */
export interface Area {
  /** `security` */
  key: string;
  title: Localised<Inline[]>;
  lead: Localised<Inline[]>;
  benefits: Benefit[];
}

export interface RiskGroup {
  title: Localised<Inline[]>;
  lead: Localised<Inline[]>;
  risks: Risk[];
}

/** What benefits and risks have in common. */
interface UnitBase {
  /** `security/deterrence`, `risk/security-dilemma` */
  key: string;
  confidence: ConfidenceLevel;
}

export interface Benefit extends UnitBase {
  text: Localised<BenefitText>;
}

export interface Risk extends UnitBase {
  text: Localised<RiskText>;
}

export interface UnitText {
  title: Inline[];
  claim: Inline[];
  confidenceReason: Inline[];
  talkingPoint: Inline[];
  /** At least one paragraph; the first stands alone. */
  prose: Block[];
}

export interface BenefitText extends UnitText {
  /** When the claim does not hold. */
  limit: Inline[];
}

export interface RiskText extends UnitText {
  mitigation: Inline[];
}

export const frameParts = ['introduction', 'summary', 'balance', 'closing', 'method'] as const;
export type FramePart = (typeof frameParts)[number];

export interface FrameText {
  title: Inline[];
  body: Block[];
}

/** Sentences by number of parties: `none`, `one`, `two` ... `ten`, and `other` with `{list}` and `{count}`. */
export type PluralForms = Record<string, string>;

/** The words of the pages in one language. */
export interface Labels {
  product: string;
  kicker: string;
  confidence: Record<ConfidenceLevel, string>;
  limit: string;
  mitigation: string;
  talkingPoint: string;
  confidenceReason: string;
  contents: string;
  sources: string;
  table: string;
  figure: string;
  details: { parties: string; date: string; audience: string; author: string };
  /** With `{page}` and `{pages}`. */
  pageOf: string;
  /** Twelve names, from January. */
  months: string[];
  /** Patterns with `{first}` and `{last}`, for lists of two names and of more. */
  list: { two: string; more: string };
  /** `{list}` patterns by placeholder name. */
  grammar: Record<string, PluralForms>;
  evidence: {
    /** Title of the section about the countries of the briefing. */
    parties: string;
    facts: string;
    /** Said when there is no fact about these countries; may hold placeholders. */
    noPartyFacts: string;
    /** Said of countries that no fact links with the others; with `{list}`. */
    missingParties: string;
    /** Mark behind a fact of which only a part was seen in its source. */
    partly: string;
    /** Mark behind a source that is not verified. */
    unverified: string;
  };
  ledger: {
    title: string;
    caption: string;
    claim: string;
    supports: string;
    mixed: string;
    contradicts: string;
    cases: string;
    /** With `{year}`. */
    latest: string;
    /** Stands in a cell without evidence. */
    none: string;
  };
}

/** A country's name as a title or entry, and as it runs in a sentence ("the United States"). */
export interface CountryName {
  name: string;
  inText?: string;
}

/** One statement with sources and countries. */
export interface Fact {
  key: string;
  /** Key of the unit it belongs to. */
  unit: string;
  kind: string;
  statement: Localised<Inline[]>;
  /** ISO 3166-1 alpha-2 codes. */
  parties: string[];
  years: number[];
  sources: string[];
  verified: 'yes' | 'partly' | 'no';
  /** How it was verified. */
  how: string;
  direction?: 'supports' | 'mixed' | 'contradicts';
  scope?: string;
  /** State of the data, for facts that can change. */
  asOf?: string;
  /** What to look at again before a print run. */
  check?: string;
  /** Whether the statement names the countries; found out where it is left out. */
  namesParties?: boolean;
}

/** A CSL-JSON item; only the fields that Risalah itself reads are named. */
export interface Source {
  id: string;
  type: string;
  title?: string | undefined;
  note?: string | undefined;
  [field: string]: unknown;
}
