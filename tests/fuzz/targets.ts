import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCsv } from '../../src/batch/read-csv.ts';
import { loadBibliography } from '../../src/content/load-bibliography.ts';
import { readPicture } from '../../src/content/prose/read-picture.ts';
import { cutExcerpt, type Excerpt } from '../../src/input/excerpt.ts';
import { parseJson } from '../../src/input/parse-json.ts';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import { decodeText, findForbidden } from '../../src/input/read-text.ts';
import { SourceFile } from '../../src/input/source-file.ts';
import type { Problem } from '../../src/problems.ts';
import { readers } from '../../src/readback/readers.ts';
import { openPicture } from '../../src/render/pdf/pictures/picture.ts';
import { checkCitationStyle } from '../../src/template/check-citation-style.ts';
import { readProse } from '../content/read-prose.ts';
import { docxHost, docxHostParts, docxParts } from './docx-targets.ts';
import { markdownHost } from './markdown-target.ts';
import type { Target } from './target.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Beginnings of files of the project. */
const pieces = (...names: string[]): Uint8Array[] =>
  names.map((name) => readFileSync(path.join(root, name)).subarray(0, 4000));

const texts = (...all: string[]): Uint8Array[] => all.map((text) => Buffer.from(text));

/** What passed the guard of texts; what does not pass it goes no further. */
function excerptOf(input: Uint8Array): Excerpt | undefined {
  const problems: Problem[] = [];
  const text = decodeText(input, 'x', problems);
  if (text === undefined || findForbidden(text) !== undefined) return undefined;
  return cutExcerpt(new SourceFile('x', text));
}

/** A PNG of four pixels with a palette, and a grey JPEG of one. */
const pictureSeeds = [
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR42mP8z8BQz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC',
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
].map((base64) => Buffer.from(base64, 'base64'));

