import type { Outline } from '../outline.ts';
import { loadPdf } from './model/load-pdf.ts';
import { toOutline } from './outline/to-outline.ts';

/**
 * Reads a PDF back. Of a file without tags, or a damaged one, the text of its pages is what can be had. Throws a
 * `RisalahError` for what is no PDF, is encrypted, or goes beyond the limits.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outline> {
  return toOutline(loadPdf(bytes)).outline;
}
