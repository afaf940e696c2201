import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RisalahError } from '../../../src/problems.ts';
import { checkDocx, readDocx } from '../../../src/readback/docx/index.ts';
import { alter } from './made-docx.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/foreign');
const bytesOf = (name: string): Uint8Array => readFileSync(path.join(folder, `${name}.docx`));

/** Every block as one line: kind and level, words, what hangs on them. */
async function linesOf(name: string): Promise<string[]> {
  const { blocks } = await readDocx(bytesOf(name));
  return blocks.map(({ kind, level, ordered, quoted, text, rows, alt, notes, foreign, links }) =>
    [
      `${kind}${level || ''}${ordered ? '#' : ''}${quoted ? '>' : ''}`,
      text,
      alt,
      rows
        .map((row) => row.map((cell) => `${cell.header ? '*' : ''}${cell.text}`).join('|'))
        .join('/'),
      ...notes.map((note) => `note ${note}`),
      ...foreign.map((words) => `${words.lang} ${words.text}`),
      ...links.map(({ target }) => `to ${target}`),
    ]
      .filter((part) => part)
      .join(' · '),
  );
}

/** Every finding as one line. */
async function findingsOf(name: string): Promise<string[]> {
  const findings = await checkDocx(bytesOf(name));
  return findings.map(({ rule, place }) => `${rule}${place ? ` (${place})` : ''}`);
}

test('a report of LibreOffice with contents, changes, notes, a frame and a table', async () => {
  expect(await linesOf('libreoffice-report')).toEqual([
    'title · A report',
    'contents1 · 1. First part · to #first',
    'heading1 · 1. First part',
    'paragraph · Plain inserted words and kata asing. · note The footnote. · note The endnote. · id-ID kata asing',
    'heading2 · 1.1 Below',
    'paragraph · Around the box.',
    'paragraph · Words in a box.',
    'paragraph · Pale words.',
    'paragraph · Name: Budi',
    'table · *K|*V/a|1',
    'paragraph · See First part and here. · to #first · to https://example.org/click',
  ]);
  expect(await findingsOf('libreoffice-report')).toEqual([
    'docx-document-has-title (metadata)',
    'docx-objects-are-inline (paragraph 6)',
    'docx-links-say-something (paragraph 14)',
    'docx-text-has-contrast (paragraph 8)',
    'docx-layout-is-not-typed (paragraph 9)',
  ]);
});

test('a web page that LibreOffice has saved', async () => {
  expect(await linesOf('libreoffice-web')).toEqual([
    'heading1 · Judul Besar',
    'paragraph · Paragraf tebal dengan lihat di sini dan deterrence by denial. · en-US deterrence by denial · to https://example.org/x',
    'heading3 · Tingkat tiga',
    'item1 · satu',
    'item2 · anak',
    'item1 · dua',
    'item1# · a',
    'item1# · b',
    'table · K1|K2/gabung',
    'paragraph · Teks abu-abu terang yang sulit dibaca.',
    'paragraph · Bukan judul',
    'paragraph · Isi setelah bukan judul yang cukup panjang untuk dibaca.',
    'paragraph · - satu',
    'paragraph · - dua',
    'figure',
    'paragraph> · Kutipan.',
  ]);
  expect(await findingsOf('libreoffice-web')).toEqual([
    'docx-headings-have-no-gap (paragraph 3)',
    'docx-headings-have-heading-styles (paragraph 14)',
    'docx-table-has-header-row (paragraph 10)',
    'docx-table-cells-are-not-merged (paragraph 10)',
    'docx-pictures-have-alt (paragraph 18)',
    'docx-links-say-something (paragraph 2)',
    'docx-text-has-contrast (paragraph 13)',
    'docx-paragraphs-are-not-blank (paragraph 9)',
    'docx-lists-use-numbering (paragraph 16)',
  ]);
});

test('a text of pandoc with lists, a note, a table, a picture and a formula', async () => {
  expect(await linesOf('pandoc-report')).toEqual([
    'title · Laporan Percobaan',
    'paragraph · Table of Contents',
    'heading1 · Pendahuluan',
    'paragraph · Paragraf pertama dengan tautan dan catatan. Lihat bagian. Kata asing: deterrence. · note Isi catatan dengan miring. · to https://example.org/a · to #metode',
    'heading3 · Melompat satu tingkat',
    'item1 · butir satu',
    'item1 · butir dua',
    'item2 · anak butir',
    'paragraph · lanjutan anak',
    'item1# · satu',
    'item1# · dua',
    'paragraph> · Kutipan satu.',
    'heading2 · Metode',
    'caption · Tabel contoh',
    'table · *A|*B/1|2/3|4',
    'figure · Keterangan gambar',
    'caption · Keterangan gambar',
    'paragraph · kode dengan spasi',
    'paragraph · klik di sini · to https://example.org/b',
    'paragraph · Baris dengan pemutus.',
    'paragraph · a2+b2=c2',
  ]);
  expect(await findingsOf('pandoc-report')).toEqual([
    'docx-styles-are-defined (word/styles.xml)',
    'docx-fields-have-results (paragraph 3)',
    'docx-opens-without-question (paragraph 3)',
    'docx-headings-have-no-gap (paragraph 6)',
    'docx-links-say-something (paragraph 5)',
    'docx-links-say-something (paragraph 25)',
    'docx-text-has-contrast (paragraph 5)',
  ]);
});

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

test.each([
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/_rels/document.xml.rels',
])('words of %s may be lost or change places without a crash', async (part) => {
  const random = chance(part.length);
  for (let round = 0; round < 25; round += 1) {
    const faulty = alter(bytesOf('libreoffice-report'), part, (xml) => {
      const words: string[] = xml.match(/<[^>]*>|[^<]+/g) ?? [];
      const at = 2 + Math.floor(random() * (words.length - 2));
      const other = 2 + Math.floor(random() * (words.length - 2));
      const changed = words.with(at, random() < 0.5 ? '' : (words[other] ?? ''));
      return `${changed.join('')} `;
    });
    const refusal = await readDocx(faulty).catch((error: unknown) => error);
    if (refusal instanceof Error) expect(refusal).toBeInstanceOf(RisalahError);
    await checkDocx(faulty);
  }
});
