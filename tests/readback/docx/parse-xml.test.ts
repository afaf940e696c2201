import { describe, expect, test } from 'vitest';
import { parseXml, XmlFault } from '../../../src/readback/docx/xml/parse-xml.ts';

const parse = (xml: string) => parseXml(new TextEncoder().encode(xml));

describe('parseXml', () => {
  test('gives names by namespace, texts, entities of XML itself and CDATA', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    expect(
      parse(`<x:p xmlns:x="${main}" x:val="1" y="&lt;">a&amp;<![CDATA[<b>]]><c xmlns=""/></x:p>`),
    ).toEqual({
      name: 'w:p',
      attributes: { 'w:val': '1', y: '<' },
      children: ['a&', '<b>', { name: 'c', attributes: {}, children: [] }],
    });
  });

  test('takes the first choice of alternatives, else the fallback', () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const root = parse(
      `<r ${mc}><mc:AlternateContent><mc:Choice><a/></mc:Choice><mc:Choice><b/></mc:Choice><mc:Fallback><c/></mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Fallback><d/></mc:Fallback></mc:AlternateContent></r>`,
    );
    expect(root.children).toMatchObject([{ name: 'a' }, { name: 'd' }]);
  });

  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', /document type/],
    ['an unknown entity', '<x>&nbsp;</x>', /^line 1, column 9: an & begins no character/],
    [
      'an element that does not end',
      '<x><y></x>',
      /^line 1, column 10: a closing tag closes nothing/,
    ],
    ['an unbound prefix', '<w:x/>', /the prefix "w" has no namespace/],
    ['nothing', '', /there is no element in it/],
    ['too deep a nesting', '<x>'.repeat(300), /more than 256 deep/],
    ['too many elements', `<x>${'<y/>'.repeat(1_250_001)}</x>`, /more elements than can be read/],
  ])('refuses %s', (_, xml, reason) => {
    expect(() => parse(xml)).toThrow(XmlFault);
    expect(() => parse(xml)).toThrow(reason);
  });

  test('counts the elements of several parts together', () => {
    const budget = { elements: 3 };
    const part = new TextEncoder().encode('<x><y/></x>');
    parseXml(part, budget);
    expect(() => parseXml(part, budget)).toThrow(/more elements than can be read/);
  });

  test('refuses bytes that are no text', () => {
    expect(() => parseXml(Uint8Array.from([60, 120, 62, 0xc3, 0x28]))).toThrow(/UTF-8/);
  });
});
