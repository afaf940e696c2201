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
  const long = 'a-very-long-key/with-a-very-long-name/of-a-benefit';
  const keys = ['a/b', 'a-b', 'a_b', 'A-B', 'a//b', '1986', '_a', long, `${long}s`];

  test('gives one key one bookmark, and no two keys the same name or number', () => {
    const bookmarks = new Bookmarks();
    const entries = [...keys.map((key) => bookmarks.of(key)), bookmarks.words('a/b')];
    const names = entries.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(entries.length);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(names.slice(0, -1).every((name) => /^[a-z]\w{0,39}$/.test(name))).toBe(true);
    expect(names.at(-1)).toMatch(/^_ref\d{9}$/);
    expect(bookmarks.of('a/b')).toEqual({ name: 'a__b', id: 1 });
    expect(bookmarks.of('source/a-b').name).toBe('source__a_b');
  });

  test('a table with the key of its section has a bookmark of its own, and links lead to the section', () => {
    const bookmarks = new Bookmarks();
    const link = bookmarks.of('a/b');
    expect(bookmarks.place('a/b')).toBe(link);
    const second = bookmarks.place('a/b');
    expect(second.name).toMatch(/^a__b_1_[0-9a-f]{8}$/);
    expect(second.id).not.toBe(link.id);
    expect(bookmarks.unreadable).toEqual({ [second.name]: 'a/b' });
    expect(bookmarks.of('a/b')).toBe(link);
  });

  test('every key can be read back, from its name or from the list of the others', () => {
    const bookmarks = new Bookmarks();
    const names = keys.map((key) => bookmarks.of(key).name);
    const read = (name: string) =>
      bookmarks.unreadable[name] ?? name.replaceAll('__', '/').replaceAll('_', '-');
    expect(names.map(read)).toEqual(keys);
    expect(Object.values(bookmarks.unreadable)).not.toContain('a/b');
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
