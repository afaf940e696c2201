import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/compose/citations/engine.ts';
import { RisalahError } from '../../src/problems.ts';
import { loadCitationStyle } from '../../src/template/citation-style.ts';

const folder = 'templates/citation-styles';
const scratch = mkdtempSync(join(tmpdir(), 'risalah-style-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(scratch, name);
  writeFileSync(file, content);
  return file;
}

function problemsOf(name: string): RisalahError['problems'] {
  try {
    loadCitationStyle(name, folder);
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
  return [];
}

const apa = readFileSync(join(folder, 'apa.csl'), 'utf8');

describe('citation styles', () => {
  it.each(['apa', 'chicago-notes', 'ieee'])('%s loads with its locales, as a file too', (name) => {
    const style = loadCitationStyle(name, folder);
    expect(style.key).toBe(name);
    expect(Object.keys(style.locales).sort()).toEqual(['en-GB', 'en-US', 'id-ID']);
    // The same file as a user's own: then everything in it is checked.
    expect(loadCitationStyle(join(folder, `${name}.csl`), folder)).toEqual(style);
  });

  it('come with their licence and without dependent styles', () => {
    for (const name of readdirSync(folder).filter((file) => /\.(csl|xml)$/.test(file))) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).toContain('http://creativecommons.org/licenses/by-sa/3.0/');
      expect(text).not.toContain('independent-parent');
    }
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('licenses/by-sa/3.0');
  });

  it('have Indonesian words where Indonesian briefings need them', () => {
    const id = loadCitationStyle('apa', folder).locales['id-ID'] ?? '';
    for (const word of ['dkk.', 'hlm.', 'pasal', 'lampiran', 't.t.', 'himpunan data', 'Agustus']) {
      expect(id).toContain(`>${word}<`);
    }
    // Of the terms that stand in English only those remain that are the same in both languages.
    const en = loadCitationStyle('apa', folder).locales['en-GB'] ?? '';
    const terms = (xml: string): Map<string, string> =>
      new Map(
        [
          ...xml.matchAll(/<term (name="[^"]+"(?: form="[^"]+")?)>\s*(?:<single>)?([^<\s][^<]*)</g),
        ].map(([, name, value]) => [name ?? '', value ?? '']),
      );
    const english = terms(en);
    const same = [...terms(id)].filter(([name, value]) => english.get(name) === value);
    const shared =
      /^(album|film|video|internet|folio|opus|editor|ed\.|no\.|vol\.|ref\.|fol\.|op\.|bk\.|para\.|prod\.|kur\.|circa|ibid\.|tbl\.|dir\.|loc\. cit\.|op\. cit\.|anon\.|sub verbo|s\.v\.|[¶§:,;–“”‘’]|volume|narr\.|M|Jan|Feb|Mar|Apr|Jun|Sep|Nov|April|September|November)$/;
    expect(same.filter(([, value]) => !shared.test(value))).toEqual([]);
  });
});

describe('a style that cannot be used', () => {
  it('is named with the nearest known one', () => {
    expect(problemsOf('appa')).toEqual([
      {
        rule: 'citation-style-exists',
        severity: 'error',
        message: 'there is no citation style "appa"',
        hint: 'Did you mean "apa"? Known are apa, chicago-notes, ieee; a style of your own is given as a file that ends with .csl.',
      },
    ]);
  });

  it.each<[string, string, string | Uint8Array]>([
    ['citation-style-is-csl', 'broken', apa.replace('</macro>', '')],
    ['citation-style-is-csl', 'doctype', apa.replace('<style ', '<!DOCTYPE style>\n<style ')],
    ['citation-style-is-csl', 'other', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['citation-style-is-csl', 'empty', ''],
    ['citation-style-is-csl', 'latin', new Uint8Array([0x3c, 0xe9, 0x3e])],
    ['citation-style-is-csl', 'huge', ' '.repeat(1_000_001)],
    ['citation-style-is-csl', 'silent', apa.replace(/<citation[\s\S]*<\/citation>/, '')],
    ['citation-style-is-csl', 'deep', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
    [
      'citation-style-has-bibliography',
      'bare',
      apa.replace(/<bibliography[\s\S]*<\/bibliography>/, ''),
    ],
    [
      'citation-style-is-independent',
      'child',
      '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info></style>',
    ],
  ])('%s: %s', (rule, name, content) => {
    const problems = problemsOf(write(`${name}.csl`, content));
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    expect(problems.every((problem) => problem.file?.endsWith(`${name}.csl`))).toBe(true);
  });

  it('tells the line of a fault', () => {
    const [problem] = problemsOf(
      write('line.csl', '<style\n xmlns="http://purl.org/net/xbiblio/csl">\n<&/></style>'),
    );
    expect(problem?.line).toBe(3);
  });

  it('cannot be read', () => {
    symlinkSync('loop.csl', join(scratch, 'loop.csl'));
    for (const name of [`${'x'.repeat(300)}.csl`, 'loop.csl', 'nul\0.csl']) {
      const problems = problemsOf(join(scratch, name));
      expect(problems.map(({ rule }) => rule)).toEqual(['file-can-be-read']);
      expect(problems[0]?.message).toMatch(/^The file cannot be read: [a-z ]+ \([A-Z_]+\)\.$/);
      expect(problems[0]?.hint).toBeDefined();
    }
    expect(() => loadCitationStyle('apa', join(scratch, 'none'))).toThrow(RisalahError);
  });

  it('is missing', () => {
    expect(problemsOf(join(scratch, 'none.csl'))[0]?.rule).toBe('citation-style-exists');
  });

  const styleOf = (macros: string, cite: string): string =>
    `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">\n${macros}<citation><layout>${cite}</layout></citation><bibliography><layout/></bibliography></style>`;
  const doubling = [...Array(18).keys()].map(
    (at) => `<macro name="m${at + 1}"><text macro="m${at}"/><text macro="m${at}"/></macro>`,
  );
  const chain = [...Array(9000).keys()].map(
    (at) => `<macro name="m${at + 1}"><text macro="m${at}"/></macro>`,
  );
  const base = '<macro name="m0"><text value="x"/></macro>';
  it.each([
    [styleOf('', '<text macro="__proto__"/>'), 'The style has no macro "__proto__"'],
    [styleOf(base, '<text macro="m1"/>'), 'The style has no macro "m1"'],
    [styleOf(base + doubling.join(''), '<text macro="m18"/>'), 'more than 40000 elements'],
    [styleOf(base + chain.join(''), '<text macro="m9000"/>'), 'more than 64 deep'],
    [styleOf('<macro name="a"><text macro="a"/></macro>', '<text macro="a"/>'), 'call themselves'],
    [styleOf('', '<text value="a" prefix="&#x202E;"/>'), 'The character U+202E'],
    [styleOf('<!-- --> &#xE000;', ''), 'The character U+E000'],
  ])('are refused for what the processor cannot bear: %#', (style, message) => {
    const [problem] = problemsOf(write('house.csl', style));
    expect(problem?.message).toContain(message);
    expect(problem?.hint).toBeDefined();
  });

  it('may call a macro as often as APA does', () => {
    expect(
      problemsOf(
        write('house.csl', styleOf(base + doubling.slice(0, 12).join(''), '<text macro="m12"/>')),
      ),
    ).toEqual([]);
  });

  it('are read without a remark on standard output', () => {
    const style = styleOf('', '<text value="a" onload="b"/>');
    const remarks = vi.spyOn(console, 'log');
    createEngine(new Map(), loadCitationStyle(write('house.csl', style), folder), 'en');
    expect(remarks).not.toHaveBeenCalled();
  });
});
