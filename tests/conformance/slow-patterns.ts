import { readCsv } from '../../src/batch/read-csv.ts';
import { splitBibtex } from '../../src/content/bibtex/split-bibtex.ts';
import { checkSvg } from '../../src/content/prose/svg/check-svg.ts';
import { parseJson } from '../../src/input/parse-json.ts';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import { decodeText, findForbidden } from '../../src/input/read-text.ts';
import { SourceFile } from '../../src/input/source-file.ts';
import { RisalahError } from '../../src/problems.ts';
import { parseXml } from '../../src/readback/docx/xml/parse-xml.ts';
import { readInline, readProse } from '../content/read-prose.ts';
import { sourceOf } from '../input/source-of.ts';

/** Something that other readers take the square of its length for. */
export interface SlowPattern {
  name: string;
  /** How much of it is read first; then twice and four times as much, which is about what is let in. */
  size: number;
  read: (size: number) => unknown;
  /** Where a library takes more than twice as long for twice as much: ms of CPU time at the cap, above which nothing is let in. */
  cappedMs?: number;
}

const times = (count: number, make: string | ((index: number) => string)): string =>
  typeof make === 'string'
    ? make.repeat(count)
    : Array.from({ length: count }, (_, index) => make(index)).join('');

function prose(name: string, size: number, make: (size: number) => string): SlowPattern {
  return { name: `prose: ${name}`, size, read: (count) => readProse(make(count)) };
}

/** What keeps readers of Markdown busy, as its own test suites and reports of faults list it. */
const markdown: readonly SlowPattern[] = [
  prose('open and closed strong', 200, (n) => times(n, '**a ') + times(n, 'b** ')),
  prose('open emphasis', 450, (n) => times(n, '*a **b ')),
  prose('odd emphasis', 400, (n) => times(n, 'a**b c* ')),
  prose('emphasis of two kinds', 400, (n) => times(n, '*_a ')),
  prose('open brackets', 480, (n) => times(n, '[')),
  prose('pairs of brackets', 200, (n) => times(n, '[') + times(n, ']')),
  prose('open links', 450, (n) => times(n, '[a](')),
  prose('open pictures', 240, (n) => times(n, '![a](')),
  prose('links in angles', 150, (n) => times(n, '[a](<b ')),
  prose('open angles', 450, (n) => times(n, '<a ')),
  prose('open comments', 450, (n) => times(n, '<!-- ')),
  prose('open entities', 450, (n) => times(n, '&a')),
  prose('backticks of every length', 40, (n) =>
    times(n, (index) => `${'`'.repeat(index % 20)} a `),
  ),
  prose('backslashes', 8000, (n) => times(n, '\\')),
  prose('blanks before a line end', 8000, (n) => `a${times(n, ' ')}\nb`),
  prose(
    'calls of footnotes',
    100,
    (n) => times(n, (i) => `a[^${i}] `) + times(n, (i) => `\n\n[^${i}]: b`),
  ),
  prose('definitions', 250, (n) => times(n, (index) => `[a${index}]: b\n\n`)),
  prose('items', 400, (n) => times(n, '- a\n')),
  prose('numbered items of their own', 400, (n) => times(n, (index) => `${index}. a\n`)),
  prose('quotations line by line', 400, (n) => times(n, '> a\n')),
  { ...prose('quotations that go on', 480, (n) => `> a\n${times(n, 'b\n')}`), cappedMs: 1000 },
  prose(
    'rows of a table',
    400,
    (n) => `Table: a\n\n| a | b |\n|---|---|\n${times(n, '| c | d |\n')}`,
  ),
  prose(
    'columns of a table',
    100,
    (n) => `Table: a\n\n${times(n, '|a')}|\n${times(n, '|-')}|\n${times(n, '|b')}|`,
  ),
  prose(
    'cells of marks',
    250,
    (n) => `Table: a\n\n| a | b |\n|---|---|\n${times(n, '| *c | d* |\n')}`,
  ),
  prose('directives', 450, (n) => times(n, ':id[a] ')),
  prose('braces', 4000, (n) => times(n, '{ ')),
  prose('citations', 150, (n) => times(n, (index) => `a [@b${index}, p. ${index}] `)),
  prose('open citations', 450, (n) => times(n, '[@a ')),
  prose('long words', 10, (n) => times(n, `${'x'.repeat(99)} `)),
  prose('one long word', 1000, (n) => times(n, 'x')),
  { name: 'a paragraph of words', size: 3000, read: (n) => readInline(times(n, 'word ')) },
];

const yaml = (name: string, size: number, make: (size: number) => string): SlowPattern => ({
  name: `YAML: ${name}`,
  size,
  read: (count) => parseYaml(sourceOf(make(count)), []),
});

const data: readonly SlowPattern[] = [
  yaml('keys', 1200, (n) => times(n, (index) => `k${index}: a\n`)),
  yaml('the same key', 1200, (n) => times(n, 'k: a\n')),
  yaml('items', 20_000, (n) => times(n, '- a\n')),
  yaml('open brackets', 200_000, (n) => `a: ${times(n, '[')}`),
  yaml('aliases', 10_000, (n) => `a: &a [x]\n${times(n, (index) => `b${index}: *a\n`)}`),
  yaml('blanks', 200_000, (n) => `a:${times(n, ' ')}b\n`),
  yaml('a text over many lines', 20_000, (n) => `a: "${times(n, 'b\n  ')}"\n`),
  yaml('a block of text', 20_000, (n) => `a: |\n${times(n, '  b\n')}`),
  yaml('escapes', 40_000, (n) => `a: "${times(n, '\\u00e9')}"\n`),
  yaml('comments', 40_000, (n) => times(n, '# a\n')),
  {
    name: 'JSON: keys',
    size: 1200,
    read: (n) => parseJson(sourceOf(`{${times(n, (i) => `"k${i}":1,`)}"z":1}`), []),
  },
  {
    name: 'JSON: items',
    size: 50_000,
    read: (n) => parseJson(sourceOf(`[${times(n, '1,')}1]`), []),
  },
  {
    name: 'JSON: open brackets',
    size: 250_000,
    read: (n) => parseJson(sourceOf(times(n, '[')), []),
  },
  {
    name: 'JSON: a long text',
    size: 200_000,
    read: (n) => parseJson(sourceOf(`["${times(n, 'a')}"]`), []),
  },
  {
    name: 'JSON: escapes',
    size: 40_000,
    read: (n) => parseJson(sourceOf(`["${times(n, '\\u00e9')}"]`), []),
  },
  {
    name: 'BibTeX: entries',
    size: 4000,
    read: (n) => splitBibtex(sourceOf(times(n, '@a{b,c={d}}\n')), []),
  },
  {
    name: 'BibTeX: open entries',
    size: 20_000,
    read: (n) => splitBibtex(sourceOf(times(n, '@a{b\n')), []),
  },
  { name: 'BibTeX: signs', size: 200_000, read: (n) => splitBibtex(sourceOf(times(n, 'a@')), []) },
];

const csv = (name: string, size: number, make: (size: number) => string): SlowPattern => ({
  name: `CSV: ${name}`,
  size,
  read: (count) => told(() => readCsv(new SourceFile('x', make(count)), ['parties'])),
});

/** A refusal is as good as a result: what counts is the time. */
function told(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
  }
}

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const xml = (inner: string): Uint8Array => Buffer.from(`<a>${inner}</a>`);

