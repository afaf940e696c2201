import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { RisalahError } from '../../src/problems.ts';
import { type Laid, layLayer, loadLaid, saidOfLaid } from './lay-layer.ts';
import { benefit, fact, facts, pack, risk, source, text, twins } from './layer-files.ts';

/** The labels of the small pack. */
const labels = fs.readFileSync(
  path.resolve(import.meta.dirname, '../fixtures/pack/content/labels/en.yaml'),
  'utf8',
);

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
    ...['extend: builtin', 'Extends: "builtin" # mine', 'base: builtin'].map(
      (line): [string, Laid, RegExp[]] => [
        `"${line}", which makes no layer, and nothing else`,
        layLayer({ 'pack.yaml': `# Own\n${line}\n` }),
        [
          /^layer\/pack\.yaml:2:1 key-is-known The key "\w+" is not known here \| Did you mean "extends"\?$/,
        ],
      ],
    ),
    [
      'a fact without a source, by its key',
      layLayer(facts(fact('own', 'security/deterrence', ''))),
      [/^layer\/evidence\/facts\.yaml:\d+:\d+ value-is-allowed "own" names no source$/],
    ],
    [
      'a list with nothing in it',
      layLayer(pack('keywords: { id: [], en: [a] }')),
      [/^layer\/pack\.yaml:2:13 value-is-allowed "keywords\.id" is empty$/],
    ],
    [
      'a source that may stand in a file of its own',
      layLayer(facts(fact('own', 'security/deterrence', 'smith2025'))),
      [
        /^layer\/evidence\/facts\.yaml:\d+:\d+ source-is-known .*"smith2025".* \| Add the source there, or name the file that has it with --bib\.$/,
      ],
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
        /^builtin:labels\/en\.yaml:13:10 page-pattern-is-complete/,
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
}, 300_000);

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
