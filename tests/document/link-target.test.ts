import { expect, test } from 'vitest';
import { linkTarget } from '../../src/document/link-target.ts';

test.each([
  ['https://a.example/b?c=d&e#f', 'https://a.example/b?c=d&e#f'],
  ["http://a.example/-._~!$&'()*+,;=:@", "http://a.example/-._~!$&'()*+,;=:@"],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['https://a.example/a b|c"<>\\^`{}', 'https://a.example/a%20b%7Cc%22%3C%3E%5C%5E%60%7B%7D'],
  ['https://a.example/é/国/\u{1f600}', 'https://a.example/%C3%A9/%E5%9B%BD/%F0%9F%98%80'],
  ['https://a.example/%20%C3%a9', 'https://a.example/%20%C3%a9'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/%zz%2', 'https://a.example/%25zz%252'],
  ['https://a.example/%2g', 'https://a.example/%252g'],
  ['https://a.example/[x]', 'https://a.example/[x]'],
])('%s is written as %s', (url, written) => {
  expect(linkTarget(url)).toBe(written);
  expect(linkTarget(written)).toBe(written);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'ftp://a',
  'a',
  '#a',
  '',
])('%j is no link out of a document', (url) => expect(() => linkTarget(url)).toThrow());
