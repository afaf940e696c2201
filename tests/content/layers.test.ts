import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { toPlainText } from '../../src/document/walk.ts';
import { layLayer, loadLaid } from './lay-layer.ts';
import { area, benefit, fact, facts, pack, risk, source, text, twins } from './layer-files.ts';

const builtin = path.resolve(import.meta.dirname, '../../content');

/** Both languages of a title as text. */
const plain = ({ id, en }: { id: Parameters<typeof toPlainText>[0]; en: typeof id }): string =>
  `${toPlainText(id)}/${toPlainText(en)}`;

describe('a layer', () => {
  test('that says nothing leaves everything as it was', () => {
    const laid = layLayer({});
    const base = loadContent(laid.builtin);
    expect({ ...loadLaid(laid), digest: '' }).toEqual({ ...base, digest: '' });
  });

  test('over the real content does the same', () => {
    const laid = layLayer({});
    const content = loadLaid({ ...laid, builtin });
    expect({ ...content, digest: '' }).toEqual({ ...loadContent(builtin), digest: '' });
  });

  test('replaces a unit and a part of the frame, whole', () => {
    const content = loadLaid(
      layLayer({
        ...twins('areas/security/deterrence', (lang) => benefit(`Own ${lang}`, 'Only this.')),
        ...twins('frame/closing', (lang) => text(`End ${lang}`, [])),
      }),
    );
    const unit = content.areas[0]?.benefits[0];
    expect(unit).toMatchObject({ key: 'security/deterrence', confidence: 'moderate' });
    expect(unit && plain({ id: unit.text.id.title, en: unit.text.en.title })).toBe('Own id/Own en');
    expect(unit?.text.en.prose).toHaveLength(1);
    expect(plain({ id: content.frame.closing.id.title, en: content.frame.closing.en.title })).toBe(
      'End id/End en',
    );
    expect(content.facts.map(({ key }) => key)).toEqual(['pacts-deter', 'suspicion']);
  });

  test('changes single labels, forms and country names', () => {
    const own = {
      'labels/en.yaml':
        'kicker: Own\nconfidence: { low: weak }\ngrammar: { countries: { two: both } }\n',
      'countries.yaml': 'en:\n  "NL": { name: Holland }\n  "KR": { name: Korea }\n',
    };
    const below = {
      'countries.yaml':
        'id:\n  "GB": { name: Inggris }\nen:\n  "NL": { name: Netherlands, inText: the Netherlands }\n  "VA": { name: Holy See }\n',
    };
    const { labels, countries } = loadLaid(layLayer(own, below));
    expect(labels.en).toMatchObject({
      product: 'Risalah',
      kicker: 'Own',
      confidence: { high: 'high', low: 'weak' },
      grammar: { countries: { two: 'both', none: 'the partner countries' } },
    });
    expect(labels.id.kicker).not.toBe('Own');
    expect(countries.en).toEqual({
      NL: { name: 'Holland' },
      VA: { name: 'Holy See' },
      KR: { name: 'Korea' },
    });
    expect(countries.id).toEqual({ GB: { name: 'Inggris' } });
  });

  test('replaces titles and keywords', () => {
    const content = loadLaid(
      layLayer({
        ...pack('title: { id: Judul, en: Title }\nkeywords: { id: [a], en: [b] }'),
        'areas/security/area.yaml': 'title: { id: Aman, en: Safe }\n',
      }),
    );
    expect(plain(content.pack.title)).toBe('Judul/Title');
    expect(plain(content.pack.shortTitle)).toBe('Manfaat/Benefits');
    expect(content.pack.keywords).toEqual({ id: ['a'], en: ['b'] });
    expect(content.areas.map(({ title }) => plain(title))).toEqual(['Aman/Safe']);
    expect(content.areas[0]?.benefits).toHaveLength(1);
  });

  test('adds facts, sources, cases, a benefit, a risk and an area', () => {
    const content = loadLaid(
      layLayer({
        ...pack('areas: [trade, security]'),
        ...facts(fact('own-case', 'trade/arms', 'own2020')),
        ...source('own2020', 'A book'),
        'areas/trade/area.yaml': area(
          'title: { id: Dagang, en: Trade }',
          'lead: { id: Satu., en: One. }',
          'benefits: [{ key: arms, confidence: low }]',
        ),
        ...twins('areas/trade/arms', (lang) => benefit(`Arms ${lang}`, 'Cited [@own2020].')),
        'areas/security/area.yaml': area(
          'benefits:',
          '  - { key: patrols, confidence: low }',
          '  - { key: deterrence, confidence: high }',
        ),
        ...twins('areas/security/patrols', () =>
          benefit('Patrols', ':::case{ID JP}\nA case.\n:::\n\nBeside it [@leeds2003].'),
        ),
        'risks/risks.yaml': area(
          'risks:',
          '  - { key: cost, confidence: low }',
          '  - { key: security-dilemma, confidence: low }',
        ),
        ...twins('risks/cost', () => risk('Cost')),
      }),
    );
    expect(content.areas.flatMap(({ benefits }) => benefits).map(({ key }) => key)).toEqual([
      'trade/arms',
      'security/patrols',
      'security/deterrence',
    ]);
    expect(content.areas[1]?.benefits.map(({ confidence }) => confidence)).toEqual(['low', 'high']);
    expect(content.areas[1]?.benefits[0]?.text.en.prose[0]).toMatchObject({ about: ['ID', 'JP'] });
    expect(content.risks.risks.map(({ key }) => key)).toEqual([
      'risk/cost',
      'risk/security-dilemma',
    ]);
    expect(content.facts.map(({ key }) => key)).toEqual(['pacts-deter', 'suspicion', 'own-case']);
    expect(content.sources.map(({ id }) => id)).toContain('own2020');
  });

  test('leaves out a unit with its facts', () => {
    const content = loadLaid(
      layLayer({
        'risks/risks.yaml': 'risks: [{ key: cost, confidence: low }]\n',
        ...twins('risks/cost', () => risk('Cost')),
        ...twins('areas/security/deterrence', () => benefit('Without the link')),
      }),
    );
    expect(content.risks.risks.map(({ key }) => key)).toEqual(['risk/cost']);
    expect(content.facts.map(({ key }) => key)).toEqual(['pacts-deter']);
  });

  test('replaces a fact and a source where they stand, if it says so', () => {
    const content = loadLaid(
      layLayer({
        ...pack('replaces: { facts: [pacts-deter], sources: [leeds2003] }'),
        ...facts(fact('pacts-deter'), fact('another')),
        ...source('leeds2003', 'Own record'),
      }),
    );
    expect(content.facts.map(({ key, kind }) => [key, kind])).toEqual([
      ['pacts-deter', 'case'],
      ['suspicion', 'research'],
      ['another', 'case'],
    ]);
    expect(content.sources.find(({ id }) => id === 'leeds2003')?.title).toBe('Own record');
  });
});

describe('the digest', () => {
  const digest = (files: Record<string, string>, below?: Record<string, string>): string =>
    loadLaid(layLayer(files, below)).digest;

  test('follows the layer and what it lies on', () => {
    const own = { 'labels/en.yaml': 'kicker: Own\n' };
    const other = { 'labels/en.yaml': 'kicker: Other\n' };
    const below = { 'countries.yaml': 'id: {}\nen: {}\n' };
    const digests = [digest({}), digest(own), digest(other), digest(own, below)];
    expect(new Set(digests).size).toBe(4);
    expect(digest(own)).toBe(digests[1]);
  });

  test('does not follow what the layer replaces', () => {
    const own = twins('frame/closing', () => text('End', []));
    const below = twins('frame/closing', () => text('Never read', []));
    expect(digest(own, below)).toBe(digest(own));
  });
});
