import { expect, test } from 'vitest';
import type { Problem } from '../../../src/problems.ts';
import { linkAction } from '../../../src/render/pdf/paint/link-action.ts';
import { StructNode } from '../../../src/render/pdf/structure/struct-node.ts';

const link = { node: new StructNode('Link'), contents: 'here' };

test('a link leads to a legal address or to a place of the file', () => {
  const problems: Problem[] = [];
  expect(linkAction({ ...link, url: 'https://a.example/b c' }, problems)).toEqual({
    S: 'URI',
    URI: Object('https://a.example/b%20c'),
  });
  expect(linkAction({ ...link, destination: 'n1' }, problems)).toEqual({
    S: 'GoTo',
    D: Object('n1'),
  });
  expect(linkAction(link, problems)).toEqual({ S: 'GoTo', D: Object('') });
  expect(problems).toEqual([]);
});

test('an address that no file can hold is a problem that names the link', () => {
  const problems: Problem[] = [];
  expect(linkAction({ ...link, url: 'javascript:x' }, problems)).toBeUndefined();
  const node = new StructNode('Sect', { key: 'benefits' });
  expect(linkAction({ ...link, node, url: 'x' }, problems)).toBeUndefined();
  expect(problems).toMatchObject([
    {
      rule: 'link-is-safe',
      severity: 'error',
      message: 'the link "here" has no address that can be followed: "javascript:x"',
    },
    { message: 'the link "here" in "benefits" has no address that can be followed: "x"' },
  ]);
});
