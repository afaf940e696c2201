import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../src/readback/index.ts';
import { checkPdf, pdfRules } from '../../../src/readback/pdf/index.ts';
import { expectTold, type Told } from '../told-in-both.ts';
import {
  blockFaults,
  contentFaults,
  documentFaults,
  structureFaults,
  tableFaults,
} from './faults.ts';
import { fontFaults } from './font-faults.ts';
import { annotationFaults, navigationFaults } from './link-faults.ts';
import {
  moreContentFaults,
  moreDocumentFaults,
  moreLinkFaults,
  moreStructureFaults,
} from './more-faults.ts';
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
  ...moreDocumentFaults,
  ...moreContentFaults,
  ...moreStructureFaults,
  ...moreLinkFaults,
];
/** Faults that pdf-lib cannot plant, since it writes header and references anew. */
const byteFaults: [string, RegExp, string][] = [
  ['pdf-version-is-allowed', /%PDF-1\.\d/, '%PDF-2.0'],
  ['pdf-objects-are-found', /startxref\s+\d+/, 'startxref\n7'],
];
/** The rules that are broken, the one it is about first, and the file that breaks them. */
const planted: { rules: readonly string[]; make: () => Promise<Uint8Array> }[] = [
  ...faults.map(({ rules, plant }) => ({ rules, make: () => operate(good, plant) })),
  ...byteFaults.map(([rule, from, to]) => ({
    rules: [rule],
    make: async () => Buffer.from(replaced(from, to), 'latin1'),
  })),
];

let good: Uint8Array;
let plain: Uint8Array;

beforeAll(async () => {
  good = await goodPdf();
  // As pdf-lib writes it, with every object readable by itself.
  plain = await operate(good, () => {});
});

function replaced(from: RegExp, to: string): string {
  const text = Buffer.from(plain).toString('latin1');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
}

function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

test('a file of ours has no finding, neither as we nor as pdf-lib writes it', async () => {
  expect(await checkPdf(good)).toEqual([]);
  expect(await checkPdf(plain)).toEqual([]);
});

test('every rule has a planted fault', () => {
  const names = new Set(planted.map(({ rules: [rule] }) => rule));
  expect([...names].sort()).toEqual(Object.keys(pdfRules).sort());
});

test.each(Object.entries(pdfRules))('%s tells its clause, what it checks and a hint', (_, rule) => {
  expect(rule.clause).toMatch(/^(ISO|WCAG) /);
  expect(rule.checks).toMatch(/^[A-Z].*\.$/s);
  expect(rule.hint).toMatch(/\.$/);
});

test.each(Object.keys(pdfRules))(
  'what is planted for %s is reported by it and by no other, in these words',
  async (rule) => {
    const told: Told[] = [];
    for (const { rules, make } of planted.filter((one) => one.rules[0] === rule)) {
      const findings = await checkPdf(await make());
      expect(rulesOf(findings), `fault ${told.length + 1}`).toEqual([...rules].sort());
      const own = findings.filter((finding) => finding.rule === rule);
      told.push({ fault: `planted fault ${told.length + 1}`, findings: own });
    }
    await expectTold(rule, told);
  },
);

test('a finding names the page, the element, its words and the section', async () => {
  const bytes = await operate(good, (s) => s.drop(s.element('TH'), 'A'));
  const [finding] = await checkPdf(bytes);
  expect(finding?.place).toMatch(
    /^page \d, Document > Sect 2 > Table > THead > TR > TH 1: “Perjanjian”$/,
  );
  expect(finding?.unit).toMatch(/\w/);
  expect(finding?.severity).toBe('error');
});
