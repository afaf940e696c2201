import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { toPlainText } from '../../src/document/walk.ts';
import { RisalahError } from '../../src/problems.ts';
import { type Laid, layLayer, loadLaid, saidOfLaid } from './lay-layer.ts';

const builtin = path.resolve(import.meta.dirname, '../../content');

/** A text with its front matter, every field of which but the title is the same word. */
const text = (title: string, fields: string[], prose = 'A text.'): string =>
  [
    '---',
    `title: ${title}`,
    ...fields.map((field) => `${field}: Word.`),
    '---',
    '',
    prose,
    '',
  ].join('\n');
const unitFields = ['claim', 'confidenceReason', 'talkingPoint'];
const benefit = (title: string, prose?: string): string =>
  text(title, [...unitFields, 'limit'], prose);
const risk = (title: string, prose?: string): string =>
  text(title, [...unitFields, 'mitigation'], prose);

/** Both files of a text. */
const twins = (base: string, make: (lang: string) => string): Record<string, string> => ({
  [`${base}.id.md`]: make('id'),
  [`${base}.en.md`]: make('en'),
});

const fact = (key: string, unit = 'security/deterrence', source = 'leeds2003'): string =>
  [
    `  - key: ${key}`,
    `    unit: ${unit}`,
    '    kind: case',
    '    statement: { id: "Kasus mitra.", en: "A case of the partner." }',
    '    parties: ["ID"]',
    '    years: [2020]',
    `    sources: [${source}]`,
    '    verified: "yes"',
    '    how: read',
    '',
  ].join('\n');
const facts = (...entries: string[]): Record<string, string> => ({
  'evidence/facts.yaml': `facts:\n${entries.join('')}`,
});
const source = (id: string, title: string): Record<string, string> => ({
  'evidence/references.csl.json': JSON.stringify([{ id, type: 'book', title, note: 'verified' }]),
});
const pack = (lines: string): Record<string, string> => ({
  'pack.yaml': `extends: builtin\n${lines}\n`,
});
const area = (...lines: string[]): string => `${lines.join('\n')}\n`;

/** The labels of the small pack. */
const labels = fs.readFileSync(
  path.resolve(import.meta.dirname, '../fixtures/pack/content/labels/en.yaml'),
  'utf8',
);

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

