import * as z from 'zod';
import { isBlank } from '../problems.ts';

const text = z
  .string()
  .overwrite((written) => (isBlank(written) ? '' : written.trim()))
  .min(1);
/** A text with words for the schema that editors read: what the key means. */
const about = (description: string): typeof text => text.describe(description);
/** The same text in both languages. */
const localised = z.strictObject({ id: text, en: text });
/** Part of a unit key and of a file name: `common-protection`. */
const key = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  error: 'should be a key: small letters and digits, words joined by hyphens',
});
const factKey = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'should be a key: small letters and digits, words joined by hyphens',
});
const confidence = z
  .enum(['high', 'moderate', 'low'])
  .describe('How well the evidence bears the claim.');
const words = z.array(text).min(1);

/** `pack.yaml` */
export const packSchema = z.strictObject({
  key,
  title: localised,
  shortTitle: localised.describe('Title for running heads and bookmarks.'),
  keywords: z.strictObject({ id: words, en: words }),
  areas: z
    .array(key)
    .min(1)
    .describe('Folders of `areas/`, in the order in which they are printed.'),
});

/** `pack.yaml` of a layer, laid over that of the content it extends. */
export const layerPackSchema = packSchema.extend({
  extends: z.literal('builtin').describe('Makes the folder a layer over the built-in content.'),
  replaces: z
    .strictObject({ facts: z.array(text).optional(), sources: z.array(text).optional() })
    .optional()
    .describe('Keys of built-in facts and sources whose place those of the layer take.'),
});

const listedUnit = z.strictObject({ key, confidence });

/** `areas/<area>/area.yaml` */
export const areaSchema = z.strictObject({
  title: localised,
  lead: localised,
  benefits: z.array(listedUnit).min(1),
});

/** `risks/risks.yaml` */
export const risksSchema = z.strictObject({
  title: localised,
  lead: localised,
  risks: z.array(listedUnit).min(1),
});

const unitText = {
  title: text,
  claim: about('The one sentence that the unit stands for.'),
  confidenceReason: about('One sentence on why the confidence is what it is.'),
  talkingPoint: about('One or two sentences to be spoken, at most 35 words.'),
};

/** Front matter of a benefit. */
export const benefitSchema = z.strictObject({
  ...unitText,
  limit: about('When the claim does not hold, in one or two sentences.'),
});

/** Front matter of a risk. */
export const riskSchema = z.strictObject({
  ...unitText,
  mitigation: about('What makes the risk smaller, in one or two sentences.'),
});

/** Front matter of a part of the frame. */
export const frameSchema = z.strictObject({ title: text });

/** A label stands many times on a page: a long one would take hours to set. */
const label = text.max(500);

/** `labels/<language>.yaml` */
export const labelsSchema = z.strictObject({
  product: label,
  kicker: label,
  confidence: z.strictObject({ high: label, moderate: label, low: label }),
  limit: label,
  mitigation: label,
  talkingPoint: label,
  confidenceReason: label,
  contents: label.describe('Title of the table of contents.'),
  sources: label,
  table: label,
  figure: label,
  details: z.strictObject({ parties: label, date: label, audience: label, author: label }),
  pageOf: label.describe('Holds {page} and {pages}.'),
  months: z.array(label).length(12).describe('Names of the months, for dates: 23 November 2026.'),
  list: z.strictObject({
    two: label.describe('A list of two names: "{first} and {last}".'),
    more: label.describe(
      'A list of more names; {first} is all but the last, with commas between them.',
    ),
  }),
  grammar: z
    .record(z.string(), z.record(z.string(), label))
    .describe(
      'Placeholders, each by number of countries: none, one, two ... ten, other; with {list}, {count}.',
    ),
  evidence: z.strictObject({
    parties: label.describe('Title of the section about the countries of the briefing.'),
    facts: label,
    noPartyFacts: label.describe(
      'Said when no fact is about these countries; may hold placeholders.',
    ),
    missingParties: label.describe(
      'Said of countries that no fact links with the others, with {list}.',
    ),
    partly: label.describe('Stands behind a fact that was verified in part.'),
    unverified: label.describe('Mark behind a source that is not verified.'),
  }),
  ledger: z.strictObject({
    title: label,
    caption: label,
    claim: label,
    supports: label,
    mixed: label,
    contradicts: label,
    cases: label,
    latest: label,
    none: label,
  }),
});

/** A name stands many times on a page. */
const countryName = text.max(200);
const countryNames = z.record(
  z.string(),
  z.strictObject({
    name: countryName.describe('The name as a title or in a list.'),
    inText: countryName
      .describe('The name as it runs in a sentence: the United States.')
      .optional(),
  }),
);

/** `countries.yaml` */
export const countriesSchema = z.strictObject({ id: countryNames, en: countryNames });

/** `evidence/facts.yaml` */
export const factsSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      key: factKey,
      unit: about('The benefit or risk it speaks about, such as regional/deterrence.'),
      kind: z
        .enum(['research', 'official', 'case', 'data'])
        .describe('What it is: of research, official, a case, or counted data.'),
      statement: localised,
      parties: z
        .array(z.string())
        .describe(
          'Codes of the countries it is about, quoted; none if it is about none in particular.',
        ),
      years: z.array(z.number().int().min(1).max(2200)).describe('The years it speaks of.'),
      sources: z
        .array(z.string())
        .min(1, { error: 'names no source' })
        .describe('Keys of references.csl.json.'),
      verified: z.enum(['yes', 'partly', 'no']).describe('Whether it was seen in its sources.'),
      how: about('How it was verified, and what was not; never printed.'),
      direction: z
        .enum(['supports', 'mixed', 'contradicts'])
        .optional()
        .describe('Of research: what it says about the claim.'),
      scope: about('Of research: what was studied.').optional(),
      asOf: about('State of the data, for facts that can change.').optional(),
      check: about('What to look at again before a print run.').optional(),
    }),
  ),
});

const person = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const date = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
});

/** `evidence/references.csl.json`; fields that are not named here are left to the citation processor. */
export const sourcesSchema = z.array(
  z.looseObject({
    id: text,
    type: text,
    title: text.optional(),
    note: z.string().optional(),
    author: z.array(person).optional(),
    editor: z.array(person).optional(),
    issued: date.optional(),
    accessed: date.optional(),
    URL: z.string().optional(),
    DOI: z.string().optional(),
  }),
);
