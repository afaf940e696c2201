import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { RisalahError } from '../../../src/problems.ts';
import type { Finding } from '../../../src/readback/index.ts';
import { checkPdf, type refusalRules } from '../../../src/readback/pdf/index.ts';
import { Budget } from '../../../src/readback/pdf/objects/budget.ts';
import { expectTold, type Told } from '../told-in-both.ts';
import { catalog, pdfOf, stream } from './made-pdf.ts';
import { goodPdf, operate } from './surgery.ts';

const page = '3 0 obj<</Type/Page/Contents 4 0 R>>endobj\n';
const many = 50_001;
const deep = 300;
const chain = (link: (number: number) => string): string =>
  Array.from({ length: deep }, (_, index) => link(index + 10)).join('');

const encrypted = async (): Promise<Uint8Array> =>
  operate(await goodPdf(), (s) => {
    s.file.context.trailerInfo.Encrypt = s.add(s.dict({ Filter: s.name('Standard') }));
  });

/** What each rule refuses: a file, or what is asked of the budget of a file. */
const refused: Record<
  keyof typeof refusalRules,
  [string, () => Uint8Array | Promise<Uint8Array> | ((budget: Budget) => void)][]
> = {
  'pdf-is-readable': [
    ['a text', () => new TextEncoder().encode('Halo')],
    ['a header alone', () => pdfOf()],
  ],
  'pdf-is-not-encrypted': [['a file with a password', encrypted]],
  'pdf-is-within-limits': [
    ['65 MB', () => new Uint8Array(65 * 1024 * 1024)],
    ['arrays in arrays', () => pdfOf(catalog, `3 0 obj${'['.repeat(deep)}`)],
    [
      'pages in pages',
      () =>
        pdfOf(
          catalog.replace('3 0 R', '10 0 R'),
          chain((n) => `${n} 0 obj<</Kids[${n + 1} 0 R]>>endobj\n`),
        ),
    ],
    ['many pages', () => pdfOf(catalog, `3 0 obj<</Kids[${'<<>>'.repeat(many)}]>>endobj\n`)],
    [
      'elements in elements',
      () => {
        const root = `${page}9 0 obj<</K 10 0 R>>endobj\n`;
        return pdfOf(
          catalog,
          root,
          chain((n) => `${n} 0 obj<</S/Div/K ${n + 1} 0 R>>endobj\n`),
        );
      },
    ],
    [
      'a drawing with too many operands',
      () => {
        const content = deflateSync(Buffer.from(`[${'0 '.repeat(1_000_001)}]`));
        return pdfOf(catalog, page, stream(4, '/Filter/FlateDecode', content));
      },
    ],
    ['streams of 201 MB', () => (budget) => budget.unpack(201 * 1024 * 1024)],
    ['129 MB of objects', () => (budget) => budget.read(129 * 1024 * 1024)],
    ['9 million values', () => (budget) => budget.keep(9_000_000)],
  ],
};

function findingsOf(spend: (budget: Budget) => void): readonly Finding[] {
  try {
    spend(new Budget());
    return [];
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
}

test.each(Object.entries(refused))('%s refuses in these words', async (rule, cases) => {
  const told: Told[] = [];
  for (const [fault, make] of cases) {
    const made = await make();
    const findings = typeof made === 'function' ? findingsOf(made) : await checkPdf(made);
    expect(
      findings.map((finding) => finding.rule),
      fault,
    ).toEqual([rule]);
    told.push({ fault, findings });
  }
  await expectTold(rule, told);
});
