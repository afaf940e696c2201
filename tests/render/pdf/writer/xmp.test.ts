import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { writeXmp } from '../../../../src/render/pdf/writer/xmp.ts';
import { everyNode } from '../../../fixtures/every-node.ts';

/** Text by element name; throws if the packet is not well formed or a prefix is not declared. */
function parse(xml: string): Map<string, string> {
  const parser = new SaxesParser({ xmlns: true });
  const texts = new Map<string, string>();
  const path: string[] = [];
  parser.on('opentag', (tag) => path.push(tag.name));
  parser.on('text', (text) => {
    const key = path.at(-1) === 'rdf:li' ? (path.at(-3) ?? '') : (path.at(-1) ?? '');
    if (text.trim() !== '') texts.set(key, text);
  });
  parser.on('closetag', () => path.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replace('\ufeff', '')).close();
  return texts;
}

test('the packet is well formed and says what the properties say', () => {
  const { properties } = everyNode('page');
  const texts = parse(writeXmp(properties, 'id', 2));
  expect(texts.get('dc:title')).toBe(properties.title);
  expect(texts.get('dc:creator')).toBe('Kementerian <Contoh>');
  expect(texts.get('dc:language')).toBe('id');
  expect(texts.get('dc:coverage')).toBe('ID, AU');
  expect(texts.get('xmp:CreateDate')).toBe('2026-11-23T00:00:00Z');
  expect(texts.get('pdfaid:part')).toBe('2');
  expect(texts.get('pdfaid:conformance')).toBe('A');
  expect(texts.get('pdfuaid:part')).toBe('1');
  expect(texts.get('risalah:contentDigest')).toBe(properties.contentDigest);
});

test('a file with attachments claims part 3', () => {
  const texts = parse(writeXmp(everyNode('page').properties, 'id', 3));
  expect([texts.get('pdfaid:part'), texts.get('pdfaid:conformance')]).toEqual(['3', 'A']);
});

test('a bare ampersand would be seen', () => {
  expect(() => parse('<a>x & y</a>')).toThrow();
});
