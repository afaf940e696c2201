import * as z from 'zod';

const text = z.string().trim().min(1);
const localised = z.strictObject({ id: text, en: text });

/** `templates/<name>.yaml` */
export const templateSchema = z.strictObject({
  description: localised,
  product: localised,
  subtitle: localised,
  theme: text,
  layout: text,
  legend: z.boolean(),
  citationStyle: text,
  sections: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.enum(['summary', 'introduction', 'balance', 'closing', 'method']),
        }),
        z.strictObject({
          kind: z.enum(['areas', 'risks']),
          show: z
            .array(
              z.enum([
                'lead',
                'confidence',
                'claim',
                'evidence',
                'prose',
                'facts',
                'caveat',
                'confidenceReason',
                'talkingPoint',
              ]),
            )
            .min(1),
          paragraphs: z.number().int().min(1).max(1000).optional(),
          facts: z.number().int().min(1).max(1000).optional(),
        }),
        z.strictObject({ kind: z.literal('parties'), facts: z.number().int().min(1).max(1000) }),
        z.strictObject({ kind: z.literal('contents'), levels: z.literal([1, 2, 3]) }),
        z.strictObject({ kind: z.literal('ledger') }),
        z.strictObject({ kind: z.literal('sources') }),
      ]),
    )
    .min(1),
});
