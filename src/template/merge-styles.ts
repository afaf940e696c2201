import type * as z from 'zod';
import type { styleSchema, stylesSchema } from './theme-schema.ts';
import type { Layout, StyleName, TextStyle } from './types.ts';

type RawStyle = z.output<typeof styleSchema>;
type RawStyles = z.output<typeof stylesSchema>;

/** All styles of a layout, complete: own words first, then those of the layout `page`, then `body`. */
export function mergeStyles(pageBody: RawStyle, page: RawStyles, own: RawStyles): Layout['styles'] {
  const body = { ...pageBody, ...said(own.body) };
  const merge = (name: StyleName): TextStyle =>
    toStyle({ ...body, ...said(page[name]), ...said(own[name]) });
  return {
    kicker: merge('kicker'),
    title: merge('title'),
    subtitle: merge('subtitle'),
    detail: merge('detail'),
    heading1: merge('heading1'),
    heading2: merge('heading2'),
    heading3: merge('heading3'),
    confidence: merge('confidence'),
    lead: merge('lead'),
    claim: merge('claim'),
    body: toStyle(body),
    list: merge('list'),
    calloutLabel: merge('calloutLabel'),
    summary: merge('summary'),
    limit: merge('limit'),
    mitigation: merge('mitigation'),
    quote: merge('quote'),
    tableHead: merge('tableHead'),
    tableCell: merge('tableCell'),
    caption: merge('caption'),
    source: merge('source'),
    note: merge('note'),
    furniture: merge('furniture'),
  };
}

/** What a style says, typed without the `undefined` that zod allows for keys that are left out. */
function said(style: RawStyles[StyleName]): { [Key in keyof RawStyle]?: RawStyle[Key] } {
  const entries = Object.entries(style ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function toStyle(style: RawStyle): TextStyle {
  return {
    font: style.font,
    face: style.face,
    sizePt: style.size,
    leadingPt: style.leading,
    colour: style.colour,
    beforePt: style.before,
    afterPt: style.after,
    align: style.align,
    trackingPt: style.tracking,
    uppercase: style.uppercase,
  };
}
