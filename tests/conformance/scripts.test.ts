import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/types.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { withUserFonts } from '../../src/template/user-fonts.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { makeFont } from '../fixtures/fonts/make-font.ts';
import { run } from './built.ts';

// Scripts and fonts that the built briefings do not reach, judged by readers that are not ours.

const folder = mkdtempSync(path.join(tmpdir(), 'risalah-scripts-'));
const theme = loadTheme(path.resolve(import.meta.dirname, '../../templates/themes/risalah.yaml'));
const names = [
  'وزارة الدفاع (جمهورية إندونيسيا)',
  'रक्षा मंत्रालय क्षेत्रीय शक्ति',
  'กระทรวงกลาโหมราชอาณาจักรไทย',
  'Bộ Quốc phòng Việt Nam',
  'Министерство обороны',
];

function words(value: string): Inline {
  return { type: 'text', value };
}

/** A file in which every name stands in a heading, a paragraph, a note and a table. */
async function write(name: string, look: typeof theme): Promise<string> {
  const children = names.flatMap((own, index): Block[] => [
    {
      type: 'section',
      key: `uji-${index}`,
      role: 'part',
      title: [words(own)],
      children: [
        { type: 'paragraph', children: [words(own), { type: 'note', children: [words(own)] }] },
        {
          type: 'table',
          key: `tabel-${index}`,
          caption: { label: 'Tabel', number: index + 1, children: [words(own)] },
          header: [[words(own)]],
          rows: [[[words(own)]]],
        },
      ],
    },
  ]);
  const file = path.join(folder, name);
  writeFileSync(file, (await renderPdf({ ...everyNode('page'), children }, look)).bytes);
  return file;
}

/** A user's fonts: one whose glyphs have names, and one of a collection. */
function userFont(keyed: 'name' | 'cid'): typeof theme {
  const file = path.join(folder, `${keyed}.otf`);
  writeFileSync(file, makeFont({ keyed, name: `Uji-${keyed}` }));
  return withUserFonts(theme, [file]);
}

test('five scripts and OpenType fonts of a user meet PDF/UA-1 and PDF/A-2a', {
  timeout: 300_000,
}, async () => {
  const paths = [
    await write('scripts.pdf', theme),
    await write('name.pdf', userFont('name')),
    await write('cid.pdf', userFont('cid')),
  ];
  for (const file of paths) run('qpdf', ['--check', file]);
  const args = ['-q', '-B', 'compile', 'exec:java', '-Dexec.mainClass=Validate'];
  const output = run('mvn', [...args, `-Dexec.args=${paths.join(' ')}`], {
    cwd: path.join(import.meta.dirname, 'verapdf'),
  });
  expect(output).toContain(`veraPDF: ${paths.length * 2} passed, 0 failed`);
});

test('poppler reads every name as it was written, on the page and in the tags', async () => {
  const file = await write('read.pdf', theme);
  // Poppler marks where it turns the text round, and puts a blank where it sees a gap.
  const squeeze = (text: string) =>
    text.normalize('NFC').replace(/[\s\u202a-\u202e\u2066-\u2069]/g, '');
  const page = squeeze(run('pdftotext', [file, '-']));
  const lines = run('pdfinfo', ['-struct-text', file]).matchAll(/^ *"(.*)"$/gm);
  const tags = squeeze([...lines].map((line) => line[1]).join(''));
  for (const name of names) {
    expect(tags.split(squeeze(name)).length - 1, name).toBeGreaterThanOrEqual(6);
    // Poppler sets a bracket at the end of text to the left on its other side.
    for (const part of name.split(/[()]/).map(squeeze).filter(Boolean)) {
      expect(page.split(part).length - 1, part).toBeGreaterThanOrEqual(5);
    }
  }
  expect(run('pdftotext', [file, '-'])).toContain('Risalah · Kerja sama pertahanan');
});
