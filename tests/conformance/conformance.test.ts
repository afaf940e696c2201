import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { toPlainText } from '../../src/document/walk.ts';
import { type BuiltFile, buildAll, copyOf, run } from './built.ts';
import { runVeraPdf } from './verapdf.ts';

// Judges what the command line built by readers that are not ours: veraPDF, qpdf, poppler, the Open XML SDK,
// LibreOffice and pandoc. Run by .ci/run; needs those programs, so it is not part of `npm test`.

/** The Open XML SDK's validator; .ci/run installs it, since it is not there for every platform. */
const validator = process.env['OOXML_VALIDATOR'] ?? 'ooxml-validator';
const root = path.resolve(import.meta.dirname, '../..');
const files = buildAll();
const content = loadContent(path.join(root, 'content'));
const of = (format: BuiltFile['format']): BuiltFile[] =>
  files.filter((file) => file.format === format);
/** Pages in LibreOffice at most, which has other fonts and breaks pages elsewhere. */
const maxPages: Record<string, number> = { handout: 2, briefing: 6 };
const spam = /\bslot\b|deposit pulsa/i;

/** What a briefing must name: every benefit; a handout: every area. */
function titlesOf(file: BuiltFile): string[] {
  const units =
    file.template === 'handout' ? content.areas : content.areas.flatMap((area) => area.benefits);
  return units.map((unit) =>
    toPlainText('text' in unit ? unit.text[file.lang].title : unit.title[file.lang]),
  );
}

/** Letters and digits only, since line breaks and hyphens fall anywhere. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function expectWords(file: BuiltFile, text: string): void {
  const squeezed = squeeze(text);
  for (const title of titlesOf(file))
    expect(squeezed, `${file.path}: ${title}`).toContain(squeeze(title));
  expect(text).not.toMatch(spam);
}

test('every combination was built', () => {
  expect(files.length).toBe(7 * 3 * 2 * 3);
});

describe('PDF', () => {
  test('veraPDF finds no failed rule of PDF/UA-1 and PDF/A-2a', { timeout: 600_000 }, () => {
    const paths = of('pdf').map((file) => file.path);
    expect(runVeraPdf(paths)).toContain(`veraPDF: ${paths.length * 2} passed, 0 failed`);
  });

  test.each(of('pdf'))('$path is sound, tagged and embedded', (file) => {
    run('qpdf', ['--check', file.path]);
    const fonts = run('pdffonts', [file.path]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
    expect(run('pdfinfo', [file.path])).toMatch(/Tagged: +yes/);
    expectWords(file, run('pdftotext', [file.path, '-']));
    const tagged = run('pdfinfo', ['-struct-text', file.path]);
    expectWords(file, [...tagged.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1]).join(' '));
  });

  test.each(of('pdf'))('$path has the pages its template promises', (file) => {
    const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', [file.path]))?.[1]);
    expect(pages).toBe(file.pages);
    if (file.template === 'handout') expect(pages).toBeLessThanOrEqual(2);
    if (file.template === 'briefing') expect([5, 6]).toContain(pages);
  });
});

describe('DOCX', () => {
  // A copy, since the validator rewrites files with malformed addresses.
  test.each(of('docx'))('$path has no error of the Open XML SDK', (file) => {
    for (const version of ['Office2013', 'Microsoft365']) {
      const report = run(validator, [copyOf(file.path), '--officeVersion', version]);
      expect(JSON.parse(report)).toMatchObject({ ok: true, errors: [] });
    }
  });

  test('LibreOffice opens every file whole', { timeout: 600_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'risalah-office-'));
    for (const file of of('docx')) {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      run('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        copyOf(file.path),
      ]);
      const pdf = path.join(folder, path.basename(file.path).replace('.docx', '.pdf'));
      expectWords(file, run('pdftotext', [pdf, '-']));
      const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]);
      expect(pages, file.path).toBeLessThanOrEqual(maxPages[file.template] ?? 40);
    }
  });

  test.each(of('docx'))('$path is read by pandoc with its headings', (file) => {
    expectWords(file, run('pandoc', ['-f', 'docx', '-t', 'plain', file.path]));
  });
});

describe('Markdown', () => {
  test.each(of('md'))('$path is read by pandoc with its title and language', (file) => {
    const html = run('pandoc', ['-f', 'gfm+yaml_metadata_block', '-t', 'html', '-s', file.path]);
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${file.lang}`));
    expectWords(file, html.replaceAll(/<[^>]+>/g, ''));
    expect(readFileSync(file.path, 'utf8')).not.toMatch(spam);
  });
});
