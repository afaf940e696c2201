/** Word documents, read back by code that shares nothing with the writer. */
export { checkDocx } from './check-docx.ts';
export { inspectDocx } from './inspect-docx.ts';
export { readDocx } from './read-docx.ts';
