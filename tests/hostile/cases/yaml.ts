import { type HostileCase, text } from '../hostile-case.ts';

const area = 'content/areas/security/area.yaml';
const pack = 'content/pack.yaml';
const good = `title: { id: Keamanan, en: Security }
lead: { id: "Apa.", en: "What." }
benefits:
  - key: deterrence
    confidence: moderate
`;

function yaml(name: string, written: string, ...says: string[]): HostileCase {
  return { name, files: { [area]: written }, exit: 1, says };
}

const packOf = (area: string): string => `key: x
title: { id: A, en: B }
shortTitle: { id: A, en: B }
keywords: { id: [a], en: [a] }
areas: [${JSON.stringify(area)}]
`;

const keys = (count: number): string =>
  Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('');

/** Faults of YAML and front matter. */
export const yamlCases: readonly HostileCase[] = [
  yaml('YAML with a tab', good.replace('  - key', '\t- key'), `${area}:4:1 yaml-is-well-formed`),
  yaml(
    'YAML with an open quotation mark',
    good.replace('"What."', '"What.'),
    `${area}:3:1 yaml-is-well-formed`,
  ),
  yaml(
    'YAML with an open bracket',
    good.replace('Security }', 'Security'),
    `${area}:2:1 yaml-is-well-formed`,
  ),
  yaml('a key that stands twice', `${good}benefits: []\n`, `${area}:6:1 keys-differ`),
  yaml(
    'an alias bomb',
    `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]\n`).join('')}`,
    `${area}:1:4 yaml-is-plain`,
  ),
  yaml('a merge key', `<<: { a: 1 }\n${good}`, `${area}:1:1 yaml-is-plain`),
  yaml(
    'a tag that names code',
    `lead: !!js/function "function(){}"\n${good}`,
    `${area}:1:7 yaml-is-plain`,
  ),
  yaml('another version of YAML', `%YAML 1.1\n---\n${good}`, `${area}:1:1 yaml-is-plain`),
  yaml('two documents', `${good}---\n${good}`, `${area}:6:1 yaml-is-plain`),
  yaml('100,000 brackets', `lead: ${'['.repeat(100_000)}`, `${area}:1:70 data-is-within-limits`),
  yaml('50,000 keys', keys(50_000), `${area}:1:1 data-is-within-limits`),
  yaml('1 MB of blanks', `a:${' '.repeat(1_000_000)}\n${good}`, `${area}:1:1 key-is-known`),
  yaml('an empty file', '', `${area}:1:1 text-is-not-empty`),
  yaml('only a comment', '# nothing\n', `${area}:1:1 text-is-not-empty`),
  yaml('a list in place of keys', '- a\n- b\n', `${area}:1:1 value-has-the-right-type`),
  yaml(
    'a word that others take for false',
    good.replace('moderate', 'NO'),
    `${area}:5:17 yes-and-no-are-quoted`,
    `${area}:5:17 value-is-allowed`,
  ),
  {
    name: 'an unknown key in place of a known one',
    files: { [area]: good.replace('confidence:', 'confidance:') },
    exit: 1,
    says: [`${area}:4:5 key-is-present`, `${area}:5:5 key-is-known`],
    shows: 'Did you mean "confidence"?',
  },
  {
    name: 'a text without front matter',
    files: { [text]: 'Pacts reduce attacks.\n' },
    exit: 1,
    says: [`${text}:1:1 front-matter-is-present`],
  },
  {
    name: 'front matter that never ends',
    files: { [text]: '---\ntitle: X\n' },
    exit: 1,
    says: [`${text}:1:1 front-matter-is-present`],
  },
  {
    name: 'front matter that is a program',
    files: { [text]: '---js\nrequire("fs").writeFileSync("out", "run")\n---\n\nWords.\n' },
    exit: 1,
    says: [`${text}:1:1 front-matter-is-present`],
  },
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(
    (key): HostileCase => ({
      name: `the key ${key} in YAML`,
      files: { [pack]: `${key}: { polluted: true }\n${packOf('security')}` },
      exit: 1,
      says: [`${pack}:1:1 key-is-known`],
    }),
  ),
  ...['__proto__', 'constructor', 'toString', '..', 'a/../../b', 'a\\b', ''].map(
    (key): HostileCase => ({
      name: `an area with the key ${JSON.stringify(key)}`,
      files: { [pack]: packOf(key) },
      exit: 1,
    }),
  ),
];
