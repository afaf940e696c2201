/** Attributes in the order they are written; an undefined one is left out. */
export type XmlAttributes = Record<string, string | number | undefined>;

/** What opens every part that is written here. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of the parts that are written here, as attributes of their root. */
export const namespaces = {
  main: { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
  relationships: { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
  links: { 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
  contentTypes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
} as const;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for element content or attribute values, without what XML 1.0 cannot hold (clause 2.2). */
export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** The text with U+FFFD in place of control characters and lone surrogates, which no XML part can hold. */
export function legalText(text: string): string {
  // Most texts have neither surrogates nor characters to replace, and are asked faster than gone through.
  if (!/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}');
}

/** One element with its attributes and its already written children. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** The commonest element of WordprocessingML: `<w:name w:val="..."/>`. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** A property that is on, `<w:b/>`, or explicitly off, `<w:b w:val="0"/>`. */
export function toggle(name: string, on: boolean): string {
  return on ? element(name) : valued(name, 0);
}
