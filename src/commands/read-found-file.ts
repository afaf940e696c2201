import fs from 'node:fs';
import { errorCode, explain, mendReading, type Problem } from '../problems.ts';

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
    return { severity: 'error', file, ...unreadable(error) };
  }
}

/** Why nothing can be read at a path. */
export function unreadable(error: unknown): Pick<Problem, 'rule' | 'message' | 'hint'> {
  if (errorCode(error) === 'ENOENT') {
    const hint = 'Look at its name, and at the folder in which the command is run.';
    return { rule: 'file-exists', message: 'There is no such file or folder.', hint };
  }
  const message = `The file cannot be read: ${explain(error)}.`;
  return { rule: 'file-can-be-read', message, hint: mendReading(error) };
}
