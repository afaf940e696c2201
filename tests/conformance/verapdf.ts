import path from 'node:path';
import { run } from './built.ts';

/** Judges PDF files by veraPDF, each against PDF/UA-1 and PDF/A-2a, and gives what it prints. */
export function runVeraPdf(files: readonly string[]): string {
  const args = ['-q', '-B', 'compile', 'exec:java', '-Dexec.mainClass=Validate'];
  return run('mvn', [...args, `-Dexec.args=${files.join(' ')}`], {
    cwd: path.join(import.meta.dirname, 'verapdf'),
  });
}
