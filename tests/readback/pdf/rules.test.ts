import { beforeAll, describe, expect, test } from 'vitest';
import { checkPdf, pdfRules } from '../../../src/readback/pdf/index.ts';
import {
  annotationFaults,
  blockFaults,
  contentFaults,
  documentFaults,
  navigationFaults,
  structureFaults,
  tableFaults,
} from './faults.ts';
import { fontFaults } from './font-faults.ts';
import { goodPdf, operate } from './surgery.ts';

const faults = [
  ...documentFaults,
  ...contentFaults,
  ...structureFaults,
  ...blockFaults,
  ...tableFaults,
  ...annotationFaults,
  ...navigationFaults,
  ...fontFaults,
];
/** Faults that pdf-lib cannot plant, since it writes header and references anew. */
const byteFaults: [string, RegExp, string][] = [
  ['pdf-version-is-allowed', /%PDF-1\.\d/, '%PDF-2.0'],
  ['pdf-objects-are-found', /startxref\s+\d+/, 'startxref\n7'],
];

let good: Uint8Array;
let plain: Uint8Array;

beforeAll(async () => {
  good = await goodPdf();
  // As pdf-lib writes it, with every object readable by itself.
  plain = await operate(good, () => {});
});

async function rulesBrokenBy(bytes: Uint8Array): Promise<string[]> {
  return [...new Set((await checkPdf(bytes)).map(({ rule }) => rule))].sort();
}

test('a file of ours has no finding, neither as we nor as pdf-lib writes it', async () => {
  expect(await checkPdf(good)).toEqual([]);
  expect(await checkPdf(plain)).toEqual([]);
});

test('every rule has a planted fault', () => {
  const planted = new Set([
    ...faults.map(({ rules: [rule] }) => rule),
    ...byteFaults.map(([rule]) => rule),
  ]);
  expect([...planted].sort()).toEqual(Object.keys(pdfRules).sort());
});

test.each(Object.entries(pdfRules))('%s tells its clause, what it checks and a hint', (_, rule) => {
  expect(rule.clause).toMatch(/^(ISO|WCAG) /);
  expect(rule.checks).toMatch(/^[A-Z].*\.$/s);
  expect(rule.hint).toMatch(/\.$/);
});

describe('a planted fault is reported by its rule, and by no other', () => {
  test.each(faults.map(({ rules, plant }) => [rules.join(' and '), rules, plant] as const))(
    '%s',
    async (_, rules, plant) => {
      expect(await rulesBrokenBy(await operate(good, plant))).toEqual([...rules].sort());
    },
  );

  test.each(byteFaults)('%s', async (rule, pattern, to) => {
    const text = Buffer.from(plain).toString('latin1');
    const changed = text.replace(pattern, to);
    expect(changed).not.toBe(text);
    expect(await rulesBrokenBy(Buffer.from(changed, 'latin1'))).toEqual([rule]);
  });
});

test('a finding names the page, the element, its words and the section', async () => {
  const bytes = await operate(good, (s) => s.drop(s.element('TH'), 'A'));
  const [finding] = await checkPdf(bytes);
  expect(finding?.place).toMatch(
    /^page \d, Document > Sect 2 > Table > THead > TR > TH 1: “Perjanjian”$/,
  );
  expect(finding?.unit).toMatch(/\w/);
  expect(finding?.severity).toBe('error');
});
