import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { originRules } from '../../src/readback/check-origin.ts';
import { docxRules } from '../../src/readback/docx/check/rules.ts';
import { parityRules } from '../../src/readback/finding.ts';
import { markdownRules } from '../../src/readback/markdown/check/rules.ts';
import { pdfRules, refusalRules } from '../../src/readback/pdf/rules/index.ts';
import { lacksIn } from './lacks-in.ts';
import { toldFolder } from './told-in-both.ts';

/** Rules for which a file is not read: nothing in it can be pointed at. */
const refusals = [
  ...Object.keys(refusalRules),
  'docx-is-a-word-document',
  'file-is-what-its-name-says',
];

const rules = [
  ...refusals,
  ...[pdfRules, docxRules, markdownRules, parityRules, originRules].flatMap(Object.keys),
];

const read = (rule: string): string =>
  fs.readFileSync(path.join(toldFolder, `${rule}.txt`), 'utf8');

test('every rule of the room has expected texts, and all of them a rule', () => {
  const files = fs.readdirSync(toldFolder).map((name) => name.replace(/\.txt$/, ''));
  expect(files.sort()).toEqual([...rules].sort());
  expect(rules.length).toBeGreaterThan(130);
});

test.each(rules)('%s is expected with place, cause and mend in both languages', (rule) => {
  expect(lacksIn(rule, read(rule), { hasPlace: !refusals.includes(rule) })).toEqual([]);
});

describe('what is missing in an expected text is missed', () => {
  const rule = 'docx-alt-is-no-file-name';
  const whole = read(rule);
  test.each<[string, RegExp, string, string]>([
    ['a place', /^ {2}paragraph 37 {2}/m, '  ', 'no place'],
    ['a place in Indonesian', /^ {2}paragraf 37 {2}/m, '  ', 'no place'],
    ['a mend', /^ {4}hint: .*\n/m, '', 'no mend'],
    ['a mend in Indonesian', /^ {4}saran: .*\n/m, '', 'no mend'],
    ['the cause', /The alternative text .*? seen\./, '', 'no cause'],
    ['the cause in Indonesian', /Teks alternatif .*? terlihat\./, '', 'no cause'],
    ['all Indonesian', /^ {2}paragraf 37.*\n.*\n/m, '', 'not as often in both languages'],
    ['the rule', /\[docx-alt-is-no-file-name\]/g, '[other-rule]', 'not about the rule'],
    ['a phrase for the cause', /Teks alternatif .*? terlihat/, 'It is so', 'English words'],
    ['a phrase for the mend', /Jelaskan isi gambar/, 'Say what the picture is', 'English words'],
    ['a phrase for the place', /paragraf 37/, 'paragraph 37', 'English words'],
    ['our own words', /Teks alternatif/, 'TypeError', 'words of the engine'],
  ])('%s', (_, from, to, lack) => {
    const changed = whole.replace(from, to);
    expect(changed).not.toBe(whole);
    expect(lacksIn(rule, changed, { hasPlace: true }).join()).toContain(lack);
  });
});
