import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { unreadable } from '../../src/commands/read-found-file.ts';
import { loadBibliography } from '../../src/content/load-bibliography.ts';
import { cutExcerpt } from '../../src/input/excerpt.ts';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import { SourceFile } from '../../src/input/source-file.ts';
import { asMachineError, MachineError, toSystemError } from '../../src/output/machine-error.ts';
import type { Problem } from '../../src/problems.ts';
import { checkCitationStyle } from '../../src/template/check-citation-style.ts';
import { expectTold, problemsOf, type Told } from './told.ts';

/** What a library says of a text, and what the system says of a file: each is told in words of our own. */
async function hold(table: string, told: readonly Told[]): Promise<void> {
  for (const { what, problems } of told) expect([what, problems.length > 0]).toEqual([what, true]);
  await expectTold(table, told);
}

const yaml = [
  ['a tab', 'a:\n\tb: 1\n'],
  ['two colons', 'a: b: c\n'],
  ['an item too far right', '- - a\n -b\n'],
  ['a line too far left', 'a: "x\ny"\n'],
  ['a key without a colon', 'a: 1\nb\n'],
  ['a second key without a colon', '"a": 1\n"b"\nc: 2\n'],
  ['a quotation mark that is not closed', 'a: "x\n'],
  ['a quotation mark that is not closed, at the end', 'a: "x'],
  ['a bracket that is not closed', 'a: [1, 2\n'],
  ['a bracket that is not closed, at the end', 'a: [1, 2'],
  ['a comma too many', 'a: [1,,2]\n'],
  ['an unknown escape', 'a: "\\q"\n'],
  ['a number behind a bar', 'a: |0\n'],
  ['two signs behind a bar', 'a: |++\n x\n'],
  ['text behind a bar', 'a: | x\n y\n'],
  ['a directive without a name', '%\n---\na: 1\n'],
  ['an anchor without a name', 'a: & 1\n'],
  ['a character that shows nothing', 'a: "\u0001"\n'],
  ['text without a key', 'words\nb: 1\n'],
  ['too deep a list', `a: ${'['.repeat(70)}`],
] as const;

test('of YAML', () =>
  hold(
    'yaml',
    yaml.map(([what, text]) => {
      const problems: Problem[] = [];
      parseYaml(cutExcerpt(new SourceFile('area.yaml', text)), problems);
      return { what, problems };
    }),
  ));

const csl = 'xmlns="http://purl.org/net/xbiblio/csl"';
const style = (inside: string): string => `<style ${csl}>${inside}</style>`;
const xml = [
  ['a tag that is not closed', `<style ${csl}><a>`],
  ['a closing tag of nothing', style('</a>')],
  ['a closing tag behind all', `${style('')}</a>`],
  ['an attribute twice', style('<a b="1" b="2"/>')],
  ['a prefix without a namespace', style('<x:a/>')],
  ['a prefix that is kept', style('<a xmlns:xml="x"/>')],
  ['an entity', style('&foo;')],
  ['a declaration in another version', `<?xml version="2"?>${style('')}`],
  ['an attribute without a value', style('<a b/>')],
  ['the end of CDATA', style(']]>')],
  ['no element', ''],
  ['two elements', `${style('')}<b/>`],
  ['half a tag', `${style('<a')}`],
  ['half a comment', `<style ${csl}><!-- a`],
  ['half a comment behind all', `${style('')}<!-- a`],
  ['hyphens in a comment', style('<!-- a -- b -->')],
  ['a DOCTYPE', `<!DOCTYPE style>${style('<citation/><bibliography/>')}`],
  ['a DOCTYPE inside', style('<!DOCTYPE a>')],
  ['an instruction without a name', style('<? ?>')],
  ['a control character', style('\u0001')],
  ['a mark of XML', style('<a / >')],
  ['too deep a style', style('<a>'.repeat(64) + '</a>'.repeat(64))],
  ['another kind of file', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['a style without citations', style('<bibliography/>')],
  ['a style without a list of sources', style('<citation/>')],
] as const;

test('of citation styles, and of XML', () =>
  hold(
    'xml',
    xml.map(([what, text]) => ({ what, problems: checkCitationStyle(text, 'house.csl') })),
  ));

const bibtex = [
  ['a @string that is none', 'title = foo'],
  ['a command that is none', 'title = {a \\foobar b}'],
  ['an environment', 'title = {\\begin{x} a \\end{x}}'],
  ['five parts of a name', 'author = {A, B, C, D, E}'],
  ['words behind a field', 'title = {a} b'],
  ['a quotation mark that is not closed', 'title = "a'],
  ['a field without a value', 'year'],
  ['a definition', 'title = {\\newcommand}'],
  ['a field twice', 'title = {a}, title = {b}'],
  ['a long entry', `title = {${'a '.repeat(9000)}}`],
  ['braces too deep', `title = ${'{'.repeat(40)}${'}'.repeat(40)}`],
  ['many joins', `title = ${'s # '.repeat(51)}"a"`],
] as const;

test('of BibTeX', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-bib-'));
  const file = path.join(folder, 'own.bib');
  const told: Told[] = [];
  for (const [what, fields] of bibtex) {
    fs.writeFileSync(file, `@book{key,\n  ${fields}\n}\n`);
    const entries: Problem[] = [];
    const others = await problemsOf(async () => {
      const read = await loadBibliography(file);
      entries.push(...read.entries.flatMap((entry) => entry.problems));
    });
    const problems = [...entries, ...others].map((one) => ({ ...one, file: 'own.bib' }));
    told.push({ what, problems });
  }
  fs.rmSync(folder, { recursive: true });
  await hold('bibtex', told);
});

/** Every code that a table of causes or of ways to mend them names, and one that none does. */
const codes = [
  ...new Set(
    ['problems/system-error', 'output/machine-error'].flatMap((name) =>
      [...fs.readFileSync(`src/${name}.ts`, 'utf8').matchAll(/^ {2}([A-Z_\d]+):/gm)].map(
        ([, code = '']) => code,
      ),
    ),
  ),
  'EXDEV',
].sort();

test('of the system', () => {
  const written = [...codes.map(toSystemError), new Error('unknown')].map((error) => ({
    what: `to write: ${error.message}`,
    problems: new MachineError('out/a.pdf', error).problems,
  }));
  const read = [...codes.map(toSystemError), new Error('unknown')].map((error) => ({
    what: `to read: ${error.message}`,
    problems: [{ severity: 'error', file: 'a.pdf', ...unreadable(error) } as const],
  }));
  const start = {
    what: 'to write without --out',
    problems: new MachineError('house', toSystemError('ENOTDIR'), 'start').problems,
  };
  const full = asMachineError(new RangeError('WebAssembly.Memory(): out of memory'));
  const machine = {
    what: 'the machine',
    problems: full instanceof MachineError ? full.problems : [],
  };
  return hold('system', [...written, ...read, start, machine]);
});
