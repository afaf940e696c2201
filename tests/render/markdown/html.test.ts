import { expect, test } from 'vitest';
import { escapeHtml, openingTag } from '../../../src/render/markdown/html.ts';

test('no character of a text is markup of HTML or ends a cell', () => {
  expect(escapeHtml('<b> & "c" | \'d\' é')).toBe("&#60;b&#62; &#38; &#34;c&#34; &#124; 'd' é");
});

test('a tag has its attributes in their order, and no value ends one', () => {
  expect(openingTag('td', {})).toBe('<td>');
  expect(openingTag('a', { href: '"><script>', id: 'x' })).toBe(
    '<a href="&#34;&#62;&#60;script&#62;" id="x">',
  );
});
