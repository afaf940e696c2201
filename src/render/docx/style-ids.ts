import type { Callout } from '../../document/types.ts';

/** Ids of the styles in `word/styles.xml`; those with a name of Word's own are Word's built-in styles. */
export const styleIds = {
  bodyText: 'BodyText',
  kicker: 'Kicker',
  title: 'Title',
  subtitle: 'Subtitle',
  detail: 'Detail',
  confidence: 'Confidence',
  lead: 'Lead',
  claim: 'Claim',
  quote: 'Quote',
  tableHead: 'TableHead',
  tableText: 'TableText',
  caption: 'Caption',
  figure: 'Figure',
  bibliography: 'Bibliography',
  footnoteText: 'FootnoteText',
  header: 'Header',
  footer: 'Footer',
  band: 'Band',
  hyperlink: 'Hyperlink',
  reference: 'CrossReference',
  citation: 'Citation',
  footnoteReference: 'FootnoteReference',
  marks: 'ConfidenceMarks',
  detailLabel: 'DetailLabel',
  product: 'Product',
  table: 'BriefingTable',
} as const;

/** How many levels of lists have styles of their own, as in Word. */
export const listStyleLevels = 5;

/** Styles of one kind of callout: its text, a label on a line of its own, a label in the text, list items. */
export interface CalloutStyles {
  text: string;
  label: string;
  inlineLabel: string;
  list: string;
}

/** A callout by its look: a note of one paragraph is no box. */
export type CalloutForm = Callout['kind'] | 'shortNote';

/** `Limit`, `LimitLabel`, `LimitInlineLabel`, `LimitList`. */
export function calloutStyles(kind: CalloutForm): CalloutStyles {
  const text = calloutNames[kind];
  return {
    text,
    label: `${text}Label`,
    inlineLabel: `${text}InlineLabel`,
    list: `${text}List`,
  };
}

const calloutNames: Record<CalloutForm, string> = {
  summary: 'Summary',
  limit: 'Limit',
  mitigation: 'Mitigation',
  note: 'NoteBox',
  shortNote: 'ShortNote',
};

/** `Heading1` to `Heading9`; deeper headings share the last. */
export function headingStyle(level: number): string {
  return `Heading${Math.min(level, 9)}`;
}

/** `ListBullet`, `ListBullet2` ... by level from 0; deeper levels share the last. */
export function listStyle(kind: 'ListBullet' | 'ListNumber' | 'ListContinue', level: number) {
  const step = Math.min(level, listStyleLevels - 1);
  return step === 0 ? kind : `${kind}${step + 1}`;
}

/** `TOC1` to `TOC9`. */
export function contentsStyle(level: number): string {
  return `TOC${Math.min(level, 9)}`;
}