describe('problems of a layer name its file, or the built-in one', () => {
  const cases: [string, Laid, (string | RegExp)[]][] = [
    [
      'a text in one language only',
      layLayer({ 'frame/closing.en.md': text('End', []) }),
      [/^layer\/frame\/closing\.id\.md text-has-both-languages/],
    ],
    [
      'a title in one language only',
      layLayer(pack('title: { en: Title }')),
      [/^layer\/pack\.yaml:2:1 text-has-both-languages "title" has no Indonesian text/],
    ],
    [
      'a key that is not known, with what is known below',
      layLayer({ 'labels/en.yaml': 'kiker: Own\n' }),
      [/^layer\/labels\/en\.yaml:1:1 key-is-known .*\| Did you mean "kicker"\?/],
    ],
    [
      'a wrong value deep in a merged file',
      layLayer({ 'labels/en.yaml': 'confidence:\n  low: 17\n' }),
      [/^layer\/labels\/en\.yaml:2:8 value-has-the-right-type "confidence\.low"/],
    ],
    [
      'a value of the wrong kind over a mapping',
      layLayer({ 'labels/id.yaml': 'details: Rincian\n' }),
      [/^layer\/labels\/id\.yaml:1:10 value-has-the-right-type "details" should be a mapping/],
    ],
    [
      'a pattern without its parts',
      layLayer({ 'labels/en.yaml': 'pageOf: "Page {page}"\n' }),
      [/^layer\/labels\/en\.yaml:1:10 page-pattern-is-complete/],
    ],
    [
      'a placeholder in one language only',
      layLayer({ 'labels/en.yaml': 'grammar:\n  own: { none: a, other: b }\n' }),
      [/^layer\/labels\/en\.yaml:2:3 grammar-is-complete/],
    ],
    [
      'a country that is none',
      layLayer({ 'countries.yaml': 'id:\n  "XX": { name: Entah }\n' }),
      [/^layer\/countries\.yaml:2:4 country-is-known/],
    ],
    [
      'a source and a unit that are not known, in an added fact',
      layLayer(facts(fact('own', 'security/deterence', 'leeds2004'))),
      [
        /^layer\/evidence\/facts\.yaml:3:11 unit-is-known .*Did you mean "security\/deterrence"/,
        /^layer\/evidence\/facts\.yaml:8:15 source-is-known .*Did you mean "leeds2003"/,
      ],
    ],
    [
      'a fact whose key is taken twice',
      layLayer(facts(fact('own'), fact('own'))),
      [/^layer\/evidence\/facts\.yaml:11:10 entry-is-unique/],
    ],
    [
      'a fact and a source that replace unsaid',
      layLayer({ ...facts(fact('own'), fact('suspicion')), ...source('leeds2003', 'Own') }),
      [
        /^layer\/evidence\/facts\.yaml:11:10 replacement-is-listed .* fact "suspicion"/,
        /^layer\/evidence\/references\.csl\.json:1:9 replacement-is-listed .* source "leeds2003"/,
      ],
    ],
    [
      'a replacement that replaces nothing',
      layLayer({
        ...pack('replaces:\n  facts: [pacts-deter, own]\n  sources: [leeds2003]'),
        ...facts(fact('own'), fact('pacts-deter')),
      }),
      [
        /^layer\/pack\.yaml:3:24 replacement-has-both No fact .*"own"/,
        /^layer\/pack\.yaml:4:13 replacement-has-both No source .*"leeds2003"/,
      ],
    ],
    [
      'a misspelt file',
      layLayer(twins('areas/security/deterence', () => benefit('Deterrence'))),
      [
        /^layer\/areas\/security\/deterence\.en\.md file-is-listed .*Did you mean "deterrence\.en\.md"/,
        /^layer\/areas\/security\/deterence\.id\.md file-is-listed .*Did you mean "deterrence\.id\.md"/,
      ],
    ],
    [
      'a listed unit without a text, and one without confidence',
      layLayer({
        'areas/security/area.yaml':
          'benefits:\n  - { key: deterrence, confidence: low }\n  - { key: gone, confidence: low }\n',
        'risks/risks.yaml': 'risks:\n  - key: security-dilemma\n',
      }),
      [
        /^layer\/areas\/security\/area\.yaml:3:12 unit-has-its-files/,
        /^layer\/risks\/risks\.yaml:2:5 key-is-present "risks\[1\]\.confidence" is missing/,
      ],
    ],
    [
      'a built-in text that leads to what the layer leaves out',
      layLayer({
        'risks/risks.yaml': 'risks: [{ key: cost, confidence: low }]\n',
        ...twins('risks/cost', () => risk('Cost')),
      }),
      [
        /^builtin:areas\/security\/deterrence\.en\.md:\d+:5 unit-is-known .*replace this text too/,
        /^builtin:areas\/security\/deterrence\.id\.md:\d+:\d+ unit-is-known .*replace this text too/,
      ],
    ],
    [
      'an added fact about what the layer leaves out',
      layLayer({
        ...facts(fact('own', 'risk/security-dilemma')),
        'risks/risks.yaml': 'risks: [{ key: cost, confidence: low }]\n',
        ...twins('risks/cost', () => risk('Cost')),
        ...twins('areas/security/deterrence', () => benefit('Without the link')),
      }),
      [/^layer\/evidence\/facts\.yaml:3:11 unit-is-known/],
    ],
    [
      'built-in files with a fault of their own',
      layLayer(
        { 'labels/en.yaml': 'kicker: Own\n' },
        { 'countries.yaml': 'id: {}\n', 'frame/method.en.md': text('Method', [], '# No') },
      ),
      [
        /^builtin:countries\.yaml:1:1 text-has-both-languages/,
        /^builtin:frame\/method\.en\.md:5:1 prose-has-no-headings/,
      ],
    ],
    [
      'built-in parts of files that the layer adds to',
      layLayer(
        {
          'labels/en.yaml': 'kicker: Own\n',
          'countries.yaml': 'id:\n  "KR": { name: Korea }\n',
          ...facts(fact('own')),
        },
        {
          'labels/en.yaml': labels
            .replace('{pages}', 'all')
            .replace('other: "the {', 'more: "the {'),
          'countries.yaml': 'id:\n  "XX": { name: Entah }\nen: {}\n',
          ...facts(fact('first', 'security/deterrence', 'nobody')),
        },
      ),
      [
        /^builtin:countries\.yaml:2:4 country-is-known/,
        /^builtin:evidence\/facts\.yaml:8:15 source-is-known/,
        /^builtin:labels\/en\.yaml:12:10 page-pattern-is-complete/,
        /^builtin:labels\/en\.yaml:\d+:3 grammar-is-complete/,
        /^builtin:labels\/en\.yaml:\d+:5 key-is-known/,
      ],
    ],
    [
      'another content than the built-in one',
      layLayer({ 'pack.yaml': 'extends: buildin\n' }),
      [/^layer\/pack\.yaml:1:10 value-is-allowed .*Did you mean "builtin"/],
    ],
    [
      'a pack.yaml that cannot be read, and no flood of what would be missing',
      layLayer({ 'pack.yaml': 'extends: builtin\ntitle: [\n', ...facts(fact('suspicion')) }),
      [/^layer\/pack\.yaml:\d+:\d+ yaml-is-well-formed/],
    ],
    [
      'a labels file with nothing in it',
      layLayer({ 'labels/en.yaml': '# nothing yet\n' }),
      [/^layer\/labels\/en\.yaml:1:1 text-is-not-empty/],
    ],
  ];

  test.each(cases)('%s', (_, laid, expected) => {
    const said = saidOfLaid(laid);
    expect(said).toEqual(expected.map((line) => expect.stringMatching(line)));
  });

  test('a layer is not read where nobody says what it lies on', () => {
    const { root, layer } = layLayer({ 'pack.yaml': '# mine\nextends: builtin\n' });
    expect(() => loadContent(layer)).toThrow('extends the built-in one');
    fs.rmSync(root, { recursive: true });
  });
});

