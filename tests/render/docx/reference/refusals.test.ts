import { expect, test } from 'vitest';
import { renderDocx } from '../../../../src/render/docx/index.ts';
import { referenceRules } from '../../../../src/render/docx/reference/refuse.ts';
import { loadTheme } from '../../../../src/template/load-theme.ts';
import { everyNode } from '../../../fixtures/every-node.ts';
import { expectRefusals, problemsOf } from '../../../problems/told.ts';
import { houseDocx, houseParts } from './house-docx.ts';

const theme = loadTheme('templates/themes/risalah.yaml');
const dress = (referenceDoc: Uint8Array, embedFonts = false) =>
  renderDocx(everyNode('page'), theme, { docx: { referenceDoc, embedFonts } });

const own = (name: string): string => String(houseParts[name]);
const types = own('[Content_Types].xml');
const document = own('word/document.xml');
const related = own('word/_rels/document.xml.rels');
const main = 'document.main+xml';
const ofParts = (changes: Parameters<typeof houseDocx>[0]) => () => dress(houseDocx(changes));
const ofText = (from: string, to: string) =>
  ofParts({ 'word/document.xml': document.replaceAll(from, to) });

/** Reference documents that are refused, each with the rule that does not hold. */
const refused: [what: string, rule: string, act: () => Promise<unknown>][] = [
  ['no zip', 'zip-is-readable', () => dress(new Uint8Array(100))],
  [
    'locked with a password',
    'zip-is-not-encrypted',
    () => dress(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
  ],
  ['no package', 'reference-is-a-word-document', ofParts({ '_rels/.rels': undefined })],
  [
    'a workbook',
    'reference-is-a-word-document',
    ofParts({ '[Content_Types].xml': types.replace(main, 'sheet.main+xml') }),
  ],
  [
    'no styles',
    'reference-is-a-word-document',
    ofParts({
      'word/_rels/document.xml.rels': related.replace(/<Relationship [^>]*styles.xml"\/>/, ''),
    }),
  ],
  [
    'styles without any',
    'reference-is-a-word-document',
    ofParts({ 'word/styles.xml': '<w:styles xmlns:w="a"/>' }),
  ],
  [
    'macros',
    'reference-runs-nothing',
    ofParts({
      '[Content_Types].xml': types.replace(
        `application/vnd.openxmlformats-officedocument.wordprocessingml.${main}`,
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
    }),
  ],
  [
    'a macro beside',
    'reference-runs-nothing',
    ofParts({ 'word/vbaProject.bin': new Uint8Array(9) }),
  ],
  [
    'an embedded file in a head',
    'reference-runs-nothing',
    ofParts({
      'word/_rels/header1.xml.rels': own('word/_rels/header1.xml.rels').replace(
        '/image"',
        '/oleObject"',
      ),
    }),
  ],
  [
    'strict',
    'reference-is-transitional',
    ofText(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
  ],
  ['broken styles', 'reference-is-well-formed', ofParts({ 'word/styles.xml': '<w:styles>' })],
  [
    'styles in Latin-1',
    'reference-is-well-formed',
    ofParts({ 'word/styles.xml': Uint8Array.of(0x3c, 0xe9, 0x3e) }),
  ],
  [
    'a document type',
    'reference-is-well-formed',
    ofParts({ 'word/header1.xml': `<!DOCTYPE a>${own('word/header1.xml')}` }),
  ],
  [
    '200,000 elements in one another',
    'reference-is-well-formed',
    ofParts({ 'word/styles.xml': '<a>'.repeat(200_000) }),
  ],
  [
    'a head whose picture is gone',
    'reference-is-well-formed',
    ofParts({ 'word/media/Logo.png': undefined }),
  ],
  [
    'elements of other names',
    'reference-is-well-formed',
    ofParts({
      'word/document.xml': document
        .replaceAll('<w:', '<x:')
        .replaceAll('</w:', '</x:')
        .replace('xmlns:w', 'xmlns:x')
        .replaceAll(' w:', ' x:'),
    }),
  ],
  ['no room', 'reference-has-room', ofText('w:w="12240"', 'w:w="4000"')],
  ['five columns', 'reference-has-room', ofText('<w:pgSz', '<w:cols w:num="5"/><w:pgSz')],
  ['fonts of a theme', 'reference-brings-its-fonts', () => dress(houseDocx(), true)],
];

test.each(refused)('refuses %s: %s', async (_, rule, act) => {
  expect((await problemsOf(act)).map((problem) => problem.rule)).toEqual([rule]);
});

test('refuses a bomb', async () => {
  const bomb = ofParts({ 'word/styles.xml': 'a'.repeat(65 * 1024 * 1024) });
  expect(await problemsOf(bomb)).toMatchObject([{ rule: 'zip-is-within-limits' }]);
});

test('refuses under every rule', () => {
  const rules = new Set(refused.map(([, rule]) => rule));
  expect(Object.keys(referenceRules).filter((rule) => !rules.has(rule))).toEqual([]);
});

test('says of each what is wrong and how to mend it, in both languages', () =>
  expectRefusals(
    'reference-docs',
    refused.map(([what, , act]) => [what, act]),
  ));
