import { build, type HostileCase, prose } from '../hostile-case.ts';

const references = 'content/evidence/references.csl.json';
const leeds = {
  id: 'leeds2003',
  type: 'book',
  title: 'A',
  issued: { 'date-parts': [[2003]] },
  note: 'verified',
};

function json(name: string, written: string, ...says: string[]): HostileCase {
  return {
    name,
    files: { [references]: written },
    exit: 1,
    says: says.map((one) => `${references}:${one}`),
  };
}
/** The one source with more or other fields, refused where it is cited. */
function field(name: string, more: object, ...says: string[]): HostileCase {
  return json(name, JSON.stringify([{ ...leeds, ...more }]), ...says);
}
function printed(name: string, more: object, shows: string): HostileCase {
  return {
    name,
    files: { [references]: JSON.stringify([{ ...leeds, ...more }]) },
    args: build,
    exit: 0,
    shows,
  };
}

const csl: readonly HostileCase[] = [
  json('JSON that is cut off', '[{"id": "leeds2003"', '1:20 json-is-well-formed'),
  json('JSON with a comma too many', '[{"id": "leeds2003",}]', '1:21 json-is-well-formed'),
  json('JSON with a comment', '// none\n[]', '1:1 json-is-well-formed'),
  json('JSON that is no list', '{"id": "leeds2003"}', '1:1 value-has-the-right-type'),
  json('100,000 brackets in JSON', '['.repeat(100_000), '1:66 data-is-within-limits'),
  json(
    '20,000 keys in JSON',
    `[{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join()}}]`,
    '1:48900 data-is-within-limits',
  ),
  json(
    'a key that stands twice in JSON',
    '[{"id": "leeds2003", "id": "b", "type": "book"}]',
    '1:22 keys-differ',
  ),
  json(
    'the key __proto__ in JSON',
    '[{"__proto__": {"a": 1}, "id": "leeds2003", "type": "book", "note": "verified"}]',
    '1:3 key-is-known',
  ),
  json('a source without an id', '[{"type": "book"}]', '1:2 key-is-present'),
  json('a source that is null', '[null]', '1:2 text-is-not-empty'),
  field('an author that is null', { author: [null] }, '1:107 text-is-not-empty'),
  field('an author without a name', { author: [{}] }, '1:107 source-is-csl-json'),
  field('a type that is none', { type: 'spell' }, '1:28 source-is-csl-json'),
  field('a title that is a list', { title: ['a'] }, '1:34 value-has-the-right-type'),
  field(
    'a date of the year 99999',
    { issued: { 'date-parts': [[99_999, 13, 45]] } },
    '1:70 source-is-csl-json',
  ),
  field('a date that is a text', { issued: 'yesterday' }, '1:56 value-has-the-right-type'),
  field('a link that runs', { URL: 'javascript:alert(1)' }, '1:104 source-is-csl-json'),
  field(
    'a DOI that leads elsewhere',
    { DOI: '10.1/x" onclick="alert(1)' },
    '1:104 source-is-csl-json',
  ),
  field('a title of a megabyte', { title: 'a'.repeat(900_000) }, '1:43 source-is-csl-json'),
  field('a title with a line end', { title: 'a\nb' }, '1:43 source-is-csl-json'),
  field(
    'a title with marks of the processor',
    { title: 'a \ue000 b' },
    '1:45 characters-are-printable',
  ),
  printed(
    'a title with an element that runs',
    { title: 'A <script>alert(1)</script> B' },
    'alert(1)',
  ),
  printed(
    'a title with elements of CSL',
    { title: 'A <i>b</i> <b>c <span class="nocase">D</span></b>' },
    'A',
  ),
  printed('a title with an open element', { title: 'A <i>b <sup>c' }, 'A'),
  printed('a title with entities', { title: 'A &lt;b&gt; &amp; "c" *d* [e](f)' }, 'A'),
  printed(
    'a note with fields for the processor',
    { note: 'verified\n{:title: Other}\ntitle: Other' },
    'A',
  ),
  field('a number as title', { title: 1984 }, '1:42 value-has-the-right-type'),
  printed('a key called constructor', { 'constructor-x': 'a' }, 'A'),
];

function bib(
  name: string,
  written: string | Uint8Array,
  exit: 0 | 1,
  ...says: string[]
): HostileCase {
  return {
    name,
    files: { ...prose('Words [@doe2020].'), 'own.bib': written },
    args: [...build, '--bib', 'own.bib'],
    exit,
    says,
  };
}
const doe = (fields: string): string =>
  `@book{doe2020,\n  title = {A},\n  author = {Doe, Jane},\n  year = 2020,\n${fields}}\n`;

const bibtex: readonly HostileCase[] = [
  bib('an entry that is not closed', doe('').slice(0, -3), 1, 'own.bib:1:1 bibtex-is-well-formed'),
  bib(
    'an entry without a key',
    `${doe('')}@book{title = {A}}\n`,
    1,
    'own.bib:6:1 bibtex-is-well-formed',
  ),
  bib(
    '10,000 braces in one another',
    doe(`  note = {${'{'.repeat(10_000)}${'}'.repeat(10_000)}},\n`),
    1,
    'own.bib:1:1 data-is-within-limits',
  ),
  bib(
    'an entry of 900 KB',
    doe(`  note = {${'a '.repeat(450_000)}},\n`),
    1,
    'own.bib:1:1 data-is-within-limits',
  ),
  bib(
    'a chain of doublings',
    `@string{a = "${'x'.repeat(400)}"}\n${Array.from({ length: 30 }, (_, i) => `@string{a${i} = ${i === 0 ? 'a' : `a${i - 1}`} # ${i === 0 ? 'a' : `a${i - 1}`}}\n`).join('')}${doe('  note = a29,\n')}`,
    1,
  ),
  bib(
    '3,000 entries',
    `${doe('')}${Array.from({ length: 3000 }, (_, i) => `@misc{k${i}, title = {T${i}}, author = {A, B}, year = 2001}\n`).join('')}`,
    0,
  ),
  bib('the same key twice', doe('') + doe(''), 1, 'own.bib:6:1 entry-is-unique'),
  bib(
    'a file in place of a field',
    doe('  note = {\\input{/etc/passwd} \\include{secret.txt}},\n'),
    1,
    'own.bib:5:11 source-is-csl-json',
    'own.bib:5:31 source-is-csl-json',
  ),
  bib(
    'a macro that calls itself',
    doe('  note = {\\def\\x{\\x\\x}\\x},\n'),
    1,
    'own.bib:5:15 source-is-csl-json',
  ),
  bib('no BibTeX at all', 'Dear reader,\nplease.\n', 1, 'own.bib:1:1 bibtex-is-well-formed'),
  bib(
    'BibTeX in Latin-1',
    Buffer.from(doe('').replace('Jane', 'Jané'), 'latin1'),
    1,
    'own.bib:3:21 file-is-utf8',
  ),
  bib('an empty file of sources', '', 1, 'own.bib:1:1 bibtex-is-well-formed'),
  {
    ...bib('a title of LaTeX', doe('').replace('{A}', '{{\\"U}ber \\textbf{b} $x^2$ \\& \\%}'), 0),
    shows: 'Über',
  },
  bib('a link that runs, in BibTeX', doe('  url = {javascript:alert(1)},\n'), 1),
  bib('a key called __proto__', '@book{__proto__, title = {A}, year = 2020}\n', 1),
];

/** Sources in CSL-JSON and BibTeX. */
export const sourceCases: readonly HostileCase[] = [...csl, ...bibtex];
