import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareCitations } from '../../src/compose/citations/prepare-citations.ts';
import { createCitations } from '../../src/compose/citations.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { type CitationStyle, loadCitationStyle } from '../../src/template/citation-style.ts';
import { loadTemplate } from '../../src/template/load-template.ts';

const root = path.resolve(import.meta.dirname, '../..');
const content = loadContent(path.join(root, 'content'));
const loadStyle = (name: string): CitationStyle =>
  loadCitationStyle(name, path.join(root, 'templates/citation-styles'));
const apa = loadStyle('apa');
const prepared = {
  id: prepareCitations(content, apa, 'id'),
  en: prepareCitations(content, apa, 'en'),
};

const ieee = loadStyle('ieee');
const numbered = {
  id: prepareCitations(content, ieee, 'id'),
  en: prepareCitations(content, ieee, 'en'),
};

/** The style with its prepared citations, as a build with the built-in content has it. */
function withPrepared(lang: 'id' | 'en', style = apa): CitationStyle {
  const own = (style === apa ? prepared : numbered)[lang];
  if (own === undefined) throw new Error('nothing is prepared');
  return { ...style, prepared: { [lang]: own } };
}

/** So many of the keys in an order of its own for each seed. */
function chosen(keys: readonly string[], seed: number, count: number): string[] {
  const weight = (key: string): string =>
    createHash('sha256').update(`${seed} ${key}`).digest('hex');
  return keys.toSorted((one, other) => (weight(one) < weight(other) ? -1 : 1)).slice(0, count);
}

