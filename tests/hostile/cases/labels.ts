import { build, claim, type HostileCase, prose, refused, text } from '../hostile-case.ts';

const labels = 'layer/labels/en.yaml';
const countries = 'layer/countries.yaml';
const facts = 'layer/evidence/facts.yaml';

/** A layer over the built-in content with one more file. */
function layer(name: string, file: string, written: string, ...says: string[]): HostileCase {
  return {
    name,
    args: ['check', '--content', 'layer'],
    files: { 'layer/pack.yaml': 'extends: builtin\n', [file]: written },
    exit: 1,
    says: says.map((one) => `${file}:${one}`),
  };
}
const long = 'a'.repeat(100_000);

/** Labels, names and facts of a layer, and texts that look empty or broken. */
export const labelCases: readonly HostileCase[] = [
  {
    name: 'a title of one word of 3,000 letters',
    args: build,
    files: { 'content/frame/closing.en.md': `---\ntitle: ${'x'.repeat(3000)}\n---\n\nWords.\n` },
    exit: 0,
    shows: 'x'.repeat(3000),
  },
  layer('a label of 100,000 letters', labels, `limit: ${long}\n`, '1:8 value-is-allowed'),
  layer(
    'words for countries of 100,000 letters',
    labels,
    `grammar:\n  parties: { none: ${long} }\n`,
    '2:20 value-is-allowed',
  ),
  layer(
    'a country of 8,000 letters',
    countries,
    `en:\n  "ID": { name: ${'Indo'.repeat(2000)} }\n`,
    '2:17 value-is-allowed',
  ),
  {
    ...layer(
      'a kind of fact that is none',
      facts,
      'facts:\n  - key: own\n    unit: security/common-protection\n    kind: reserch\n    statement: { id: A., en: A. }\n    parties: []\n    years: []\n    sources: [natoart5]\n    verified: "no"\n    how: read\n',
      '4:11 value-is-allowed',
    ),
    // Counted in the file that it stands in, not among the built-in facts.
    shows: '"facts[1].kind" cannot be "reserch"',
  },
  {
    ...layer(
      'a mapping where a word is chosen',
      'layer/pack.yaml',
      'extends: { a: builtin }\n',
      '1:1 value-has-the-right-type',
    ),
    shows: 'should be a text',
  },
  {
    name: 'a claim of characters without a shape',
    files: claim('"\\u200b\\u2060"'),
    exit: 1,
    says: [`${text}:3:9 text-is-not-empty`],
  },
  refused('prose of characters without a shape', '\u200b \u2060', '8:1', 'text-is-not-empty'),
  {
    name: 'a title of characters without a shape from the command line',
    args: [...build, '--set', 'title=\u200b'],
    exit: 2,
    says: ['command-line-is-right'],
  },
  {
    name: 'a note beside numbered citations',
    files: prose('Words [@leeds2003].[^1]\n\n[^1]: A note.'),
    args: [...build, '--csl', 'ieee'],
    exit: 0,
    shows: 'A note.',
  },
  refused('a block of another program', '::: warning\nx\n:::', '9:1', 'directive-is-known'),
  refused('a note called __proto__', 'Words[^__proto__].', '9:6', 'footnote-is-defined'),
  {
    name: 'the environment as a table',
    args: ['batch', '--each', '/proc/self/environ', '--out', 'out'],
    exit: 1,
    says: ['/proc/self/environ:1:1 text-is-not-empty'],
  },
  {
    name: 'a column called constructor in the names of a batch',
    args: ['batch', '--each', 'own.csv', '--name', '{row}{constructor}', '--out', 'out'],
    files: { 'own.csv': 'parties\nID\n' },
    exit: 1,
    says: ['key-is-known'],
  },
];
