import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/problems.ts';
import { findLanguageFaults } from './find-language-faults.ts';
import { textRules } from './load-rules.ts';
import { passagesOf, readTextFiles } from './read-passages.ts';
import { readWordLists } from './word-lists.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = readTextFiles(root);
const passages = files.flatMap(passagesOf);

describe('the language of content and templates', () => {
  const lists = readWordLists();
  const faults = findLanguageFaults(passages, lists);

  it('has no fault', () => {
    expect(formatProblems(faults, { colour: false })).toBe('');
  });

  it('needs every listed word and name', () => {
    const { words, names } = lists;
    const unused = [words.id, words.en, names].flatMap((list) =>
      list.unused().map((entry) => `${list.file}: ${entry}`),
    );
    expect(unused).toEqual([]);
  });

  it('is read from every file but the themes', () => {
    const speaking = new Set(passages.map((passage) => passage.file));
    const silent = files.filter((file) => !speaking.has(file)).map((file) => file.name);
    expect(silent.filter((name) => !name.startsWith('templates/themes/'))).toEqual([]);
    expect(files.length).toBeGreaterThan(60);
  });
});

it('says nothing about gambling, not even in comments, notes and sources', () => {
  const rule = textRules.find((candidate) => candidate.rule === 'no-gambling');
  const sources = readFileSync(path.join(root, 'content/evidence/references.csl.json'), 'utf8');
  const texts = [...files.map((file) => file.text), sources];
  expect(rule).toBeDefined();
  expect(
    texts.flatMap((text) => [...text.matchAll(rule?.pattern ?? /./g)].map(([it]) => it)),
  ).toEqual([]);
});

describe('the word lists', () => {
  const { words, names } = readWordLists();
  it.each([words.id, words.en, names])('$file is sorted and says nothing twice', ({ entries }) => {
    expect(entries).toEqual([...new Set(entries)].sort());
    expect(entries.filter((entry) => entry.trim() !== entry || entry === '')).toEqual([]);
  });
});
