/** PDFs read back: what they say, and what is wrong with them. */
export { checkPdf } from './check-pdf.ts';
export { readPdf } from './read-pdf.ts';
export { pdfRules, refusalRules } from './rules/index.ts';
