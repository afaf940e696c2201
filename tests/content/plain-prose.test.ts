import { expect, test } from 'vitest';
import { splitParagraphs } from '../../src/content/prose/plain-prose.ts';
import { readInline, readProse } from './read-prose.ts';

/** Pieces that mean something in Markdown, or nearly do. */
const pieces = [
  ...[
    'word',
    'Kata',
    '“quoted”',
    '1986',
    '1,14',
    'a-b',
    '(',
    ')',
    '.',
    ',',
    ';',
    '@',
    '=',
    '+',
    '~',
    '|',
  ],
  ...[' ', ' ', ' ', '  ', '\n', '\n\n', '\n\n', '  \n', '\n ', '\t'],
  ...[
    '[@key]',
    '[@key, p. 1]',
    '[@key](x)',
    '[@key]:',
    '[@key][x]',
    '[',
    ']',
    '[x]',
    '[^1]',
    '!',
    '![',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '\\',
    '<',
    '>',
    '<b>',
    '&',
    '&amp;',
    '#',
    '-',
    '1.',
    '1)',
    '---',
    '===',
    '::',
  ],
  ...[':en[x]', ':a', ': a', 'a:b', '{countries}', '{a', 'https://x.org', ':::case{ID}'],
];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(2026);
const texts = Array.from({ length: 10_000 }, () =>
  Array.from(
    { length: 1 + Math.floor(random() * 10) },
    () => pieces[Math.floor(random() * pieces.length)],
  ).join(''),
).filter((text) => text.trim() !== '');

test('paragraphs read without the parser are those that the parser finds', () => {
  const plain = texts.filter((text) => splitParagraphs(text) !== undefined);
  expect(plain.length).toBeGreaterThan(1500);
  for (const text of plain) {
    const quick = readProse(text);
    // A list at the end sends the whole text through the parser.
    const full = readProse(`${text}\n\n- end`);
    expect(quick.value, text).toEqual(full.value.slice(0, -1));
    const places = (read: typeof quick) =>
      read.problems.map(({ rule, line, column }) => [rule, line, column]);
    expect(places(quick), text).toEqual(places(full));
    const used = (read: typeof quick) =>
      read.uses.map(({ key, excerpt, indexOf }) => [key, excerpt.offsetAt(indexOf())]);
    expect(used(quick), text).toEqual(used(full));
  }
});

test('words read without the parser are those that the parser finds', () => {
  const lines = texts.map((text) => text.replaceAll('\n', ' ').trim());
  for (const line of lines.filter((text) => splitParagraphs(text) !== undefined)) {
    const { value, problems } = readInline(line);
    if (problems.length > 0) continue;
    // An escape at the end sends the whole line through the parser.
    const full = readInline(`${line} \\*`).value;
    const last = value.at(-1);
    const words = last?.type === 'text' ? last.value : '';
    const before = last?.type === 'text' ? value.slice(0, -1) : value;
    expect([...before, { type: 'text', value: `${words} *` }], line).toEqual(full);
  }
});
