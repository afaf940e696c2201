import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { formatProblems, type Problem, RisalahError } from '../../src/problems.ts';
import { indonesian } from '../../src/ui/indonesian.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
/** Holds, for each table of faults in the tests, what is told of each fault in both languages. */
const toldFolder = path.join(fixtures, 'told');

/** A fault that a test has planted, and what is found. */
export interface Told {
  what: string;
  problems: readonly Problem[];
}

/** Holds what is told of the faults of a table, word by word in both languages, against the file of that table. */
export async function expectTold(table: string, told: readonly Told[]): Promise<void> {
  await expect(tellInBoth(told)).toMatchFileSnapshot(path.join(toldFolder, `${table}.txt`));
}

/** The same for faults that an act is refused for. */
export async function expectRefusals(
  table: string,
  acts: readonly (readonly [what: string, act: () => unknown])[],
): Promise<void> {
  const told: Told[] = [];
  for (const [what, act] of acts) {
    const problems = await problemsOf(act);
    expect([what, problems.length > 0]).toEqual([what, true]);
    told.push({ what, problems });
  }
  await expectTold(table, told);
}

/** What an act is refused for; empty if it is not. */
export async function problemsOf(act: () => unknown): Promise<readonly Problem[]> {
  try {
    await act();
    return [];
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
}

function tellInBoth(told: readonly Told[]): string {
  return told.map(({ what, problems }) => `# ${what}\n${tell(problems)}`).join('\n');
}

function tell(problems: readonly Problem[]): string {
  const languages = [{}, { say: indonesian.say }];
  return languages.map((own) => formatProblems(problems, { colour: false, ...own })).join('\n');
}

/** What is expected of one problem in a language. */
export interface Expectation {
  rule: string;
  language: 'en' | 'id';
  /** Head and hint, without the line of the source between them. */
  text: string;
}

const head = /^(?:\S.*? {2})?(error|warning|kesalahan|peringatan) {2}.* \[([a-z\d-]+)\]$/;

/** The problems that a file of expectations tells, in their order. */
export function readExpectations(text: string): Expectation[] {
  const found: Expectation[] = [];
  for (const line of text.split('\n')) {
    const [, severity, rule = ''] = head.exec(line) ?? [];
    if (severity !== undefined) {
      const isEnglish = severity === 'error' || severity === 'warning';
      found.push({ rule, language: isEnglish ? 'en' : 'id', text: line });
    }
    const last = found.at(-1);
    if (last && /^ {2}(?:hint|saran): /.test(line)) last.text += `\n${line}`;
  }
  return found;
}

/** All expectations of problems that do not come from reading back: of the loader, of a run, and of the tables. */
export function allExpectations(): Expectation[] {
  const folders = ['problems', 'run-rules', 'told'].map((name) => path.join(fixtures, name));
  return folders.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:^|\/)expected(?:\.id)?\.txt$|^[\w/-]+\.txt$/.test(name))
      .flatMap((name) => readExpectations(fs.readFileSync(path.join(folder, name), 'utf8'))),
  );
}
