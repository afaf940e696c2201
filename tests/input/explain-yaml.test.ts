import { expect, test } from 'vitest';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import type { Problem } from '../../src/problems.ts';
import { sourceOf } from './source-of.ts';

const fit = 'what stands here does not fit what stands before it';
const key = 'what stands here belongs to no key';
const sign = 'a !, & or * begins a word that is not right';
const percent = 'a line that begins with % is not right';

/** Texts that the parser of YAML refuses, each for a reason of its own, and what is said of them. */
const broken: [text: string, words: string][] = [
  ['a:\n\tb: 1\n', 'a tab stands before the first word of the line'],
  ['a: b: c\n', fit],
  ['a:\n    b: 1\n  c: 2\n', fit],
  ['a: @x\n', fit],
  ['a: 1\nb\nc: 2\n', fit],
  ['a: 1\n"b":c\n', 'a colon and a blank are missing behind a key'],
  ['a: 1\n"b"\n', 'a colon and a blank are missing behind a key'],
  ['a: [b\nc: d\n', 'the line stands too far left for what is open above it'],
  ['a: |0\n  x\n', 'the number behind | or > is not right'],
  ['a: |12\n  x\n', 'the number behind | or > is not right'],
  ['a: |++\n  x\n', 'a + or - stands twice behind | or >'],
  ['- "a"\n  - b\n', 'an item of the list stands too far right or left'],
  ['a: "b', 'a quotation mark is not closed'],
  ["a: 'b", 'a quotation mark is not closed'],
  ['a: "\\q"\n', 'a backslash between double quotes begins no sign that is known'],
  ['a: "\\xZZ"\n', 'a backslash between double quotes begins no sign that is known'],
  ['a: [b', 'a bracket is not closed'],
  ['a: [b,,c]', 'between brackets, a comma is missing or too many'],
  ['k: [a\n  b: c', 'between brackets, a comma is missing or too many'],
  ['%\n---\na', percent],
  ['%YAML 2.0\n---\na', percent],
  ['%YAML 1.2\na: b', percent],
  ['a: !<x y', sign],
  ['a: &', sign],
  ['a: *', sign],
  ['a: |x\n', 'text stands behind | or >'],
  ['a: "\u0001"', 'a character stands here that shows nothing'],
  ['"a" b', key],
  ['- a\nb: c\n', key],
];

test.each(broken)('of %j it is said: %s', (text, words) => {
  const problems: Problem[] = [];
  expect(parseYaml(sourceOf(text), problems)).toBeUndefined();
  expect(problems).toMatchObject([
    { rule: 'yaml-is-well-formed', message: `This is not YAML: ${words}` },
  ]);
});

test('each has a mend of its own', () => {
  const mends = new Map(
    broken.map(([text, words]) => {
      const problems: Problem[] = [];
      parseYaml(sourceOf(text), problems);
      return [words, problems[0]?.hint];
    }),
  );
  const alone = 'Write | or > alone.';
  const comma = 'Put one comma between two entries.';
  expect([...mends.values()]).toEqual([
    'Indent with blanks, not with tabs.',
    'Indent with the same number of blanks as the line before; put a text that holds ": " or signs such as # @ % in double quotes.',
    'Write "key: value"; put a text that holds ": " or "#" in double quotes.',
    'Close the quotation mark or bracket that was opened above, or indent this line.',
    alone,
    alone,
    'Indent with the same number of blanks as the line before.',
    'Close the quotation mark; inside “…” use typographic quotes.',
    'Write a backslash as \\\\ between double quotes.',
    'Close the bracket, and put a comma between two entries.',
    comma,
    'Delete the line.',
    'Put the text in double quotes.',
    'Begin the text on the next line, indented.',
    'Delete it and write the text again.',
    'Write "key: value" on each line, or put the whole text in double quotes.',
  ]);
});
