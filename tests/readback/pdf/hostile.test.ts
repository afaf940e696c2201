import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { RisalahError } from '../../../src/problems.ts';
import { checkPdf, readPdf } from '../../../src/readback/pdf/index.ts';
import { catalog, pdfOf, stream } from './made-pdf.ts';
import { goodPdf, operate } from './surgery.ts';

/** Milliseconds that no file may take, on a busy machine. */
const patience = 20_000;

let good: Uint8Array;
beforeAll(async () => {
  good = await goodPdf();
});

/** What becomes of a file: the rules of its findings, and how many blocks are read of it. */
async function judge(bytes: Uint8Array): Promise<{ rules: string[]; blocks: number }> {
  const start = performance.now();
  const findings = await checkPdf(bytes);
  let blocks = 0;
  try {
    blocks = (await readPdf(bytes)).blocks.length;
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    expect(findings.map(({ rule }) => rule)).toEqual(error.problems.map(({ rule }) => rule));
  }
  expect(performance.now() - start).toBeLessThan(patience);
  expect(findings.length, 'a damaged file is never called good').toBeGreaterThan(0);
  return { rules: [...new Set(findings.map(({ rule }) => rule))], blocks };
}

/** Numbers that look random and are the same in every run. */
function noise(length: number): Uint8Array {
  let state = 20_261_123;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >> 16;
  });
}

test('cut off at every twentieth, a file is a problem, and gives what is left of it', async () => {
  for (let part = 0; part < 20; part++) {
    await judge(good.slice(0, Math.floor((good.length * part) / 20)));
  }
  const plain = await operate(good, () => {});
  const { rules, blocks } = await judge(plain.slice(0, Math.floor(plain.length * 0.9)));
  expect(rules).toContain('pdf-objects-are-found');
  expect(blocks).toBeGreaterThan(0);
});

test('noise is a problem, alone and behind a header', async () => {
  expect((await judge(noise(100_000))).rules).toEqual(['pdf-is-readable']);
  expect((await judge(pdfOf(noise(100_000)))).rules).toEqual(['pdf-is-readable']);
  expect((await judge(new Uint8Array())).rules).toEqual(['pdf-is-readable']);
});

test('noise in the middle of a good file is a problem', async () => {
  for (let at = 0; at < 10; at++) {
    const bytes = good.slice();
    bytes.set(noise(200), Math.floor((bytes.length * (at + 0.5)) / 10));
    await judge(bytes);
  }
});

describe('depth', () => {
  const deep = 10_000;
  test('of arrays', async () => {
    const rules = (await judge(pdfOf(catalog, `3 0 obj${'['.repeat(deep)}`))).rules;
    expect(rules).toEqual(['pdf-is-within-limits']);
  });

  test('of operands in content', async () => {
    const content = Buffer.from('['.repeat(deep));
    const page = '3 0 obj<</Type/Page/Contents 4 0 R>>endobj\n';
    expect((await judge(pdfOf(catalog, page, stream(4, '', content)))).rules).toEqual([
      'pdf-is-within-limits',
    ]);
  });

  test.each([
    ['structure', (n: number) => `${n} 0 obj<</S/Div/P ${n - 1} 0 R/K ${n + 1} 0 R>>endobj\n`],
    ['pages', (n: number) => `${n} 0 obj<</Type/Pages/Kids[${n + 1} 0 R]>>endobj\n`],
  ])('of %s', async (kind, link) => {
    const chain = Array.from({ length: deep }, (_, index) => link(index + 10)).join('');
    const page =
      kind === 'pages'
        ? '3 0 obj<</Type/Pages/Kids[10 0 R]>>endobj\n'
        : '3 0 obj<</Type/Page>>endobj\n';
    const root = '9 0 obj<</Type/StructTreeRoot/K 10 0 R>>endobj\n';
    expect((await judge(pdfOf(catalog, page, root, chain))).rules).toEqual([
      'pdf-is-within-limits',
    ]);
  });

  test('of saved states and marks', async () => {
    const content = Buffer.from(`${'q '.repeat(300_000)}${'/P BMC '.repeat(300_000)}`);
    const page = '3 0 obj<</Type/Page/Contents 4 0 R>>endobj\n';
    await judge(pdfOf(catalog, page, stream(4, '', content)));
  });
});

