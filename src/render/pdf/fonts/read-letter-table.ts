import { crc32 } from 'node:zlib';
import { readPrepared } from '../read-prepared.ts';
import type { LetterTable } from './letter-table.ts';

/** The name under which the table of a font is kept; a font that is changed has another. */
export function letterTableName(font: Uint8Array): string {
  return `letters-${crc32(font).toString(16)}-${font.length}.json`;
}

/** The letters of a font of which the build has made a table. */
export function readLetterTable(font: Uint8Array): LetterTable | undefined {
  return readPrepared(letterTableName(font));
}
