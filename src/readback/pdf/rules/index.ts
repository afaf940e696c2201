import { annotationRules } from './annotation-rules.ts';
import { blockRules } from './block-rules.ts';
import { contentRules } from './content-rules.ts';
import { documentRules } from './document-rules.ts';
import { fileRules } from './file-rules.ts';
import { fontRules } from './font-rules.ts';
import { navigationRules } from './navigation-rules.ts';
import type { PdfRules } from './rule.ts';
import { structureRules } from './structure-rules.ts';
import { tableRules } from './table-rules.ts';

/**
 * Every rule that is checked of a PDF that can be read: the conditions of PDF/UA-1 (ISO 14289-1) and PDF/A-2a or 3a
 * (ISO 19005-2, -3) that a machine can judge, and those of PDF itself that other checkers do not look at. Not judged
 * here: colours and their contrast, transparency, the syntax of objects, outlines other than TrueType, and extension
 * schemas of metadata; and what only people can say, such as whether an alternative text fits its picture.
 */
export const pdfRules: PdfRules = {
  ...documentRules,
  ...contentRules,
  ...structureRules,
  ...blockRules,
  ...tableRules,
  ...annotationRules,
  ...navigationRules,
  ...fontRules,
  ...fileRules,
};

/** Rules for which a file is not read at all: what each says, and where a standard asks for it. */
export const refusalRules = {
  'pdf-is-readable': 'The file is a PDF with pages.',
  'pdf-is-not-encrypted':
    'The file is not encrypted (ISO 19005-2, 6.1.3): what cannot be read cannot be judged.',
  'pdf-is-within-limits':
    'The file has at most 64 MB, unpacks to at most 200 MB, and nests its objects no deeper than documents do.',
} as const;