test('every line of a layer that is taken away or broken is told, or changes the digest, and never crashes', () => {
  const files = {
    ...pack('replaces:\n  facts: [pacts-deter]\nkeywords: { id: [a], en: [b] }'),
    ...facts(fact('pacts-deter'), fact('own', 'security/deterrence', 'own2020')),
    ...source('own2020', 'A book'),
    ...twins('frame/closing', () => text('End', [])),
    'labels/en.yaml': 'kicker: Own\ngrammar:\n  countries:\n    two: both\n',
    'countries.yaml': 'en:\n  "KR": { name: Korea }\n',
  };
  const whole = loadLaid(layLayer(files)).digest;
  for (const [name, value] of Object.entries(files)) {
    const lines = value.split('\n');
    lines.forEach((line, index) => {
      if (line === '') return;
      for (const edited of [[], [`${line}{`], [line.slice(0, line.length / 2)]]) {
        const changed = lines.toSpliced(index, 1, ...edited).join('\n');
        expect(digestOf(layLayer({ ...files, [name]: changed })), `${name}:${index + 1}`).not.toBe(
          whole,
        );
      }
    });
  }
}, 60_000);

/** The digest of a layer; nothing if it has problems, all of which have a place in it. */
function digestOf(laid: Laid): string | undefined {
  try {
    return loadLaid(laid).digest;
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    const elsewhere = error.problems.filter(({ file }) => !file?.startsWith(`${laid.layer}/`));
    expect(elsewhere).toEqual([]);
    return undefined;
  }
}