/** A tagged page with a heading, packed in no way. */
const smallPdf = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/Lang(en)/StructTreeRoot 5 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/StructParents 0/Contents 4 0 R/Resources<</Font<</F1 6 0 R>>>>>>endobj
4 0 obj<</Length 61>>stream
/H1<</MCID 0>>BDC BT /F1 12 Tf 1 0 0 1 20 150 Tm(Words)Tj ET EMC
endstream endobj
5 0 obj<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[8 0 R]]>>>>endobj
6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj
7 0 obj<</Type/StructElem/S/Document/P 5 0 R/K[8 0 R]>>endobj
8 0 obj<</Type/StructElem/S/H1/P 7 0 R/Pg 3 0 R/K 0>>endobj
trailer<</Root 1 0 R/Size 9>>
%%EOF`;

/** A door by which a text comes in. */
function textTarget(
  tokens: string[],
  seeds: () => Uint8Array[],
  run: (excerpt: Excerpt) => unknown,
): Target {
  return {
    tokens,
    seeds,
    run: async (input) => {
      const excerpt = excerptOf(input);
      if (excerpt !== undefined) await run(excerpt);
    },
  };
}

const markdownTokens = (
  '*|**|_|`|```|~~~|[|](|[^1]|[^1]: |![|> |- |1. |# |---|===|| |\\|<!--|-->|<b>|&amp;|:id[|::|{|}|' +
  '[@sipri-2024]|[@a; @b, p. 3]|{parties}|\n\n|\n    |\t|  \n|Table: x\n\n|https://|<https://a.b>'
).split('|');
const xmlTokens = '<|</|/>|<!--|-->|<![CDATA[|]]>|<?xml|&lt;|&#x41;|&#xFFFE;|="|<!DOCTYPE'.split(
  '|',
);
const bibtexTokens =
  '@article{|@string{|}|{|"| # |, title = |\\"|\\url{|$<$|author = | and |%'.split('|');

/** All doors by which files of others come in, by name. */
export const targets: Record<string, Target> = {
  yaml: textTarget(
    ': |- |? |[|]|{|}|"|\'|\n  |\n    |---|...|&a|*a|<<: |!!str |%YAML 1.1|__proto__|#| |>|~|0x1'.split(
      '|',
    ),
    () => pieces('content/pack.yaml', 'templates/briefing.yaml', 'content/evidence/facts.yaml'),
    (excerpt) => parseYaml(excerpt, []),
  ),
  json: textTarget(
    '{|}|[|]|:|,|"|\\u0000|\\ud800|1e999|-0|null|true|__proto__|//'.split('|'),
    () => pieces('content/evidence/references.csl.json'),
    (excerpt) => parseJson(excerpt, []),
  ),
  prose: textTarget(
    markdownTokens,
    () =>
      texts(
        '# A\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\ntext[^1] [@a, p. 2]\n\n[^1]: note\n',
      ),
    ({ value }) => readProse(value),
  ),
  picture: {
    tokens: [
      ...xmlTokens,
      'IHDR',
      'IDAT',
      'PLTE',
      'tRNS',
      'IEND',
      '\xff\xd8\xff',
      '<use href="#a"/>',
    ],
    seeds: () => [
      ...pictureSeeds,
      ...texts(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a"><path d="M1 1h5z" style="fill:#fff"/></g><use href="#a"/><text x="1" y="2">Aa</text></svg>',
      ),
    ],
    run: (input) => {
      const picture = readPicture(Buffer.from(input));
      if (typeof picture === 'string') return;
      const read = openPicture('fallback' in picture ? picture.fallback.data : picture.data);
      if (typeof read === 'string') throw new Error(`let in, but it ${read}`);
    },
  },
  csv: textTarget(
    [',', ';', '\t', '"', '""', '\n', '"\n"', 'parties', 'lang', 'template', 'ID,AU', '=1+1'],
    () => texts('parties,lang,title\n"ID,AU",id,"A ""b"""\n', 'parties;lang\nID;en\n\n'),
    ({ file }) => readCsv(file, ['parties', 'lang', 'template', 'title', 'date']),
  ),
  bibliography: {
    tokens: [...bibtexTokens, '"id"', '"issued"', '{"date-parts":[[2020]]}', '"author"', '"type"'],
    seeds: () =>
      pieces('tests/fixtures/pack/sources.bib', 'content/evidence/references.csl.json').concat(
        texts('[{"id":"a","type":"book","title":"B","issued":{"date-parts":[[2020,1]]}}]'),
      ),
    run: async (input) => {
      const name = path.join(tmpdir(), `risalah-fuzz-${process.pid}`);
      writeFileSync(name, input);
      await loadBibliography(name);
    },
  },
  'citation style': textTarget(
    [...xmlTokens, '<citation>', '<bibliography>', '<macro name="a">', '<text macro="a"/>'],
    () => pieces('templates/citation-styles/ieee.csl'),
    ({ value }) => checkCitationStyle(value, 'x'),
  ),
  'docx host': docxHost,
  'docx host parts': docxHostParts,
  'docx reader': docxParts,
  'markdown host': markdownHost,
  'markdown reader': {
    tokens: markdownTokens,
    seeds: () => pieces('out/samples/briefing_ID-AU_id.md', 'tests/fixtures/foreign/foreign.md'),
    run: async (input) => {
      await readers.md(input);
    },
  },
  'pdf reader': {
    tokens:
      '<<|>>|[|]|(|)|/Kids|/Parent|/Length 1|/Type/Page|stream\n|endstream|1 0 R|0 0 R|endobj|trailer|BT|ET|Tj|BDC|EMC|/MCID 0|q|Q|cm|/Prev 0'.split(
        '|',
      ),
    seeds: () => [
      ...texts(smallPdf),
      readFileSync(path.join(root, 'tests/fixtures/foreign/pdfkit.pdf')),
    ],
    run: async (input) => {
      await readers.pdf(input);
    },
  },
};
