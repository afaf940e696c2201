/** Why a text is not well-formed XML, in our words; the parser's own are for programmers. */
const reasons: readonly [pattern: RegExp, words: string | ((name: string) => string)][] = [
  [/^unclosed tag: (.+)$/, (name) => `the tag <${name}> is not closed`],
  [/^unmatched closing tag: (.+)$/, (name) => `the tag </${name}> closes nothing`],
  [/close tag/, 'a closing tag closes nothing'],
  [
    /^duplicate attribute: (.+)$/,
    (name) => `the attribute "${name.replace(/^.*\}/, '')}" stands twice`,
  ],
  [/^unbound namespace prefix: "(.+)"$/, (name) => `the prefix "${name}" has no namespace`],
  [/namespace|xmlns|prefix/, 'a prefix or namespace is used wrongly'],
  [/entity/, 'an & begins no character that is known'],
  [
    /XML declaration|name\/value pairs|^expected|version number|encoding value|standalone|^value /,
    'the XML declaration is not right',
  ],
  [
    /attribute without value|unquoted|no whitespace between|disallowed character in attribute/,
    'an attribute is not written name="value"',
  ],
  [/char data/, '"]]>" stands in a text'],
  [/document must contain/, 'there is no element in it'],
  [/outside of root|only one root/, 'something stands outside of the outermost element'],
  [/unexpected end/, 'it ends too early'],
  [/comment/, 'a comment is not right'],
  [/doctype/i, 'a DOCTYPE is not at its place'],
  [/processing instruction/, 'a processing instruction is not right'],
  [/disallowed character|malformed name/, 'a character stands where it may not'],
];

/** Why a text is not well-formed XML, from the error of its parser: `the tag <a> is not closed`. */
export function xmlReason({ message }: Error): string {
  const own = message.replace(/^\d+:\d+: /, '').replace(/\.+$/, '');
  for (const [pattern, words] of reasons) {
    const found = pattern.exec(own);
    if (found) return typeof words === 'string' ? words : words(found[1] ?? '');
  }
  return 'a mark of XML is not at its place';
}

/** The same with its place before it: `line 3, column 5: the tag <a> is not closed`. */
export function placedXmlReason(error: Error): string {
  const [, line, column] = /^(\d+):(\d+): /.exec(error.message) ?? [];
  return line === undefined
    ? xmlReason(error)
    : `line ${line}, column ${Math.max(1, Number(column))}: ${xmlReason(error)}`;
}
