import CSL from 'citeproc';
import { describe, expect, it } from 'vitest';
import { createCitations } from '../../src/compose/citations.ts';
import {
  differences,
  entryLine,
  languages,
  loadStyle,
  nodesOf,
  plainProcessor,
  sources,
  styleNames,
  words,
} from './citations-setup.ts';

const keys = sources.map((source) => source.id);

describe.each(styleNames)('all sources in %s', (name) => {
  const style = loadStyle(name);

  it.each(languages)('print what the processor gives as text (%s)', (lang) => {
    const oracle = plainProcessor(sources, style, lang).makeBibliography();
    if (oracle === false) throw new Error('no bibliography');
    const entries = createCitations(sources, keys, style, lang).bibliography();
    const theirs = oracle[1].map((line) => line.trim());

    expect(entries).toHaveLength(134);
    expect(differences(entries.map(entryLine), theirs)).toEqual([]);
    expect(entries.map((entry) => entry.key)).toEqual(oracle[0].entry_ids.map(([key]) => key));

    // The comparison sees one letter, one missing entry and a wrong order.
    const lines = entries.map(entryLine);
    expect(differences([`${lines[0]}.`, ...lines.slice(1)], theirs)).toHaveLength(1);
    expect(differences(lines.slice(0, -1), theirs)).toHaveLength(1);
    expect(differences([...lines].reverse(), theirs).length).toBeGreaterThan(100);
  });

  it.each(languages)(
    'are cited as the processor gives as text (%s)',
    (lang) => {
      const oracle = plainProcessor(sources, style, lang);
      const citations = createCitations(sources, keys, style, lang);
      const before: [string, number][] = [];
      // Every source alone, then with the two that follow it in the file.
      const clusters = [
        ...keys.map((key) => [key]),
        ...keys.map((_, index) => [0, 1, 2].map((step) => keys[(index + step) % 134] ?? '')),
      ];
      const pairs = clusters.map((cluster, index) => {
        const ours = citations.cite(cluster.map((source) => ({ source })));
        const theirs = oracle.processCitationCluster(
          {
            citationID: `x${index}`,
            citationItems: cluster.map((id) => ({ id })),
            properties: { noteIndex: index + 1 },
          },
          before,
          [],
          CSL.ASSUME_ALL_ITEMS_REGISTERED,
        )[1];
        before.push([`x${index}`, index + 1]);
        return { cluster, ours, theirs: theirs.at(-1)?.[1] ?? '' };
      });
      expect(
        differences(
          pairs.map((pair) => words(pair.ours)),
          pairs.map((pair) => pair.theirs),
        ),
      ).toEqual([]);
      for (const { cluster, ours } of pairs) {
        const linked = nodesOf(ours, 'citation').map((node) => node.source);
        // A range of numbers ([1]-[3]) shows its two ends only.
        const shown = name === 'ieee' && cluster.length === 3 ? linked.length >= 2 : linked.length;
        expect(shown, words(ours)).toBe(
          name === 'ieee' && cluster.length === 3 ? true : cluster.length,
        );
        expect(linked.every((source) => cluster.includes(source))).toBe(true);
      }
    },
    60_000,
  );

  it('show their DOI or address as a link, and only web addresses', () => {
    const byKey = new Map(sources.map((source) => [source.id, source]));
    const entries = createCitations(sources, keys, style, 'id').bibliography();
    const links = entries.flatMap((entry) => {
      const source = byKey.get(entry.key);
      return nodesOf(entry.children, 'link').map((link) => ({ link, source }));
    });
    for (const { link, source } of links) {
      const doi = `https://doi.org/${source?.['DOI']}`;
      expect([source?.['URL'], doi]).toContain(link.url);
      expect(link.url.endsWith(words(link.children))).toBe(true);
    }
    const linked = new Set(links.map(({ source }) => source?.id));
    const withAddress = sources.filter((source) => source['URL'] ?? source['DOI']);
    expect(withAddress).toHaveLength(86);
    expect(withAddress.filter((source) => !linked.has(source.id))).toEqual([]);
  });

  it('never print how a source was verified', () => {
    const citations = createCitations(sources, keys, style, 'en');
    const page = citations.bibliography().map(entryLine).join('\n');
    const leaks = (text: string): boolean =>
      /verified|own knowledge|left out|incomplete/i.test(text);
    expect(leaks(page)).toBe(false);
    expect(leaks(`${page}\n${sources[0]?.note}`)).toBe(true);
  });
});

describe('language of entries', () => {
  it('is told where it differs from the briefing', () => {
    const style = loadStyle('apa');
    const inIndonesian = createCitations(sources, keys, style, 'id').bibliography();
    const inEnglish = createCitations(sources, keys, style, 'en').bibliography();
    const marked = (entries: typeof inEnglish, lang: string | undefined): number =>
      entries.filter((entry) => entry.lang === lang).length;
    expect([marked(inIndonesian, 'en'), marked(inIndonesian, undefined)]).toEqual([113, 21]);
    expect([marked(inEnglish, 'id'), marked(inEnglish, undefined)]).toEqual([21, 113]);
  });
});
