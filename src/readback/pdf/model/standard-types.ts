/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Types whose words run on in the line around them (14.8.4.4). */
export const inlineTypes: ReadonlySet<string> = new Set(
  'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Lbl'.split(' '),
);

/** Types that hold blocks (14.8.4.2); what they hold directly is a block whatever it is. */
const groupingTypes: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote NonStruct'.split(' '),
);

/** Whether an element's words run on in the line around it, given the type that it stands in. */
export function runsOn(role: string, around: string | undefined): boolean {
  if (inlineTypes.has(role)) return true;
  // Chromium wraps the words of headings and paragraphs in NonStruct, and writes types of its own.
  const says = role !== 'NonStruct' && standardTypes.has(role);
  return !says && around !== undefined && (around === 'NonStruct' || !groupingTypes.has(around));
}