describe('circles', () => {
  test.each([
    [
      'structure',
      '3 0 obj<</Type/Page>>endobj\n9 0 obj<</K 10 0 R>>endobj\n10 0 obj<</S/Div/P 9 0 R/K[10 0 R 11 0 R]>>endobj\n11 0 obj<</S/P/P 10 0 R/K 10 0 R>>endobj\n',
    ],
    ['pages', '3 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]>>endobj\n'],
    ['references', '3 0 obj 3 0 R endobj\n9 0 obj 9 0 R endobj\n'],
    ['lengths', '3 0 obj<</Type/Page/Contents 3 0 R/Length 3 0 R>>stream\nq\nendstream endobj\n'],
    [
      'object streams',
      '3 0 obj<</Type/ObjStm/N 1/First 4/Extends 3 0 R>>stream\n3 0 \nendstream endobj\n',
    ],
    [
      'forms',
      '3 0 obj<</Type/Page/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>endobj\n4 0 obj<<>>stream\n/F Do\nendstream endobj\n5 0 obj<</Subtype/Form/Resources<</XObject<</F 5 0 R>>>>>>stream\n/F Do /F Do /F Do /F Do /F Do /F Do\nendstream endobj\n',
    ],
    [
      'cross-references',
      '3 0 obj<</Type/Page>>endobj\nxref\n0 0\ntrailer<</Root 1 0 R/Prev 200>>\nstartxref\n200\n%%EOF',
    ],
    [
      'outlines and names',
      '3 0 obj<</Type/Page>>endobj\n1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R/Names<</Dests 7 0 R>>>>endobj\n7 0 obj<</First 7 0 R/Next 7 0 R/Kids[7 0 R]>>endobj\n',
    ],
  ])('of %s come to an end', async (_, objects) => {
    await judge(pdfOf(catalog, objects));
  });
});

describe('lies', () => {
  test('a stream is read to its end, whatever its length says', async () => {
    for (const length of [-1, 0, 3, 10 ** 9]) {
      const objects = `3 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length ${length}>>stream\nBT /F 9 Tf (words) Tj ET\nendstream endobj\n5 0 obj<</Subtype/Type1/BaseFont/Helvetica>>endobj\n`;
      const outline = await readPdf(pdfOf(catalog, objects));
      expect(outline.blocks.map(({ text }) => text)).toEqual(['words']);
    }
  });

  test.each([
    [
      'a table of cross-references',
      'xref\n0 999999999\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 999999999>>\nstartxref\n%AT%\n%%EOF',
    ],
    [
      'an object stream',
      '7 0 obj<</Type/ObjStm/N 999999999/First 999999999>>stream\n1 0 2 0\nendstream endobj\n',
    ],
    [
      'a font',
      '3 0 obj<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<<>>stream\nBT /F 9 Tf (words) Tj ET\nendstream endobj\n5 0 obj<</Subtype/Type0/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>endobj\n6 0 obj<</W[0 999999999 500]>>endobj\n7 0 obj<<>>stream\n1 beginbfrange <0000> <ffffffff> <0041> endbfrange\nendstream endobj\n',
    ],
  ])('%s may not ask for a thousand million', async (_, objects) => {
    const at = pdfOf(catalog).length;
    await judge(pdfOf(catalog, objects.replace('%AT%', `${at}`)));
  });

  test('half a million comments or blanks are passed once', async () => {
    for (const filler of ['%', ' ', '(', '1 0 obj[', '/ObjStm ', '1 0 obj<<>>stream\n']) {
      await judge(pdfOf(catalog, 'x', filler.repeat(500_000)));
    }
  });
});

describe('bombs', () => {
  const megabyte = 1024 * 1024;
  const bomb = deflateSync(Buffer.alloc(400 * megabyte, 0x20), { level: 9 });
  const twice = deflateSync(bomb, { level: 9 });
  const page = '3 0 obj<</Type/Page/Contents 4 0 R>>endobj\n';

  test.each([
    ['content', pdfOf(catalog, page, stream(4, '/Filter/FlateDecode', bomb))],
    [
      'content, packed twice',
      pdfOf(catalog, page, stream(4, '/Filter[/FlateDecode/FlateDecode]', twice)),
    ],
    [
      'an object stream',
      pdfOf(catalog, stream(7, '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', bomb)),
    ],
  ])('%s', async (_, bytes) => {
    const before = process.memoryUsage().rss;
    expect((await judge(bytes)).rules).toEqual(['pdf-is-within-limits']);
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * megabyte);
  });

  test('many pages that show one long stream', async () => {
    const content = deflateSync(Buffer.from('q Q '.repeat(megabyte)));
    const kids = Array.from({ length: 2000 }, (_, index) => `${index + 10} 0 R`).join(' ');
    const pages = Array.from(
      { length: 2000 },
      (_, index) => `${index + 10} 0 obj<</Type/Page/Contents 4 0 R>>endobj\n`,
    );
    const tree = `3 0 obj<</Type/Pages/Kids[${kids}]>>endobj\n`;
    const bytes = pdfOf(catalog, tree, ...pages, stream(4, '/Filter/FlateDecode', content));
    expect((await judge(bytes)).rules).toEqual(['pdf-is-within-limits']);
  });

  test('a file of more than 64 MB is not looked at', async () => {
    expect((await judge(new Uint8Array(64 * megabyte + 1))).rules).toEqual([
      'pdf-is-within-limits',
    ]);
  });
});

test('an encrypted file says that it is, and that alone', async () => {
  const bytes = await operate(good, (s) => {
    s.file.context.trailerInfo.Encrypt = s.add(s.dict({ Filter: s.name('Standard') }));
  });
  const findings = await checkPdf(bytes);
  expect(findings.map(({ rule }) => rule)).toEqual(['pdf-is-not-encrypted']);
  await expect(readPdf(bytes)).rejects.toThrow(RisalahError);
});
