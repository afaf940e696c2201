import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { placedXmlReason, xmlReason } from '../../src/problems/xml-reason.ts';

/** The first error of the parser in a text. */
function errorOf(xml: string): Error {
  const errors: Error[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => errors.push(error));
  parser.write(xml).close();
  return errors[0] ?? new Error('it is well-formed');
}

const notRight = 'the XML declaration is not right';
const attribute = 'an attribute is not written name="value"';

test.each([
  ['<abc><b></b>', 'the tag <abc> is not closed'],
  ['<a></b></a>', 'a closing tag closes nothing'],
  ['</abc>', 'the tag </abc> closes nothing'],
  ['<a b="" b=""/>', 'the attribute "b" stands twice'],
  ['<a xmlns:x="u" xmlns:y="u" x:b="" y:b=""/>', 'the attribute "b" stands twice'],
  ['<xyz:a/>', 'the prefix "xyz" has no namespace'],
  ['<a xmlns:xml="u"/>', 'a prefix or namespace is used wrongly'],
  ['<a>&b;</a>', 'an & begins no character that is known'],
  ['<a>&;</a>', 'an & begins no character that is known'],
  ['<?xml version="9"?><a/>', notRight],
  ['<?xml encoding="UTF-8"?><a/>', notRight],
  ['<a/><?xml version="1.0"?>', notRight],
  ['<?xml version="1.0" encoding="-"?><a/>', notRight],
  ['<?xml version="1.0" standalone="x"?><a/>', notRight],
  ['<?xml version="1.0" x="1"?><a/>', notRight],
  ['<?xml version?><a/>', notRight],
  ['<a b/>', attribute],
  ['<a b=c/>', attribute],
  ['<a b="c"d="e"/>', attribute],
  ['<a 1="b"/>', attribute],
  ['<a>]]></a>', '"]]>" stands in a text'],
  ['', 'there is no element in it'],
  ['<!-- a -->', 'there is no element in it'],
  ['a<b/>', 'something stands outside of the outermost element'],
  ['<a/>b', 'something stands outside of the outermost element'],
  ['<a/><b/>', 'something stands outside of the outermost element'],
  ['<a/><!-- a', 'it ends too early'],
  ['<a b="c', 'it ends too early'],
  ['<a/><!-- b -- c -->', 'a comment is not right'],
  ['<a/><!DOCTYPE a>', 'a DOCTYPE is not at its place'],
  ['<a><? b?></a>', 'a processing instruction is not right'],
  ['<a>\u0001</a>', 'a character stands where it may not'],
  ['<1/>', 'a character stands where it may not'],
  ['<a b="<"/>', 'a character stands where it may not'],
  ['<a:b:c xmlns:a="u"/>', 'a character stands where it may not'],
  ['<a xmlns:x=""/>', 'a prefix or namespace is used wrongly'],
  ['<a><![x></a>', 'a mark of XML is not at its place'],
])('of %j it is said: %s', (xml, words) => expect(xmlReason(errorOf(xml))).toBe(words));

test('the place is told before it, where the parser knows it', () => {
  expect(placedXmlReason(errorOf(`<a>${'\n'.repeat(11)}  <b><c/>&c;</a>`))).toBe(
    'line 12, column 12: an & begins no character that is known',
  );
  expect(placedXmlReason(errorOf(`<abc>${'\n'.repeat(11)}<b></b>          `))).toBe(
    'line 12, column 17: the tag <abc> is not closed',
  );
  expect(placedXmlReason(new Error('1:x: unknown words.'))).toBe(
    'a mark of XML is not at its place',
  );
});
