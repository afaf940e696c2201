import fs from 'node:fs';
import { errorCode, explain } from '../output/machine-error.ts';
import type { Problem } from '../problems.ts';

/** Larger files are not read back. */
const maxBytes = 64 * 2 ** 20;

/** The bytes of a file of any origin, or why they are not read. */
export function readFoundFile(file: string): Uint8Array | Problem {
  const problem = (rule: string, message: string): Problem => ({
    rule,
    severity: 'error',
    message,
    file,
  });
  try {
    const stat = fs.statSync(file);
    if (!stat.isFile()) return problem('file-is-regular', 'This is no file that can be read.');
    if (stat.size <= maxBytes) return fs.readFileSync(file);
    const message = `The file has ${stat.size} bytes; at most ${maxBytes} are read.`;
    return problem('file-is-within-limits', message);
  } catch (error) {
    return problem('file-exists', unreadable(error));
  }
}

/** Why nothing can be read at a path, in a sentence. */
export function unreadable(error: unknown): string {
  if (errorCode(error) === 'ENOENT') return 'There is no such file or folder.';
  return `The file cannot be read: ${explain(error)}.`;
}
