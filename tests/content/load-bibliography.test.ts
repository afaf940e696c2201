import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Bibliography, loadBibliography } from '../../src/content/load-bibliography.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Source } from '../../src/content/types.ts';
import { problemsOf } from '../commands/problems-of.ts';
import { layPack } from '../problems/lay-pack.ts';

/** A file with this text in a folder of its own. */
function fileOf(text: string | Uint8Array, name = 'own.bib'): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-bib-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

const load = (text: string, name?: string): Promise<Bibliography> =>
  loadBibliography(fileOf(text, name));

async function sourceOf(text: string): Promise<Source | undefined> {
  return (await load(text)).entries[0]?.source;
}

/** `line:column rule` of what keeps a file from being read, or its sources from being cited. */
async function faultsOf(text: string | Uint8Array, name?: string): Promise<string[]> {
  const file = fileOf(text, name);
  const thrown = await problemsOf(() => loadBibliography(file));
  const problems =
    thrown.length > 0
      ? thrown
      : (await loadBibliography(file)).entries.flatMap((entry) => entry.problems);
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe('BibTeX as CSL-JSON', () => {
  test('an article with every kind of name, and LaTeX for what has no key', async () => {
    const source = await sourceOf(String.raw`
      @string{io = "International {O}rganization"}
      @article{kinne2018,
        author = {Kinne, Brandon J. and Ludwig van der Berg and {ASEAN Secretariat} and
                  Garc{\'\i}a, Jos{\'e} and O'Neil, Jr., Bob},
        title = "The {DCA} in {\'E}tude \& ${'``'}quotes'' --- {\em now}",
        journal = io, year = 2018, month = nov # "~5", volume = {72}, number = 4,
        pages = {799--837}, doi = {https://doi.org/10.1017/S0020818318000218},
        url = {https://example.org/a\_b?c=%20~d#e}, note = {verified: read}, abstract = {Long.}
      }`);
    expect(source).toEqual({
      id: 'kinne2018',
      type: 'article-journal',
      title: 'The DCA in Étude & “quotes” — <i>now</i>',
      author: [
        { family: 'Kinne', given: 'Brandon J.' },
        { family: 'Berg', given: 'Ludwig', 'non-dropping-particle': 'van der' },
        { literal: 'ASEAN Secretariat' },
        { family: 'García', given: 'José' },
        { family: "O'Neil", given: 'Bob', suffix: 'Jr.' },
      ],
      'container-title': 'International Organization',
      issued: { 'date-parts': [[2018, 11, 5]] },
      volume: '72',
      issue: '4',
      page: '799-837',
      DOI: '10.1017/S0020818318000218',
      URL: 'https://example.org/a_b?c=%20~d#e',
      note: 'verified: read',
    });
  });

  test('books, chapters, reports, pages and theses keep what their style prints', async () => {
    const { entries } = await load(String.raw`
      @book{b, editor={Doe, Jane}, title={T}, subtitle={S}, publisher={P and Q}, address={Jakarta},
        edition={2}, series={Series}, number={3}, langid={indonesian}, isbn={1}}
      @incollection{c, author={Doe, J}, title={T}, booktitle={B}, pages={1}, chapter={4}}
      @techreport{r, title={T}, institution={RAND}, type={Working paper}, number={12}, date={2001-02/2002}}
      @misc{w, title={T}, howpublished={\url{https://example.org/x}}, urldate={2022-01-02}, year={forthcoming}}
      @phdthesis{t, title={T}, school={UI}, year={2001}, month={Spring}}`);
    expect(entries.map((entry) => entry.source)).toEqual([
      {
        id: 'b',
        type: 'book',
        title: 'T: S',
        editor: [{ family: 'Doe', given: 'Jane' }],
        publisher: 'P; Q',
        'publisher-place': 'Jakarta',
        edition: '2',
        'collection-title': 'Series',
        'collection-number': '3',
        language: 'id',
        ISBN: '1',
      },
      {
        id: 'c',
        type: 'chapter',
        title: 'T',
        author: [{ family: 'Doe', given: 'J' }],
        'container-title': 'B',
        page: '1',
        'chapter-number': '4',
      },
      {
        id: 'r',
        type: 'report',
        title: 'T',
        publisher: 'RAND',
        genre: 'Working paper',
        number: '12',
        issued: { 'date-parts': [[2001, 2], [2002]] },
      },
      {
        id: 'w',
        type: 'document',
        title: 'T',
        URL: 'https://example.org/x',
        issued: { literal: 'forthcoming' },
        accessed: { 'date-parts': [[2022, 1, 2]] },
      },
      {
        id: 't',
        type: 'thesis',
        title: 'T',
        publisher: 'UI',
        issued: { literal: 'Spring 2001' },
      },
    ]);
    expect(entries.flatMap((entry) => entry.problems)).toEqual([]);
  });
});

describe('faults', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['no entry', 'words', ['1:1 bibtex-is-well-formed']],
    ['nothing', '', ['1:1 bibtex-is-well-formed']],
    ['a reserved key', '@book{__proto__, title={x}}', ['1:1 source-is-csl-json']],
    ['a name of the language', '@book{constructor, title={x}}', ['1:1 source-is-csl-json']],
    ['a key twice', '@book{a, title={x}}\n@book{a, title={x}}', ['2:1 entry-is-unique']],
    ['a quote left open', '@book{a,\n title="x}', ['2:9 source-is-csl-json']],
    ['unknown LaTeX', '@book{a,\n title={\\input{/etc/passwd}}}', ['2:9 source-is-csl-json']],
    ['an address', '@book{a,\n url={javascript:alert(1)}}', ['2:2 source-is-csl-json']],
    ['a control character', '@book{a, title={x\u0007}}', ['1:18 characters-are-printable']],
    ['a sign set over', '@book{a, title={x\u202ey}}', ['1:18 characters-are-printable']],
    ['Latin-1', Buffer.from('@book{a, title={\xe9}}', 'latin1'), ['1:17 file-is-utf8']],
    ['too large', `%${'x'.repeat(2 ** 20)}`, ['undefined:undefined file-is-within-limits']],
    ['braces too deep', `@book{a, title=${'{'.repeat(5000)}}`, ['1:1 data-is-within-limits']],
    ['a long entry', `@book{a, title={${'a '.repeat(9000)}}}`, ['1:1 data-is-within-limits']],
    ['JSON that is none', '[{"id": }]', ['1:9 json-is-well-formed']],
    ['JSON that is no list', '{"items": []}', ['1:1 value-has-the-right-type']],
    ['JSON without type', '[{"id": "a"}]', ['1:2 key-is-present']],
    [
      'a date that is none',
      '[{"id": "a", "type": "book", "issued": {}}]',
      ['1:30 source-is-csl-json'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await faultsOf(text)).toEqual(expected);
  });

  test('a file that is not there', async () => {
    const problems = await problemsOf(() => loadBibliography('nowhere/own.bib'));
    expect(problems).toMatchObject([{ rule: 'file-exists', file: 'nowhere/own.bib' }]);
  });

  test.each([
    ['a megabyte of @', '@'.repeat(2 ** 20)],
    ['entries in entries', '@a{'.repeat(300_000)],
    ['strings that double', doublings()],
    ['many joins', `@string{s="${'x'.repeat(400)}"}\n@book{a, title=${'s # '.repeat(3000)}s}`],
  ])('%s ends soon, with a fault', async (_, text) => {
    const start = performance.now();
    expect((await faultsOf(text)).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

function doublings(): string {
  const names = Array.from({ length: 40 }, (_, index) => `s${'x'.repeat(index)}`);
  const lines = names.map((name, index) => {
    const before = names[index - 1];
    return before === undefined
      ? `@string{${name}="xx"}`
      : `@string{${name}=${before} # ${before}}`;
  });
  return `${lines.join('\n')}\n@book{a, title=${names.at(-1)}}`;
}

describe('in a content', () => {
  const own = '@book{own2021, author={Lee, Ann}, title={X}, year={2021}, note={verified: read}}\n';

  /** The small pack with one text that cites this key. */
  function citing(key: string): string {
    const content = path.join(layPack(), 'content');
    onTestFinished(() => fs.rmSync(path.dirname(content), { recursive: true }));
    const file = path.join(content, 'areas/security/deterrence.en.md');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('@leeds2003', `@${key}`));
    return content;
  }

  test('a source of the file is known, and the digest tells of the file', async () => {
    const content = citing('own2021');
    expect(await problemsOf(() => loadContent(content))).toMatchObject([
      { rule: 'source-is-known' },
    ]);
    const { sources, digest } = loadContent(content, { bibliography: await load(own) });
    expect(sources.map((source) => source.id)).toEqual(['leeds2003', 'own2021']);
    const other = loadContent(content, { bibliography: await load(own.replace('X', 'Y')) });
    expect(other.digest).not.toBe(digest);
  });

  test('a source that both have must be the same', async () => {
    const content = citing('leeds2003');
    const json = fs.readFileSync(path.join(content, 'evidence/references.csl.json'), 'utf8');
    const same = await load(json, 'own.json');
    expect(loadContent(content, { bibliography: same }).sources).toHaveLength(1);
    const other = await load(`\n${json.replace('Deter', 'Not Deter')}`, 'own.json');
    expect(await problemsOf(() => loadContent(content, { bibliography: other }))).toMatchObject([
      { rule: 'entry-is-unique', file: expect.stringMatching(/own\.json$/), line: 4, column: 12 },
    ]);
  });

  test('what is wrong with a source counts when it is cited', async () => {
    const bibliography = await load(own.replace('2021}', '2021}, doi={x}'));
    expect(bibliography.entries[0]?.problems).toHaveLength(1);
    expect(loadContent(citing('leeds2003'), { bibliography }).sources).toHaveLength(2);
    expect(await problemsOf(() => loadContent(citing('own2021'), { bibliography }))).toMatchObject([
      { rule: 'source-is-csl-json', line: 1 },
    ]);
  });
});
