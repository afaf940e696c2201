import { z } from 'zod';
import { isWebAddress } from '../input/is-web-address.ts';
import { forbiddenCharacters } from '../problems.ts';

/** Names of fields, one word each, as CSL 1.0.2 lists them (appendix IV). */
const fields = (names: string): string[] => names.trim().split(/\s+/);

const nameFields = fields(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director editortranslator executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`);

const dateFields = fields('accessed available-date event-date issued original-date submitted');

/** Kinds of sources (appendix III); the processor would print one of another kind as it happens to. */
const types = fields(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`);

// Left out on purpose: `note` (says how a source was verified, and citeproc reads fields in it), `annote`,
// `abstract`, `keyword` and everything unknown. What is not named here never reaches a page.
const textFields = fields(`
  archive archive-place archive_collection archive_location authority call-number chapter-number citation-key
  collection-number collection-title container-title container-title-short dimensions division edition
  event event-place event-title genre ISBN ISSN issue jurisdiction locator medium number
  number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first
  part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre
  reviewed-title scale section shortTitle source status supplement-number title title-short version volume
  volume-title year-suffix`);

/** Not for one line of print; our marks for the processor live in the private use area. */
const unprintable = /[\t\n\uE000-\uF8FF]/;

const makeText = () =>
  z
    .union([z.string(), z.number()])
    .transform(String)
    .refine(
      (value) => !unprintable.test(value) && !forbiddenCharacters.test(value),
      'has a character that cannot be printed',
    )
    .refine((value) => value.length <= 2000, 'is longer than 2,000 characters');

type Text = ReturnType<typeof makeText>;

const makeName = (text: Text) =>
  z
    .object({
      family: text.optional(),
      given: text.optional(),
      literal: text.optional(),
      suffix: text.optional(),
      'dropping-particle': text.optional(),
      'non-dropping-particle': text.optional(),
      'comma-suffix': z.boolean().optional(),
      'static-ordering': z.boolean().optional(),
    })
    .refine(
      (value) => Boolean(value.family ?? value.literal ?? value.given),
      'is a name without family or literal',
    );

function makeDate(text: Text) {
  const number = z.union([
    z.int(),
    z
      .string()
      .regex(/^-?\d{1,4}$/)
      .transform(Number),
  ]);
  const datePart = z
    .tuple([number], number)
    .refine(
      ([, month = 1, day = 1, ...more]) =>
        month >= 1 && month <= 24 && day >= 1 && day <= 31 && more.length === 0,
      'is not [year, month, day]',
    );
  return z
    .object({
      'date-parts': z.array(datePart).min(1).max(2).optional(),
      season: text.optional(),
      circa: z.union([z.boolean(), text]).optional(),
      literal: text.optional(),
      raw: text.optional(),
    })
    .refine(
      (value) => Boolean(value['date-parts'] ?? value.literal ?? value.raw),
      'is a date without parts',
    );
}

const optionalFields = (names: string[], schema: z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(names.map((field) => [field, schema.optional()]));

/** Made when a source is first checked: most runs check none. */
function makeItem() {
  const text = makeText();
  return z.object({
    ...optionalFields(textFields, text),
    ...optionalFields(nameFields, z.array(makeName(text)).min(1).max(200)),
    ...optionalFields(dateFields, makeDate(text)),
    id: z
      .string()
      .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_:./-]*$/u, 'is not a key: letters, digits, _ : . / -')
      .refine((key) => !(key in {}), 'is a reserved word'),
    type: z.enum(types, 'is not a CSL type, such as book, article-journal or webpage'),
    language: text
      .refine(isLanguageTag, 'is not a BCP 47 tag of a language, such as id or en-GB')
      .optional(),
    URL: text.refine(isWebAddress, 'is not a web address').optional(),
    DOI: text
      .refine(
        (value) => /^(https:\/\/doi\.org\/)?10\.\d{4,9}\/\S+$/.test(value),
        'is not a DOI (10.1234/abc)',
      )
      .optional(),
  });
}

let item: ReturnType<typeof makeItem> | undefined;

/** Intl takes a word of up to eight letters for a language too, such as English; no such tag is registered. */
function isLanguageTag(value: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(value)) return false;
  try {
    Intl.getCanonicalLocales(value);
    return true;
  } catch {
    return false;
  }
}

/** An item that the processor can be trusted with: known fields only, each of its kind. */
export type CheckedSource = z.infer<ReturnType<typeof makeItem>> & Record<string, unknown>;

/** What keeps a source from being formatted, and where in the item it stands. */
export interface SourceFault {
  path: PropertyKey[];
  rule: 'source-is-csl-json';
  message: string;
  hint: string;
}

/** The item without what must not be printed, or all that keeps it from being formatted. */
export function checkSource(source: unknown): { item: CheckedSource } | { faults: SourceFault[] } {
  item ??= makeItem();
  const result = item.safeParse(source);
  if (result.success) return { item: result.data };
  const key = z.object({ id: z.string() }).safeParse(source);
  const named = key.success ? `source "${key.data.id}"` : 'a source without a key';
  return { faults: result.error.issues.map((issue) => toFault(issue, named)) };
}

/** The words of the schema itself are those of a programmer. */
function toFault({ path, message }: z.core.$ZodIssue, named: string): SourceFault {
  const isOwn = !/^(?:Invalid|Unrecognized|Too) /.test(message);
  const isMissing = message.endsWith('received undefined');
  const kind = isMissing ? 'is missing' : 'is not of the kind that CSL-JSON asks for';
  return {
    path,
    rule: 'source-is-csl-json',
    message: `${named}: ${path.join('.') || 'the item'}: ${isOwn ? message : kind}`,
    hint: 'Compare it with the items of evidence/references.csl.json that comes with Risalah.',
  };
}
