import * as z from 'zod';

const text = z.string().trim().min(1);
/** The same text in both languages. */
const localised = z.strictObject({ id: text, en: text });
/** Part of a unit key and of a file name: `common-protection`. */
const key = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  error: 'should be a key: small letters and digits, words joined by hyphens',
});
const factKey = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'should be a key: small letters and digits, words joined by hyphens',
});
const confidence = z.enum(['high', 'moderate', 'low']);
const words = z.array(text).min(1);

/** `pack.yaml` */
export const packSchema = z.strictObject({
  key,
  title: localised,
  shortTitle: localised,
  keywords: z.strictObject({ id: words, en: words }),
  areas: z.array(key).min(1),
});

/** `pack.yaml` of a layer, laid over that of the content it extends. */
export const layerPackSchema = packSchema.extend({
  extends: z.literal('builtin'),
  replaces: z
    .strictObject({ facts: z.array(text).optional(), sources: z.array(text).optional() })
    .optional(),
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

const unitText = { title: text, claim: text, confidenceReason: text, talkingPoint: text };

/** Front matter of a benefit. */
export const benefitSchema = z.strictObject({ ...unitText, limit: text });

/** Front matter of a risk. */
export const riskSchema = z.strictObject({ ...unitText, mitigation: text });

/** Front matter of a part of the frame. */
export const frameSchema = z.strictObject({ title: text });

/** `labels/<language>.yaml` */
export const labelsSchema = z.strictObject({
  product: text,
  kicker: text,
  confidence: z.strictObject({ high: text, moderate: text, low: text }),
  limit: text,
  mitigation: text,
  talkingPoint: text,
  confidenceReason: text,
  sources: text,
  table: text,
  figure: text,
  details: z.strictObject({ parties: text, date: text, audience: text, author: text }),
  pageOf: text,
  grammar: z.record(z.string(), z.record(z.string(), text)),
  evidence: z.strictObject({ parties: text, facts: text, noPartyFacts: text, unverified: text }),
  ledger: z.strictObject({
    title: text,
    caption: text,
    claim: text,
    supports: text,
    mixed: text,
    contradicts: text,
    cases: text,
    latest: text,
    none: text,
  }),
});

const countryNames = z.record(z.string(), z.strictObject({ name: text, inText: text.optional() }));

/** `countries.yaml` */
export const countriesSchema = z.strictObject({ id: countryNames, en: countryNames });

/** `evidence/facts.yaml` */
export const factsSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      key: factKey,
      unit: text,
      kind: text,
      statement: localised,
      parties: z.array(z.string()),
      years: z.array(z.number().int().min(1).max(2200)),
      sources: z.array(z.string()).min(1),
      verified: z.enum(['yes', 'partly', 'no']),
      how: text,
      direction: z.enum(['supports', 'mixed', 'contradicts']).optional(),
      scope: text.optional(),
      asOf: text.optional(),
      check: text.optional(),
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
