import * as z from 'zod';

const fileSchema = z.strictObject({
  /** Relative to the folder of the run, with `/`. */
  path: z.string(),
  bytes: z.number(),
  /** Hex. */
  sha256: z.string(),
});

/** What became of one item of a run, as manifest and journal tell it. */
export const entrySchema = z.union([
  z.strictObject({
    /** 0-based place in the run. */
    index: z.number(),
    row: z.number(),
    /** Of the files, without their ending. */
    name: z.string(),
    /** Of everything that decides the bytes of the files. */
    request: z.string(),
    files: z.array(fileSchema),
  }),
  z.strictObject({
    index: z.number(),
    row: z.number(),
    name: z.string().optional(),
    failed: z.array(z.strictObject({ rule: z.string(), message: z.string() })),
  }),
]);

/** A built briefing, or a failure. */
export type Entry = z.output<typeof entrySchema>;
export type BuiltEntry = Extract<Entry, { files: unknown }>;
export type WrittenFile = z.output<typeof fileSchema>;
