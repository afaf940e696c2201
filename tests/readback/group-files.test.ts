import { expect, test } from 'vitest';
import { groupFiles } from '../../src/readback/group-files.ts';
import { originOf, readFileOf, requestOf } from './read-file-of.ts';

function names(...files: ReturnType<typeof readFileOf>[]): string[][] {
  return groupFiles(files).map((group) => group.map((file) => file.name));
}

test('files of one request go together, whatever their names', () => {
  const other = originOf({ request: requestOf('en') });
  expect(
    names(
      readFileOf('a.pdf', originOf()),
      readFileOf('b.pdf', other),
      readFileOf('c.docx', originOf()),
    ),
  ).toEqual([['a.pdf', 'c.docx'], ['b.pdf']]);
});

test('files of other programs go by their names', () => {
  expect(
    names(
      readFileOf('x/a.pdf', undefined),
      readFileOf('y/a.pdf', undefined),
      readFileOf('x/a.docx', undefined),
    ),
  ).toEqual([['x/a.pdf', 'x/a.docx'], ['y/a.pdf']]);
});

test('a file that has lost its request stays with its namesakes', () => {
  expect(names(readFileOf('a.docx', undefined), readFileOf('a.pdf', originOf()))).toEqual([
    ['a.docx', 'a.pdf'],
  ]);
});
