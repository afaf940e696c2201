import * as z from 'zod';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, { error: 'should be a colour: "#rrggbb" in small letters' });
const lengthMm = z.number().min(0).max(2000);
const lengthPt = z.number().min(0).max(1000);
const text = z.string().trim().min(1);

const fontFamily = z.strictObject({
  family: text,
  officeFamily: text,
  regular: text,
  italic: text,
  semibold: text,
  semiboldItalic: text,
});

const fallbackFont = z.strictObject({
  family: text,
  scripts: z.array(
    z.string().regex(/^[A-Z][a-z]{3}$/, { error: 'should be an ISO 15924 code, such as Arab' }),
  ),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'should be a language subtag, such as ja' })
    .optional(),
  regular: text,
  semibold: text.optional(),
});

const colourNames = z.enum([
  'ink',
  'soft',
  'rule',
  'accent',
  'tint',
  'band',
  'onBand',
  'onBandSoft',
  'warm',
  'paper',
]);

/** Everything that a style says; lengths in pt. */
export const styleSchema = z.strictObject({
  font: z.enum(['text', 'label']),
  face: z.enum(['regular', 'italic', 'semibold', 'semiboldItalic']),
  size: z.number().min(4).max(200),
  leading: z.number().min(4).max(300),
  colour: colourNames,
  before: lengthPt,
  after: lengthPt,
  align: z.enum(['start', 'justify', 'centre', 'end']),
  tracking: z.number().min(-10).max(100),
  uppercase: z.boolean(),
});

const partialStyle = styleSchema.partial().optional();

/** What a layout says of its styles; each may leave out what `body` says. */
export const stylesSchema = z.strictObject({
  kicker: partialStyle,
  title: partialStyle,
  subtitle: partialStyle,
  detail: partialStyle,
  heading1: partialStyle,
  heading2: partialStyle,
  heading3: partialStyle,
  confidence: partialStyle,
  lead: partialStyle,
  claim: partialStyle,
  body: partialStyle,
  list: partialStyle,
  calloutLabel: partialStyle,
  summary: partialStyle,
  limit: partialStyle,
  mitigation: partialStyle,
  quote: partialStyle,
  tableHead: partialStyle,
  tableCell: partialStyle,
  caption: partialStyle,
  source: partialStyle,
  note: partialStyle,
  furniture: partialStyle,
});

const layout = z.strictObject({
  marginsMm: z.strictObject({ top: lengthMm, right: lengthMm, bottom: lengthMm, left: lengthMm }),
  columns: z.number().int().min(1).max(4),
  columnGapMm: lengthMm,
  titleBlock: z.enum(['plain', 'band', 'cover']),
  sideColumnMm: lengthMm,
  sideGapMm: lengthMm,
  runInUnits: z.boolean(),
  confidence: z.enum(['words', 'marks']),
  styles: stylesSchema,
});

/** `templates/themes/<name>.yaml` */
export const themeSchema = z.strictObject({
  key: text,
  paper: z.strictObject({
    widthMm: z.number().min(50).max(2000),
    heightMm: z.number().min(50).max(2000),
  }),
  fonts: z.strictObject({
    text: fontFamily,
    label: fontFamily,
    /** For characters that both families lack; what is usual unless given. */
    fallback: z.array(fallbackFont).max(100).optional(),
    /** A folder of fonts, beside the theme, that come before those. */
    folder: z
      .string()
      .regex(/^\.\/(?!.*\.\.)/, { error: 'should be a folder beside the theme: ./name' })
      .optional(),
  }),
  colours: z.record(colourNames, colour),
  layouts: z.record(z.string(), layout),
});
