import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkPdf, readPdf } from '../../../src/readback/pdf/index.ts';

// Small files that Chromium 156, LibreOffice 7.4 and pdfkit 0.20.2 made of one page of HTML or two lines of text.
// What is expected of them was compared with veraPDF: see `foreign.md` beside the files.
const folder = path.resolve(import.meta.dirname, '../../fixtures/foreign');
const files = ['chromium.pdf', 'libreoffice-tagged.pdf', 'pdfkit.pdf'];

test('every file is small enough to live in the repository', () => {
  for (const name of files) expect(fs.statSync(path.join(folder, name)).size).toBeLessThan(60_000);
});

test.each(files)('%s is judged by what it has', async (name) => {
  const bytes = new Uint8Array(fs.readFileSync(path.join(folder, name)));
  const findings = await checkPdf(bytes);
  const told = findings.map(
    ({ rule, severity, place, message }) => `${severity} ${rule}: ${place ?? 'file'}: ${message}`,
  );
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(
    path.join(folder, name.replace('.pdf', '.pdf-findings.txt')),
  );
});

test.each(files)('%s is read as far as it goes', async (name) => {
  const outline = await readPdf(new Uint8Array(fs.readFileSync(path.join(folder, name))));
  expect(outline.origin).toBeUndefined();
  const told = outline.blocks.map((block) => {
    const { kind, level, text, lang, ordered, alt, links, foreign, rows, place } = block;
    const rest = Object.entries({ alt, links, foreign, rows }).filter(
      ([, value]) => value !== undefined && value.length > 0,
    );
    const more = rest.length === 0 ? '' : ` ${JSON.stringify(Object.fromEntries(rest))}`;
    return `${place} ${kind}${level || ''}${ordered ? ' (numbered)' : ''} [${lang ?? ''}] ${text}${more}`;
  });
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(
    path.join(folder, name.replace('.pdf', '.pdf-outline.txt')),
  );
});
