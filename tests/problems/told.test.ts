import { expect, test } from 'vitest';
import { type Literal, literalsOf, readLiterals } from '../ui/read-literals.ts';
import { silentFiles, silentTexts } from '../ui/silent-texts.ts';
import { readRuleNames } from './rule-names.ts';
import { allExpectations, type Expectation, readExpectations } from './told.ts';

/** Rules that nothing but reading back raises; its own tests hold them. */
const ofReadback = /^readback\//;
const expectations = allExpectations();

/** Rules that are not expected in both languages, each with how to mend it. */
function untold(rules: Iterable<string>, all: readonly Expectation[]): string[] {
  const told = new Set(all.map(({ rule, language }) => `${rule} ${language}`));
  return [...rules].flatMap((rule) =>
    ['en', 'id'].map((language) => `${rule} ${language}`).filter((one) => !told.has(one)),
  );
}

test('every rule outside of reading back is held by its exact words in both languages', () => {
  const rules = [...readRuleNames().raised].filter(([, file]) => !ofReadback.test(file));
  expect(
    untold(
      rules.map(([rule]) => rule),
      expectations,
    ),
  ).toEqual([]);
  expect(rules.length).toBeGreaterThan(120);
});

test('a rule without its words is missed, and one without Indonesian words', () => {
  const found = readExpectations('a.md:1:2  error  Bad [a-b]\n  hint: Mend it.\n');
  expect(found).toEqual([
    { rule: 'a-b', language: 'en', text: 'a.md:1:2  error  Bad [a-b]\n  hint: Mend it.' },
  ]);
  expect(untold(['a-b', 'c-d'], found)).toEqual(['a-b id', 'c-d en', 'c-d id']);
});

/** Rooms and files whose every message is held, not only one of each rule. */
const rooms =
  /^(?:batch|embed|zip|output|problems\/(?:system|xml)|input\/explain|content\/(?:bibtex|prose\/svg)|template\/check|render\/docx\/(?:reference|dress))/;
/** How the unpacker calls what went wrong, before it is told; and what only a picture for the time limit is told. */
const notTold = /^too large$|^takes longer than/;
const isWords = (text: string): boolean => /\p{Ll}{2,}\s|\s\p{Ll}{2,}/u.test(text);

/** Texts of the source that stand in no expectation, with something in each of their holes. */
function unheld(literals: readonly Literal[], all: readonly Expectation[]): string[] {
  const english = all
    .filter(({ language }) => language === 'en')
    .map(({ text }) => text.toLowerCase());
  return literals
    .filter(({ text }) => !english.some((one) => holds(one, text.trim().toLowerCase().split('*'))))
    .map(({ file, line, text }) => `${file}:${line}: ${text}`);
}

/** Whether a text has all the parts in their order. */
function holds(text: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
}

test('every message of these rooms is held', () => {
  const texts = readLiterals().filter(
    ({ file, text }) =>
      rooms.test(file) &&
      isWords(text) &&
      !notTold.test(text) &&
      !silentFiles.test(file) &&
      !silentTexts.some((own) => own.test(text)),
  );
  expect(unheld(texts, expectations)).toEqual([]);
  expect(texts.length).toBeGreaterThan(100);
});

test('a message that nothing expects is missed', () => {
  const planted = literalsOf('embed/x.ts', 'const message = `The host $' + '{name} has no soul`;');
  expect(unheld(planted, expectations)).toEqual(['embed/x.ts:1: The host * has no soul']);
});

/** Short words of English that are none of Indonesian. */
const englishWords =
  /\b(?:a(?= [a-z]{3})|an|and|are|at|be|behind|by|cannot|does|for|from|has|have|in|is|it|its|line|more|not|of|on|or|paragraph|stands|that|the|there|this|to|was|which|with)\b/;

/** What is said in Indonesian, without what is quoted, typed, named or pointed at. */
function ownWords(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^.*?(?:kesalahan|peringatan|saran:) +/, ''))
    .join(' ')
    .replace(/ \[[a-z\d-]+\](?=\s|$)/g, '')
    .replace(/"[^"]*"|“[^”]*”|\{[^}]*\}|<[^>]*>|'[^']*'|\([^()]*\)/g, ' ')
    .replace(/\b(?:risalah|qpdf|npm) [a-z-]+.*$/, ' ')
    .replace(/\S*[./@_=:\\*$%&~`#^-]\p{L}\S*/gu, ' ');
}

function leftInEnglish(all: readonly Expectation[]): string[] {
  return all
    .filter(({ language, text }) => language === 'id' && englishWords.test(ownWords(text)))
    .map(({ text }) => text);
}

test('nothing of the English is left in what is said in Indonesian', () => {
  expect(leftInEnglish(expectations)).toEqual([]);
});

test('English words in an Indonesian message are found', () => {
  const planted = readExpectations(
    'a.md  kesalahan  "A" ada di 2 tempat: judul "A" di baris 1; paragraph {{A}} in line 3. [a-b]\n' +
      'a.md  kesalahan  "the file" tidak ada [a-b]\n  saran: Say --force if it is to go.\n',
  );
  expect(leftInEnglish(planted)).toHaveLength(2);
  expect(leftInEnglish(readExpectations('a  kesalahan  "the file" tidak ada [a-b]\n'))).toEqual([]);
});
