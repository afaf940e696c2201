import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { z } from 'zod';
import type { FontFace, FontFamily, Layout, TextStyle, Theme } from './types.ts';

const require = createRequire(import.meta.url);

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written #rrggbb, in lower case');
const length = z.number().min(0).max(1000);

const family = z.strictObject({
  family: z.string(),
  officeFamily: z.string(),
  regular: z.string(),
  italic: z.string(),
  semibold: z.string(),
  semiboldItalic: z.string(),
});

const style = z.strictObject({
  font: z.enum(['text', 'label']),
  face: z.enum(['regular', 'italic', 'semibold', 'semiboldItalic']),
  size: z.number().min(4).max(200),
  leading: z.number().min(4).max(300),
  colour: z.enum([
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
  ]),
  before: length,
  after: length,
  align: z.enum(['start', 'justify', 'centre', 'end']),
  tracking: z.number(),
  uppercase: z.boolean(),
});
const partialStyle = style.partial();

const styles = z.strictObject({
  kicker: partialStyle.optional(),
  title: partialStyle.optional(),
  subtitle: partialStyle.optional(),
  detail: partialStyle.optional(),
  heading1: partialStyle.optional(),
  heading2: partialStyle.optional(),
  heading3: partialStyle.optional(),
  confidence: partialStyle.optional(),
  lead: partialStyle.optional(),
  claim: partialStyle.optional(),
  body: partialStyle.optional(),
  list: partialStyle.optional(),
  calloutLabel: partialStyle.optional(),
  summary: partialStyle.optional(),
  limit: partialStyle.optional(),
  mitigation: partialStyle.optional(),
  quote: partialStyle.optional(),
  tableHead: partialStyle.optional(),
  tableCell: partialStyle.optional(),
  caption: partialStyle.optional(),
  source: partialStyle.optional(),
  note: partialStyle.optional(),
  furniture: partialStyle.optional(),
});

const layout = z.strictObject({
  marginsMm: z.strictObject({ top: length, right: length, bottom: length, left: length }),
  columns: z.number().int().min(1).max(4),
  columnGapMm: length,
  titleBand: z.boolean(),
  sideColumnMm: length,
  sideGapMm: length,
  runInUnits: z.boolean(),
  confidence: z.enum(['words', 'marks']),
  styles,
});

const themeFile = z.strictObject({
  key: z.string(),
  paper: z.strictObject({ widthMm: length, heightMm: length }),
  fonts: z.strictObject({ text: family, label: family }),
  colours: z.record(z.string(), colour),
  layouts: z.record(z.string(), layout),
});

type StylePatch = z.infer<typeof partialStyle>;

/** Reads a theme file and its fonts into memory. */
export function loadTheme(file: string): Theme {
  const raw = themeFile.parse(parse(readFileSync(file, 'utf8')));
  const page = raw.layouts['page'];
  if (page === undefined) throw new Error(`${file}: no layout "page"`);
  const layouts: Record<string, Layout> = {};
  for (const [name, own] of Object.entries(raw.layouts)) {
    layouts[name] = { ...own, styles: mergeStyles(page.styles, own.styles) };
  }
  return {
    key: raw.key,
    paper: raw.paper,
    fonts: { text: readFamily(raw.fonts.text), label: readFamily(raw.fonts.label) },
    colours: raw.colours as Theme['colours'],
    layouts,
  };
}

function mergeStyles(page: z.infer<typeof styles>, own: z.infer<typeof styles>): Layout['styles'] {
  const names = Object.keys(styles.shape) as (keyof typeof styles.shape)[];
  const body = { ...page.body, ...own.body };
  const entries = names.map((name) => [name, toStyle({ ...body, ...page[name], ...own[name] })]);
  return Object.fromEntries(entries) as Layout['styles'];
}

function toStyle(patch: StylePatch): TextStyle {
  const full = style.parse(patch);
  return {
    font: full.font,
    face: full.face,
    sizePt: full.size,
    leadingPt: full.leading,
    colour: full.colour,
    beforePt: full.before,
    afterPt: full.after,
    align: full.align,
    trackingPt: full.tracking,
    uppercase: full.uppercase,
  };
}

function readFamily(raw: z.infer<typeof family>): FontFamily {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(name)));
  const faces: Record<FontFace, Uint8Array> = {
    regular: read(raw.regular),
    italic: read(raw.italic),
    semibold: read(raw.semibold),
    semiboldItalic: read(raw.semiboldItalic),
  };
  return { family: raw.family, officeFamily: raw.officeFamily, faces };
}
