import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, escapeXml, legalText, toggle, valued } from '../../../src/render/docx/xml.ts';

test.each([
  ['a\tb\nc\rd', 'a\tb\nc\rd'],
  [' \u007f\u0085\ud7ff\ue000\ufffd', ' \u007f\u0085\ud7ff\ue000\ufffd'],
  ['\u{10000}\u{10ffff}', '\u{10000}\u{10ffff}'],
  ['\u0000\u0008\u000b\u001f', '\ufffd'.repeat(4)],
  ['\ufffe\uffff', '\ufffd\ufffd'],
  ['\ud800a\udc00', '\ufffda\ufffd'],
  ['a\u{1f600}\u0001', 'a\u{1f600}\ufffd'],
  ['', ''],
])('%j is legal in XML as %j', (text, legal) => expect(legalText(text)).toBe(legal));

test('a text is read back by a parser as it was', () => {
  const text = '<a> & "b" \'c\' ]]> &amp;';
  expect(escapeXml(text)).toBe("&lt;a&gt; &amp; &quot;b&quot; 'c' ]]&gt; &amp;amp;");
  const found: unknown[] = [];
  const parser = new SaxesParser();
  parser.on('text', (words) => found.push(words));
  parser.on('opentag', ({ attributes }) => found.push(attributes));
  parser.write(element('x', { y: text }, [escapeXml(text)])).close();
  expect(found).toEqual([{ y: text }, text]);
  expect(escapeXml('\u0001&')).toBe('\ufffd&amp;');
});

test('an element is written with what it has, and closed at once if that is nothing', () => {
  expect(element('a')).toBe('<a/>');
  expect(element('a', {}, ['', ''])).toBe('<a/>');
  expect(element('a', { b: 0, c: undefined, d: '' }, ['<e/>', 'f'])).toBe(
    '<a b="0" d=""><e/>f</a>',
  );
  expect([valued('w:sz', 22), toggle('w:b', true), toggle('w:b', false)]).toEqual([
    '<w:sz w:val="22"/>',
    '<w:b/>',
    '<w:b w:val="0"/>',
  ]);
});
