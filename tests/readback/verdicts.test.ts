import path from 'node:path';
import { expect, test } from 'vitest';
import { describeVerified } from '../../src/commands/describe-verified.ts';
import type { Finding, ReadFile } from '../../src/readback/index.ts';
import { indonesian } from '../../src/ui/indonesian.ts';
import { originOf, readFileOf } from './read-file-of.ts';
import { toldFolder } from './told-in-both.ts';

const error: Finding = { rule: 'r', severity: 'error', message: '1' };
const warning: Finding = { ...error, severity: 'warning' };
const own = (name: string, ...findings: Finding[]): ReadFile => ({
  ...readFileOf(name, originOf()),
  findings,
});
const other = (name: string): ReadFile => readFileOf(name, undefined);

/** Files of one run, the groups of those that say the same, and how many others stand beside them. */
const runs: { files: ReadFile[]; groups: string[][]; others?: number }[] = [
  { files: [own('a.pdf')], groups: [['a.pdf']] },
  { files: [own('a.pdf'), own('a.md')], groups: [['a.pdf', 'a.md']], others: 1 },
  { files: [own('a.pdf', warning), other('b.md')], groups: [['a.pdf'], ['b.md']], others: 2 },
  { files: [own('a.pdf', error), own('a.md', warning, warning)], groups: [['a.pdf', 'a.md']] },
  { files: [own('a.pdf', error, error, warning)], groups: [['a.pdf'], ['x.pdf']] },
  { files: [], groups: [] },
];

test('the verdicts of risalah verify are these words, in both languages', async () => {
  const told = runs.flatMap(({ files, groups, others = 0 }) => {
    const found = files.flatMap((file) => file.findings);
    const verified = { files, groups, others, found };
    return [undefined, indonesian.say].map((say) =>
      describeVerified(verified, { colour: false, ...(say && { say }) }),
    );
  });
  const expected = path.join(toldFolder, '../verdicts.txt');
  await expect(told.join('\n')).toMatchFileSnapshot(expected);
});
