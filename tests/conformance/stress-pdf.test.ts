import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Briefing } from '../../src/document/types.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { stressBriefing, stressNames } from '../fixtures/stress/index.ts';
import { expectedWords } from '../render/pdf/expected-words.ts';
import { theme } from '../render/pdf/render.ts';
import { run } from './built.ts';
import { letterCounts, lettersOf } from './letter-counts.ts';
import { runVeraPdf } from './verapdf.ts';

// Judges the stress set by readers that are not ours: veraPDF, qpdf and poppler. The page's rules of setting are
// tested beside the renderer.

const folder = mkdtempSync(path.join(tmpdir(), 'risalah-stress-'));

interface Written {
  name: string;
  briefing: Briefing;
  file: string;
}

/** Each case in the layout it is hardest for: lists and tables in narrow columns, the longest ones on a page. */
async function writeAll(): Promise<Written[]> {
  const written: Written[] = [];
  for (const [index, name] of stressNames.entries()) {
    const layout = /10,000|500/.test(name) || index % 2 === 0 ? 'page' : 'sheet';
    const briefing = stressBriefing(name, layout);
    const file = path.join(folder, `${index}.pdf`);
    writeFileSync(file, (await renderPdf(briefing, theme)).bytes);
    written.push({ name, briefing, file });
  }
  return written;
}

const files = await writeAll();

test('veraPDF finds no failed rule of PDF/UA-1 and PDF/A-2a', { timeout: 600_000 }, () => {
  const output = runVeraPdf(files.map(({ file }) => file));
  expect(output).toContain(`veraPDF: ${files.length * 2} passed, 0 failed`);
});

test.each(files)('$name: qpdf finds it sound', ({ file }) => {
  run('qpdf', ['--check', file]);
});

/** Poppler reads a page anew for every mark in its tree, so only some; all trees are read in the renderer's own tests. */
const small = /empty|lists|punctuation|quote|footnote longer|figures/;

test.each(files.filter(({ name }) => small.test(name)))(
  '$name: poppler reads every word of the tree in its order',
  ({ briefing, file }) => {
    const tagged = [...run('pdfinfo', ['-struct-text', file]).matchAll(/^ *"(.*)"$/gm)];
    const words = lettersOf(tagged.map((match) => match[1]).join(''));
    expect(words).toBe(lettersOf(expectedWords(briefing).join('')));
  },
);

test.each(files)('$name: the pages show every letter', ({ briefing, file }) => {
  const shown = letterCounts(run('pdftotext', [file, '-']));
  for (const [letter, count] of letterCounts(expectedWords(briefing).join(''))) {
    expect(shown.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
  }
});
