import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/compose/citations/engine.ts';
import { createCitations } from '../../src/compose/citations.ts';
import type { CheckedSource } from '../../src/content/check-source.ts';
import type { Source } from '../../src/content/types.ts';
import { RisalahError } from '../../src/problems.ts';
import { entryLine, loadStyle, nodesOf, smallStyle, sources, words } from './citations-setup.ts';

const apa = loadStyle('apa');

const paper = (id: string, family: string, year: number, title: string, more = {}): Source => ({
  id,
  type: 'article-journal',
  author: [{ family, given: 'A.' }],
  issued: { 'date-parts': [[year]] },
  title,
  'container-title': 'Journal',
  ...more,
});

function problemsOf(
  run: () => unknown,
): readonly { rule: string; message: string; hint?: string }[] {
  try {
    run();
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
  return [];
}

describe('cite', () => {
  it('makes each work a citation of its own, with brackets and separators as text', () => {
    const citations = createCitations(sources, ['kinne2018', 'leeds2003'], apa, 'en');
    const cited = citations.cite([
      { source: 'kinne2018' },
      { source: 'leeds2003', locator: 'p. 12' },
    ]);
    expect(cited).toEqual([
      { type: 'text', value: '(' },
      { type: 'citation', source: 'kinne2018', children: [{ type: 'text', value: 'Kinne, 2018' }] },
      { type: 'text', value: '; ' },
      {
        type: 'citation',
        source: 'leeds2003',
        children: [{ type: 'text', value: 'Leeds, 2003, p. 12' }],
      },
      { type: 'text', value: ')' },
    ]);
  });

  it.each([
    ['p. 12', 'Kinne, 2018, hlm. 12', 'Kinne, 2018, p. 12'],
    ['pp. 12-14', 'Kinne, 2018, hlm. 12–14', 'Kinne, 2018, pp. 12–14'],
    ['hlm. 12', 'Kinne, 2018, hlm. 12', 'Kinne, 2018, p. 12'],
    ['12', 'Kinne, 2018, hlm. 12', 'Kinne, 2018, p. 12'],
    ['xii', 'Kinne, 2018, hlm. xii', 'Kinne, 2018, p. xii'],
    ['Pasal 5', 'Kinne, 2018, ps. 5', 'Kinne, 2018, art. 5'],
    ['bab 3', 'Kinne, 2018, Bab 3', 'Kinne, 2018, Chapter 3'],
    ['Annex C', 'Kinne, 2018, Annex C', 'Kinne, 2018, Annex C'],
  ])('puts the locator %s into words', (locator, id, en) => {
    for (const [lang, expected] of [['id', id] as const, ['en', en] as const]) {
      const citations = createCitations(sources, ['kinne2018'], apa, lang);
      expect(words(citations.cite([{ source: 'kinne2018', locator }]))).toBe(`(${expected})`);
    }
  });

  it('tells works of one author and year apart from the first citation on', () => {
    const two = [paper('b', 'Kinne', 2018, 'Beta'), paper('a', 'Kinne', 2018, 'Alpha')];
    const citations = createCitations(two, ['b', 'a'], apa, 'en');
    expect(words(citations.cite([{ source: 'b' }]))).toBe('(Kinne, 2018b)');
    expect(words(citations.cite([{ source: 'a' }]))).toBe('(Kinne, 2018a)');
    expect(citations.bibliography().map(entryLine)).toEqual([
      'Kinne, A. (2018a). Alpha. Journal.',
      'Kinne, A. (2018b). Beta. Journal.',
    ]);
    // Uncited, the other work must not leave its letter behind.
    expect(words(createCitations(two, ['b'], apa, 'en').cite([{ source: 'b' }]))).toBe(
      '(Kinne, 2018)',
    );
  });

  it('shortens many authors with the word of the language', () => {
    const author = ['A', 'B', 'C'].map((family) => ({ family, given: 'X.' }));
    const three = [paper('x', 'A', 2001, 'Title', { author })];
    const cite = (lang: 'id' | 'en'): string =>
      words(createCitations(three, ['x'], apa, lang).cite([{ source: 'x' }]));
    expect([cite('id'), cite('en')]).toEqual(['(A dkk., 2001)', '(A et al., 2001)']);
  });

  it('puts a note style into notes, also the full stop', () => {
    const citations = createCitations(sources, ['kinne2018'], loadStyle('chicago-notes'), 'id');
    const cited = citations.cite([{ source: 'kinne2018', locator: 'p. 801' }]);
    expect(cited).toHaveLength(1);
    expect(cited[0]?.type).toBe('note');
    expect(words(cited)).toBe(
      'Kinne, “Defense Cooperation Agreements and the Emergence of a Global Security Network,” 801.',
    );
    expect(nodesOf(cited, 'citation').map((node) => node.source)).toEqual(['kinne2018']);
    expect(nodesOf(cited, 'link')).toEqual([]);
  });

  it('knows a work cited before, and the same one twice', () => {
    const style = smallStyle(
      'class="note"',
      `<layout suffix="."><choose>
        <if position="ibid"><text term="ibid"/></if>
        <else-if position="subsequent"><text value="short"/></else-if>
        <else><text value="full"/></else></choose></layout>`,
    );
    const citations = createCitations(sources, ['kinne2018', 'leeds2003'], style, 'en');
    const order = ['kinne2018', 'kinne2018', 'leeds2003', 'kinne2018'];
    expect(order.map((source) => words(citations.cite([{ source }])))).toEqual([
      'full.',
      'Ibid.',
      'full.',
      'short.',
    ]);
  });

  it('numbers works in order of citation and closes up ranges', () => {
    const keys = ['leeds2003', 'kinne2018', 'snyder1984', 'jervis1978'];
    const citations = createCitations(sources, keys, loadStyle('ieee'), 'en');
    expect(words(citations.cite([{ source: 'leeds2003' }]))).toBe('[1]');
    const range = citations.cite(keys.slice(1).map((source) => ({ source })));
    expect(words(range)).toBe('[2]–[4]');
    expect(nodesOf(range, 'citation').map((node) => node.source)).toEqual([
      'kinne2018',
      'jervis1978',
    ]);
    expect(citations.bibliography().map(({ key, number }) => [key, number])).toEqual(
      keys.map((key, index) => [key, `[${index + 1}]`]),
    );
  });

  it('raises the numbers of a style that asks for it', () => {
    const style = smallStyle(
      'class="in-text"',
      '<layout vertical-align="sup" delimiter=","><text variable="citation-number"/></layout>',
    );
    const citations = createCitations(sources, ['kinne2018', 'leeds2003'], style, 'en');
    const cited = citations.cite([{ source: 'kinne2018' }, { source: 'leeds2003' }]);
    expect(words(cited)).toBe('¹,²');
    expect(nodesOf(cited, 'citation').map((node) => node.source)).toEqual([
      'kinne2018',
      'leeds2003',
    ]);
  });

  it('gives the same for the same, whatever was cited elsewhere', () => {
    const run = (): unknown => {
      const citations = createCitations(sources, ['kinne2018', 'kinne2016'], apa, 'id');
      return [citations.cite([{ source: 'kinne2016' }]), citations.bibliography()];
    };
    const first = run();
    createCitations(sources, ['kinne2020', 'leeds2003'], apa, 'en').bibliography();
    expect(run()).toEqual(first);
  });
});

describe('bibliography', () => {
  it('holds exactly what is cited', () => {
    const keys = ['leeds2003', 'kinne2018'];
    const citations = createCitations(sources, keys, apa, 'id');
    expect(citations.bibliography().map((entry) => entry.key)).toEqual(['kinne2018', 'leeds2003']);
    expect(createCitations(sources, [], apa, 'id').bibliography()).toEqual([]);
  });

  it('keeps markup of titles, signs and links, and leaves nothing else of it', () => {
    const title = 'The <i>Jus ad Bellum</i> of 5 < 6 & "x" <b>y</b>';
    const odd = [paper('odd', 'O’Neil & Sons', 2001, title, { DOI: '10.1234/a<b>;c&d' })];
    const [entry] = createCitations(odd, ['odd'], apa, 'en').bibliography();
    if (entry === undefined) throw new Error('no entry');
    expect(entryLine(entry)).toBe(
      'O’Neil & Sons, A. (2001). The Jus ad Bellum of 5 < 6 & ‘x’ y. Journal. https://doi.org/10.1234/a<b>;c&d',
    );
    expect(nodesOf(entry.children, 'emphasis').map((node) => words([node]))).toEqual([
      'Jus ad Bellum',
      'Journal',
    ]);
    expect(nodesOf(entry.children, 'strong').map((node) => words([node]))).toEqual(['y']);
    expect(nodesOf(entry.children, 'link').map((node) => node.url)).toEqual([
      'https://doi.org/10.1234/a<b>;c&d',
    ]);
    expect(JSON.stringify(entry)).not.toMatch(/[\uE000-\uF8FF]/);
  });

  it('sets emphasis inside an emphasised title upright', () => {
    const book = [
      paper('b', 'Lee', 2001, 'On <i>Ships</i> at Sea', {
        type: 'book',
        'container-title': undefined,
      }),
    ];
    const [entry] = createCitations(book, ['b'], apa, 'en').bibliography();
    const set = nodesOf(entry?.children ?? [], 'emphasis').map((node) => words([node]));
    expect(set).toEqual(['On ', ' at Sea']);
  });

  it('links a bare DOI to its address', () => {
    const odd = [paper('x', 'Lee', 2001, 'Title', { DOI: '10.1234/abc' })];
    const [entry] = createCitations(odd, ['x'], loadStyle('ieee'), 'en').bibliography();
    const [link] = nodesOf(entry?.children ?? [], 'link');
    expect([link?.url, words(link?.children ?? [])]).toEqual([
      'https://doi.org/10.1234/abc',
      '10.1234/abc',
    ]);
  });
});

describe('what cannot be cited', () => {
  it('names a key without source, and the nearest one', () => {
    const problems = problemsOf(() =>
      createCitations(sources, ['kine2018', 'leeds2003'], apa, 'id'),
    );
    expect(problems).toEqual([
      {
        rule: 'source-is-known',
        severity: 'error',
        message: '"kine2018" is cited but is not among the sources',
        hint: 'Did you mean "kinne2018"?',
      },
    ]);
  });

  it('refuses a work that was not announced: its number or letter would be wrong', () => {
    const citations = createCitations(sources, ['kinne2018'], apa, 'id');
    expect(() => citations.cite([{ source: 'leeds2003' }])).toThrow('leeds2003');
  });

  const good = paper('bad', 'Lee', 2001, 'Title');
  it.each<[string, object]>([
    ['author.0', { ...good, author: [null] }],
    ['author', { ...good, author: 'Lee' }],
    ['author', { ...good, author: [] }],
    ['author.0', { ...good, author: [{}] }],
    ['author.0.family', { ...good, author: [{ family: { x: 1 } }] }],
    ['title', { ...good, title: ['a'] }],
    ['title', { ...good, title: 'a\u0000b' }],
    ['title', { ...good, title: 'a\uE006b' }],
    ['title', { ...good, title: 'a\u202Eb' }],
    ['title', { ...good, title: 'a\uD800b' }],
    ['issued', { ...good, issued: {} }],
    ['issued.date-parts', { ...good, issued: { 'date-parts': 2001 } }],
    ['issued.date-parts.0.0', { ...good, issued: { 'date-parts': [[]] } }],
    ['issued.date-parts.0', { ...good, issued: { 'date-parts': [[2001, 25]] } }],
    ['type', { ...good, type: undefined }],
    ['URL', { ...good, URL: 'javascript:alert(1)' }],
    ['URL', { ...good, URL: 'http://a b' }],
    ['DOI', { ...good, DOI: 'doi:x' }],
  ])('names the source and the field: %s', (field, item) => {
    const problems = problemsOf(() => createCitations([item as Source], ['bad'], apa, 'id'));
    expect(problems.map((problem) => problem.rule)).toContain('source-is-csl-json');
    expect(problems[0]?.message).toMatch(`source "bad": ${field}: `);
  });

  it.each(['__proto__', 'constructor', 'a b', ''])('refuses the key "%s"', (id) => {
    const problems = problemsOf(() => createCitations([{ ...good, id }], [id], apa, 'id'));
    expect(problems[0]?.rule).toBe('source-is-csl-json');
  });

  it('takes a number for a title and ignores what CSL does not know', () => {
    const odd = { ...good, title: 1984, custom: { deep: [null] }, note: 'verified: DOI: 10.1/x' };
    const citations = createCitations([odd as unknown as Source], ['bad'], apa, 'en');
    expect(citations.bibliography().map(entryLine)).toEqual(['Lee, A. (2001). 1984. Journal.']);
  });

  it('names the source on which the processor fails', () => {
    // Past our own check: this is the item that makes the processor throw a bare TypeError.
    const items = new Map<string, CheckedSource>([
      ['good', { ...good, id: 'good' }],
      ['bad', { ...good, id: 'bad', author: [null] }],
    ]);
    const problems = problemsOf(() => createEngine(items, apa, 'en'));
    expect(problems.map((problem) => problem.rule)).toEqual(['source-can-be-formatted']);
    expect(problems[0]?.message).toBe('cannot format "bad" in the style "apa"');
  });

  it('names the style that cannot be used', () => {
    const broken = { ...apa, key: 'mine', style: '<style>' };
    const problems = problemsOf(() =>
      createCitations([good], ['bad'], broken, 'en').bibliography(),
    );
    expect(problems[0]?.rule).toBe('citation-style-is-csl');
    expect(problems[0]?.message).toContain('"mine"');
  });
});
