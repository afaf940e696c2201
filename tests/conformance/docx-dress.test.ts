import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderDocx } from '../../src/render/docx/index.ts';
import type { DocxOptions } from '../../src/render/types.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { houseDocx } from '../render/docx/reference/house-docx.ts';
import { expectedWords } from '../render/pdf/expected-words.ts';
import { theme } from '../render/pdf/render.ts';
import { copyOf, run } from './built.ts';
import { letterCounts } from './letter-counts.ts';

// Documents in the dress of others, by LibreOffice, by pandoc and by hand, and with embedded fonts, judged by the
// Open XML SDK and LibreOffice.

const validator = process.env['OOXML_VALIDATOR'] ?? 'ooxml-validator';
const folder = mkdtempSync(path.join(tmpdir(), 'risalah-dress-'));
const inFolder = (name: string): string => path.join(folder, name);

function convert(to: string, ...files: string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files]);
}

const report = z.object({
  errors: z.array(z.object({ path: z.string(), description: z.string() })),
});

/** What the SDK says of a file, as part and words: the numbers of elements shift. */
function errorsOf(file: string): string[] {
  // A copy, since the validator rewrites files with malformed addresses.
  const copy = copyOf(file);
  let printed: string;
  try {
    printed = run(validator, [copy, '--officeVersion', 'Microsoft365']);
  } catch (error) {
    printed = z.object({ stdout: z.string() }).parse(error).stdout;
  }
  return report.parse(JSON.parse(printed)).errors.map((one) => `${one.path}: ${one.description}`);
}

async function write(name: string, docx: DocxOptions): Promise<void> {
  const { bytes } = await renderDocx(everyNode('page'), theme, { docx });
  writeFileSync(inFolder(`${name}.docx`), bytes);
}

const houses = ['hand', 'pandoc', 'office'];

beforeAll(async () => {
  writeFileSync(inFolder('ref-hand.docx'), houseDocx());
  run('pandoc', ['-o', inFolder('ref-pandoc.docx'), '--print-default-data-file', 'reference.docx']);
  writeFileSync(inFolder('ref-office.html'), '<h1>A</h1><ul><li>b</li></ul><ol><li>c</li></ol>');
  convert('odt', inFolder('ref-office.html'));
  convert('docx', inFolder('ref-office.odt'));
  for (const house of houses) {
    await write(house, { referenceDoc: readFileSync(inFolder(`ref-${house}.docx`)) });
  }
  await write('fonts', { embedFonts: true });
  convert('pdf', ...[...houses, 'fonts'].map((name) => inFolder(`${name}.docx`)));
}, 300_000);

describe.each(houses)('the dress of %s', (house) => {
  test('brings no error that it has not itself', () => {
    const known = errorsOf(inFolder(`ref-${house}.docx`));
    for (const error of errorsOf(inFolder(`${house}.docx`))) expect(known).toContain(error);
  });

  test('shows every letter in LibreOffice', () => {
    const shown = letterCounts(run('pdftotext', [inFolder(`${house}.pdf`), '-']));
    for (const [letter, count] of letterCounts(expectedWords(everyNode('page')).join(''))) {
      expect(shown.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
    }
  });
});

test('the heads and feet of the first, the second and the third page are those of the house', () => {
  const page = (number: string): string =>
    run('pdftotext', ['-f', number, '-l', number, inFolder('hand.pdf'), '-']);
  expect(page('1')).toContain('Halaman pertama');
  expect(page('2')).toContain('Halaman genap');
  expect(page('3')).toContain('Kementerian Contoh');
  expect(page('3')).toContain('Kaki rumah');
  const pictures = run('pdfimages', ['-list', '-f', '3', '-l', '3', inFolder('hand.pdf')]);
  expect(pictures.trim().split('\n').length).toBeGreaterThan(2);
});

test('embedded fonts are valid, and LibreOffice sets the text in them', () => {
  expect(errorsOf(inFolder('fonts.docx'))).toEqual([]);
  const fonts = run('pdffonts', [inFolder('fonts.pdf')]);
  for (const name of ['SourceSerif4-Regular', 'SourceSans3-SemiBold', 'SourceSerif4-Italic']) {
    expect(fonts).toContain(name);
  }
  expect(fonts).not.toMatch(/Carlito|Caladea|DejaVu|Liberation/);
});
