import type { Origin, Outline } from '../../src/readback/outline.ts';
import type { ReadFile } from '../../src/readback/read-file.ts';

/** A request as a file tells it. */
export function requestOf(lang: string): string {
  return JSON.stringify({ parties: ['ID', 'AU'], lang, date: '2026-11-23' });
}

/** How a file came about if all is well. */
export function originOf(change: Partial<Origin> = {}): Origin {
  return {
    generator: 'Risalah 0.1.0',
    contentDigest: 'a'.repeat(64),
    request: requestOf('id'),
    ...change,
  };
}

/** A file that was read back, without a block. */
export function readFileOf(
  name: string,
  origin: Origin | undefined,
  change: Partial<Outline> = {},
): ReadFile {
  const format = 'pdf';
  const outline: Outline = { format, lang: 'id', title: 'Judul', origin, blocks: [], ...change };
  return { name, format, outline, findings: [] };
}