const others: readonly SlowPattern[] = [
  csv('rows', 10_000, (n) => `parties\n${times(n, '"ID,AU"\n')}`),
  csv('ragged rows', 10_000, (n) => `parties\n${times(n, 'a,b\n')}`),
  csv('an open quotation mark', 200_000, (n) => `parties\n"${times(n, 'a\n')}`),
  csv('doubled quotation marks', 200_000, (n) => `parties\n"${times(n, '""')}"\n`),
  csv('empty lines', 200_000, (n) => `parties\n${times(n, '\n')}`),
  { name: 'SVG: parts', size: 2000, read: (n) => checkSvg(svg(times(n, '<a b="c"/>'))) },
  {
    name: 'SVG: parts that use the one before',
    size: 1200,
    read: (n) => checkSvg(svg(times(n, (i) => `<g id="a${i}"><use href="#a${i - 1}"/></g>`))),
  },
  {
    name: 'SVG: classes',
    size: 1000,
    read: (n) =>
      checkSvg(
        svg(
          `<style>${times(n, (i) => `.a${i}{fill:url(#b)}`)}</style>${times(n, (i) => `<g class="a${i}"/>`)}`,
        ),
      ),
  },
  {
    name: 'SVG: a style of brackets',
    size: 100_000,
    read: (n) => checkSvg(svg(`<style>${times(n, 'url(')}</style>`)),
  },
  {
    name: 'SVG: a style of comments',
    size: 100_000,
    read: (n) => checkSvg(svg(`<style>${times(n, '/*')}</style>`)),
  },
  { name: 'XML: elements', size: 50_000, read: (n) => parseXml(xml(times(n, '<b/>'))) },
  {
    name: 'XML: attributes',
    size: 20_000,
    cappedMs: 2000,
    read: (n) => parseXml(xml(`<b ${times(n, (i) => `c${i}="d" `)}/>`)),
  },
  { name: 'XML: references', size: 50_000, read: (n) => parseXml(xml(times(n, '&amp;'))) },
  {
    name: 'XML: a long comment',
    size: 500_000,
    read: (n) => parseXml(xml(`<!--${times(n, 'a')}-->`)),
  },
  {
    name: 'text: letters taken apart',
    size: 100_000,
    read: (n) => decodeText(Buffer.from(times(n, 'e\u0301')), 'x', []),
  },
  {
    name: 'text: accents on one letter',
    size: 50_000,
    read: (n) => decodeText(Buffer.from(`e${times(n, '\u0301')}`), 'x', []),
  },
  {
    name: 'text: bytes that are no UTF-8',
    size: 200_000,
    read: (n) => decodeText(Buffer.alloc(n, 0xff), 'x', []),
  },
  {
    name: 'text: lost characters before a bad byte',
    size: 50_000,
    read: (n) =>
      decodeText(Buffer.concat([Buffer.from(times(n, '\ufffd')), Buffer.from([0xff])]), 'x', []),
  },
  {
    name: 'text: halves of characters',
    size: 200_000,
    read: (n) => findForbidden(times(n, '\u{1f600}')),
  },
];

/** Every slow pattern that is known, for each reader that could be slow with it. */
export const slowPatterns: readonly SlowPattern[] = [...markdown, ...data, ...others];
