import { describe, expect, test } from 'vitest';
import { linkTarget } from '../../../src/document/link-target.ts';
import { Bookmarks } from '../../../src/render/docx/body/bookmarks.ts';
import { columnWidths } from '../../../src/render/docx/body/column-widths.ts';

describe('linkTarget', () => {
  test.each([
    ['https://example.org/a?b=1&c=(2)#d', 'https://example.org/a?b=1&c=(2)#d'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/a b|c%zz%20', 'https://example.org/a%20b%7Cc%25zz%20'],
    ['https://example.org/é', 'https://example.org/%C3%A9'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('%s becomes %s', (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'no link'])('%s is refused', (url) => {
    expect(() => linkTarget(url)).toThrow();
  });
});

describe('Bookmarks', () => {
  test('gives one key one bookmark, and no two keys the same name', () => {
    const bookmarks = new Bookmarks();
    const long = 'a-very-long-key/with-a-very-long-name/of-a-benefit';
    const keys = ['a/b', 'a-b', 'a_b', 'A_B', 'a//b', long, `${long}s`];
    const names = keys.map((key) => bookmarks.of('section', key).name.toLowerCase());
    expect(new Set(names).size).toBe(keys.length);
    expect(names.every((name) => /^[a-z]\w{0,39}$/.test(name))).toBe(true);
    expect(bookmarks.of('section', 'a/b')).toEqual({ name: 'section__a__b', id: 1 });
    expect(bookmarks.of('source', 'a/b').name).toBe('source__a__b');
  });
});

describe('columnWidths', () => {
  const measure = { character: 100, padding: 200 };

  test('adds up and gives long cells more room', () => {
    const widths = columnWidths([['13 Mei 2006'], ['a longer text '.repeat(9)]], 9000, measure);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9000);
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths[0]).toBeGreaterThan(1200);
  });

  test('shrinks evenly where the longest words do not fit', () => {
    expect(columnWidths([['x'.repeat(50)], ['x'.repeat(50)]], 4001, measure)).toEqual([2000, 2001]);
  });
});
