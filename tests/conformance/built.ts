import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');

const report = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      template: z.string(),
      lang: z.enum(['id', 'en']),
      format: z.enum(['pdf', 'docx', 'md']),
      parties: z.array(z.string()),
      pages: z.number().optional(),
    }),
  ),
});

/** A file that `risalah build` says it has written. */
export type BuiltFile = z.infer<typeof report>['files'][number];

/** Party sets that reach every form of the grammar and long names. */
const partySets = [
  '',
  'ID,AU',
  'ID,AU,JP',
  'ID',
  'US,PH',
  'TL,PG',
  'ID,MY,SG,TH,PH,BN,VN,LA,MM,KH,TL',
];

/** Every template, language and format for several sets of countries, built by the command line into a new folder. */
export function buildAll(): BuiltFile[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'risalah-conformance-'));
  return partySets.flatMap((parties, index) => {
    const args = [
      'build',
      '--out',
      path.join(folder, String(index)),
      '--date',
      '2026-11-23',
      '--json',
    ];
    if (parties !== '') args.push('--between', parties);
    return report.parse(JSON.parse(run('node', [path.join(root, 'dist/cli.js'), ...args]))).files;
  });
}

/** Runs a program and gives its standard output; a non-zero exit code throws with what it printed. */
export function run(program: string, args: string[], options: { cwd?: string } = {}): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
}

/** A copy of a file in a folder of its own, for readers that change what they read. */
export function copyOf(file: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'risalah-copy-'));
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, path.basename(file));
  cpSync(file, copy);
  return copy;
}