describe('prepared citations', () => {
  const parties = [[], ['ID', 'AU'], ['US', 'PH'], ['ID', 'AU', 'JP', 'SG', 'MY', 'GB', 'US']];
  const cases = (['briefing', 'dossier', 'handout'] as const).flatMap((key) =>
    (['id', 'en'] as const).flatMap((lang) => parties.map((own) => [key, lang, own] as const)),
  );

  test.each(cases)('make the same %s in %s for %j as the processor', (key, lang, own) => {
    const template = loadTemplate(path.join(root, `templates/${key}.yaml`));
    const request = { parties: [...own], lang, date: '2026-11-23' };
    for (const style of [apa, ieee]) {
      const plain = compose(content, template, request, style);
      expect(compose(content, template, request, withPrepared(lang, style))).toEqual(plain);
    }
  });

  test('number sources in the order of the briefing, without the processor', () => {
    const idle = { ...withPrepared('en', ieee), style: 'no style', locales: {} };
    expect(numbered.en?.entries).toHaveLength(content.sources.length);
    const keys = content.sources.map(({ id }) => id).toReversed();
    const run = (style: CitationStyle): unknown => {
      const citations = createCitations(content.sources, keys, style, 'en', content.digest);
      return [keys.map((source) => citations.cite([{ source }])), citations.bibliography()];
    };
    const expected = run(ieee);
    expect(run(idle)).toEqual(expected);
    expect(JSON.stringify(expected)).toContain('[134]');
    const wrong = structuredClone(idle);
    for (const entry of wrong.prepared?.en?.entries ?? []) delete entry.number;
    expect(run(wrong)).not.toEqual(expected);
  });

  test('leave several numbers at one place, and a page that could be one, to the processor', () => {
    const keys = ['kinne2018', 'leeds2002', 'walsh2007'];
    const run = (style: CitationStyle): unknown => {
      const citations = createCitations(content.sources, keys, style, 'en', content.digest);
      return [
        citations.cite([{ source: 'kinne2018' }, { source: 'leeds2002' }, { source: 'walsh2007' }]),
        citations.cite([{ source: 'kinne2018', locator: 'p. 1' }]),
        citations.cite([{ source: 'walsh2007' }, { source: 'kinne2018', locator: 'p. 3' }]),
        citations.bibliography(),
      ];
    };
    expect(run(withPrepared('en', ieee))).toEqual(run(ieee));
  });

  test.each([apa, ieee])(
    'read as the processor sets them beside any choice of sources (%#)',
    (style) => {
      const all = content.sources.map(({ id }) => id);
      for (let seed = 1; seed <= 8; seed++) {
        const keys = chosen(all, seed, 24);
        const lists = keys.map((_, at) => keys.slice(at, at + 1 + ((at * seed) % 4)));
        const run = (own: CitationStyle): unknown => {
          const citations = createCitations(content.sources, keys, own, 'en', content.digest);
          const cited = lists.map((list) => citations.cite(list.map((source) => ({ source }))));
          return [cited, citations.bibliography()];
        };
        expect(run(withPrepared('en', style))).toEqual(run(style));
      }
    },
  );

  test('that were set in one briefing are set no more for the next', () => {
    const style = withPrepared('en');
    const list = [{ source: 'walsh2007' }, { source: 'leeds2002' }];
    const cite = (own: CitationStyle): unknown =>
      createCitations(content.sources, ['walsh2007', 'leeds2002'], own, 'en', content.digest).cite(
        list,
      );
    const first = cite(style);
    expect(first).toEqual(cite(apa));
    expect(cite({ ...style, style: 'no style', locales: {} })).toBe(first);
  });

  test('hold all that the content cites, and two sources that read otherwise beside each other', () => {
    expect(prepared.en?.entries).toHaveLength(content.sources.length);
    expect(Object.keys(prepared.en?.clusters ?? {}).length).toBeGreaterThan(100);
    expect(prepared.en?.ambiguous.toSorted()).toEqual(['ipdf2022', 'ipdf2023']);
  });

  test('tell how ambiguous sources read beside each other, without the processor', () => {
    const own = prepared.en;
    if (own === undefined) throw new Error('nothing is prepared');
    const told: { source: string }[][] = Object.keys(own.together.clusters).map((key) =>
      JSON.parse(key),
    );
    expect(told.length).toBeGreaterThan(0);
    const keys = [...new Set([...told.flat().map(({ source }) => source), ...own.ambiguous])];
    const run = (style: CitationStyle): unknown => {
      const citations = createCitations(content.sources, keys, style, 'en', content.digest);
      return [told.map((list) => citations.cite(list)), citations.bibliography()];
    };
    const expected = run(apa);
    const idle = { ...withPrepared('en'), style: 'no style', locales: {} };
    expect(run(idle)).toEqual(expected);
    const wrong = { ...own, together: { clusters: {}, entries: [] } };
    expect(run({ ...idle, prepared: { en: wrong } })).not.toEqual(expected);
  });

  test('are used, and only for the content they were made for', () => {
    const style = withPrepared('en');
    const changed = structuredClone(style.prepared?.en);
    if (changed === undefined) throw new Error('nothing is prepared');
    changed.clusters['[{"source":"kinne2018"}]'] = [{ type: 'text', value: 'planted' }];
    const planted = { ...style, prepared: { en: changed } };
    const cite = (digest: string): unknown =>
      createCitations(content.sources, ['kinne2018'], planted, 'en', digest).cite([
        { source: 'kinne2018' },
      ]);
    expect(cite(content.digest)).toEqual([{ type: 'text', value: 'planted' }]);
    expect(cite('of another content')).not.toEqual([{ type: 'text', value: 'planted' }]);
  });

  test('leave ambiguous sources beside each other, and unknown citations, to the processor', () => {
    const keys = ['ipdf2022', 'ipdf2023', 'kinne2018'];
    const run = (style: CitationStyle): unknown => {
      const citations = createCitations(content.sources, keys, style, 'en', content.digest);
      const cited = [
        citations.cite([{ source: 'kinne2018' }]),
        citations.cite([{ source: 'ipdf2022', locator: 'p. 3' }]),
        citations.cite([{ source: 'ipdf2023' }]),
        citations.cite([{ source: 'kinne2018', locator: 'p. 99' }]),
        citations.cite([{ source: 'kinne2018' }]),
      ];
      return [cited, citations.bibliography()];
    };
    expect(run(withPrepared('en'))).toEqual(run(apa));
    const ambiguous = { ...withPrepared('en') };
    const calm = createCitations(content.sources, ['kinne2018'], ambiguous, 'en', content.digest);
    const plain = createCitations(content.sources, ['kinne2018'], apa, 'en', content.digest);
    const place = [{ source: 'kinne2018', locator: 'p. 99' }];
    expect([calm.cite([{ source: 'kinne2018' }]), calm.cite(place), calm.bibliography()]).toEqual([
      plain.cite([{ source: 'kinne2018' }]),
      plain.cite(place),
      plain.bibliography(),
    ]);
  });

  test('are not made in styles whose citations depend on their place', () => {
    for (const name of ['chicago-notes']) {
      expect(prepareCitations(content, loadStyle(name), 'en')).toBeUndefined();
    }
  });
});
