import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Block } from '../../src/document/types.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { stressBriefing, stressNames } from '../fixtures/stress/index.ts';
import { expectedWords } from '../render/pdf/expected-words.ts';
import { theme } from '../render/pdf/render.ts';
import { copyOf, run } from './built.ts';
import { letterCounts } from './letter-counts.ts';

// The stress set as Word documents, judged by the Open XML SDK and by LibreOffice.

const validator = process.env['OOXML_VALIDATOR'] ?? 'ooxml-validator';
const folder = mkdtempSync(path.join(tmpdir(), 'risalah-stress-docx-'));
const files = await Promise.all(
  stressNames.map(async (name, index) => {
    const briefing = stressBriefing(name);
    const file = path.join(folder, `${index}.docx`);
    writeFileSync(file, (await renderDocx(briefing, theme)).bytes);
    return { name, briefing, file };
  }),
);

test.each(files)('$name: no error of the Open XML SDK', ({ file }) => {
  const report = run(validator, [copyOf(file), '--officeVersion', 'Microsoft365']);
  expect(JSON.parse(report)).toMatchObject({ ok: true, errors: [] });
});

/** All at once, since LibreOffice takes longest to start. */
beforeAll(() => {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const sources = files.map(({ file }) => file);
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources]);
}, 300_000);

test.each(files)('$name: LibreOffice shows every letter', ({ briefing, file }) => {
  const shown = letterCounts(run('pdftotext', [file.replace('.docx', '.pdf'), '-']));
  const children = withoutHeadNotes(briefing.children);
  const expected = expectedWords({ ...briefing, children }).join('');
  for (const [letter, count] of letterCounts(expected)) {
    expect(shown.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
  }
});

/** LibreOffice shows no note that a table's head calls, since heads repeat; Word shows it on the first page. */
function withoutHeadNotes(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type === 'section') return { ...block, children: withoutHeadNotes(block.children) };
    if (block.type !== 'table') return block;
    const header = block.header.map((cell) => cell.filter(({ type }) => type !== 'note'));
    return { ...block, header };
  });
}
