import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/types.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { briefingOf, theme } from '../render/pdf/render.ts';
import { run } from './built.ts';
import { runVeraPdf } from './verapdf.ts';

const words = ['pertanggungjawaban', 'apakah/mengapa?mengapakah', 'A'.repeat(20)];
const cells = (texts: readonly string[]): Inline[][] =>
  texts.map((value) => [{ type: 'text', value }]);
const narrow = [...words, ...Array.from({ length: 11 }, () => 'kerja\u200bsama')];
const table: Block = {
  type: 'table',
  key: 'table',
  header: cells(narrow),
  rows: [cells(narrow)],
  caption: { label: 'Tabel', number: 1, children: [] },
};

test('poppler reads words whole that are parted without a hyphen, and veraPDF finds no fault', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-parted-'));
  const file = path.join(folder, 'parted.pdf');
  fs.writeFileSync(file, (await renderPdf(briefingOf('page', [table]), theme)).bytes);
  const read = run('pdftotext', ['-raw', file, '-']);
  const joined = read.replace(/\u00ad\s*\n/g, '');
  for (const word of ['pertanggungjawaban', 'apakah/mengapa?mengapakah', 'kerjasama']) {
    expect(read).not.toContain(word);
    expect(joined).toContain(word);
  }
  expect(runVeraPdf([file])).toContain('2 passed, 0 failed');
  fs.rmSync(folder, { recursive: true });
}, 300_000);
