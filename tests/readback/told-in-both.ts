import path from 'node:path';
import { expect } from 'vitest';
import { describeVerified } from '../../src/commands/describe-verified.ts';
import type { Say } from '../../src/problems.ts';
import type { Finding } from '../../src/readback/index.ts';
import { indonesian } from '../../src/ui/indonesian.ts';

/** Holds for each rule of the room what `risalah verify` says of each fault that is planted for it. */
export const toldFolder = path.resolve(import.meta.dirname, '../fixtures/readback-rules');

/** A planted fault, and what is found. */
export interface Told {
  fault: string;
  findings: readonly Finding[];
}

/** Holds what is told of all faults that are planted for a rule, in both languages, against the file of the rule. */
export async function expectTold(rule: string, told: readonly Told[]): Promise<void> {
  await expect(tellInBoth(told)).toMatchFileSnapshot(path.join(toldFolder, `${rule}.txt`));
}

/** For each fault its name, then what `risalah verify` prints of its findings: in English and in Indonesian. */
export function tellInBoth(told: readonly Told[]): string {
  return told
    .map(({ fault, findings }) =>
      [`# ${fault}`, tell(findings), tell(findings, indonesian.say)].join('\n'),
    )
    .join('\n');
}

function tell(findings: readonly Finding[], say?: Say): string {
  const named = findings.map((finding) => ({ ...finding, file: 'a' }));
  const file = { name: 'a', format: undefined, outline: undefined, findings: named };
  const verified = { files: [file], groups: [], others: 0, found: named };
  const text = describeVerified(verified, { colour: false, ...(say && { say }) });
  // Without the verdict above and the sum below.
  return `${text.split('\n').slice(1, -2).join('\n')}\n`;
}
