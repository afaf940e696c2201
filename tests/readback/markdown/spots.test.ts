import { expect, test } from 'vitest';
import { checkMarkdown } from '../../../src/readback/markdown/index.ts';
import { bytesOf } from './rendered.ts';

/** Rule and place of each finding of a text below front matter and a title, which are lines 1 to 5. */
function placesOf(...lines: string[]): string[] {
  const source = ['---', 'lang: en', '---', '', '# T', ...lines].join('\n');
  return checkMarkdown(bytesOf(source)).map(({ rule, line, column, place }) => {
    expect(place).toBe(column === undefined ? `line ${line}` : `line ${line}, column ${column}`);
    return `${rule} ${line}:${column}`;
  });
}

test('of several pictures in a line each has its own column', () => {
  expect(placesOf('', 'a ![](x.png) b ![that](y.png) c ![](z.png)')).toEqual([
    'md-pictures-have-alt 7:3',
    'md-pictures-have-alt 7:33',
  ]);
});

test('a link in a later line of its paragraph is told where it stands', () => {
  expect(placesOf('', 'words', 'and more [here](https://example.org) and', '[here](#t).')).toEqual([
    'md-links-say-something 8:10',
    'md-links-say-something 9:1',
  ]);
});

test('tags in HTML are found, in quotations and lists too', () => {
  const table = ['<table>', '<tr><th>A</th>', ' <th>B</th></tr>', '</table>'];
  expect(placesOf('', ...table)).toEqual(['md-heads-have-scope 8:5', 'md-heads-have-scope 9:2']);
  expect(placesOf('', ...table.map((line) => `> ${line}`))).toEqual([
    'md-heads-have-scope 8:7',
    'md-heads-have-scope 9:4',
  ]);
  expect(placesOf('', '- words', '', ...table.map((line) => `  ${line}`))).toEqual([
    'md-heads-have-scope 10:7',
    'md-heads-have-scope 11:4',
  ]);
  expect(placesOf('', 'a <a href="#t">here</a> and <a href="#x">x</a>')).toEqual([
    'md-links-say-something 7:3',
    'md-links-lead-somewhere 7:29',
  ]);
});

test('behind marks of Pandoc only the line is told, before them the column too', () => {
  expect(placesOf('', '![](x.png) [kata]{lang=id} ![](y.png)')).toEqual([
    'md-pictures-have-alt 7:1',
    'md-pictures-have-alt 7:undefined',
  ]);
});

test('the call of a note without words has its column, also in a later line', () => {
  expect(placesOf('', 'words', 'and[^1] more[^two]')).toEqual([
    'md-notes-have-words 8:4',
    'md-notes-have-words 8:13',
  ]);
});
