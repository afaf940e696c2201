import { toPrintable } from '../problems.ts';

/** Shows on one line of a terminal how far the work is; prints nothing into a pipe or file. */
export function showProgress(done: number, total: number, name: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${done + 1}/${total} ${toPrintable(name)}`);
}

/** Clears the line, so that what follows begins on an empty one. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
