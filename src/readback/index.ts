/** The room of reading back: one reader a format, one outline, and what is compared and checked. */
export type { Finding } from './finding.ts';
export { formatOfName } from './identify-format.ts';
export type { FileToVerify, ReadFile } from './read-file.ts';
export { readRequest } from './read-request.ts';
export { type VerifyOptions, type VerifyResult, verify } from './verify.ts';
