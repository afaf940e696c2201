import type { Properties } from '../../../document/types.ts';

/**
 * The metadata packet: says title, language, author, dates and keywords as the Info dictionary does, and claims
 * PDF/UA-1 (ISO 14289-1, clause 5) and PDF/A of the given part at level A: 2 (ISO 19005-2, 6.6), or 3 for a file with
 * attachments (ISO 19005-3, 6.6).
 */
export function writeXmp(properties: Properties, lang: string, part: 2 | 3): string {
  const date = `${properties.date}T00:00:00Z`;
  const { subtitle, keywords, parties, generator } = properties;
  const values = [
    element('dc:format', 'application/pdf'),
    alternatives('dc:title', properties.title),
    list('dc:language', 'Bag', [lang]),
    list('dc:creator', 'Seq', authors(properties)),
    subtitle === undefined ? '' : alternatives('dc:description', subtitle),
    list('dc:subject', 'Bag', keywords),
    parties.length === 0 ? '' : element('dc:coverage', parties.join(', ')),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('xmp:CreatorTool', generator),
    element('pdf:Producer', generator),
    element('pdfaid:part', `${part}`),
    element('pdfaid:conformance', 'A'),
    element('pdfuaid:part', '1'),
    element('risalah:contentDigest', properties.contentDigest),
    element('risalah:request', properties.request),
    extensionSchemas,
  ];
  const prefixes = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${prefixes.join('')}>` +
    `${values.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  );
}

/** Who made the briefing, as Info and XMP both say it: a person, a body, both or none. */
export function authors(properties: Properties): string[] {
  return [properties.author, properties.organisation].filter((name) => name !== undefined);
}

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  risalah: 'urn:risalah:ns:1.0:',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

/** Describes the properties that PDF/A does not know of itself (ISO 19005-2, 6.6.2.3). */
const extensionSchemas = `<pdfaExtension:schemas><rdf:Bag>${[
  schema('PDF/UA', 'pdfuaid', [['part', 'Integer', 'Part of ISO 14289']]),
  schema('Risalah', 'risalah', [
    ['contentDigest', 'Text', 'SHA-256 of the content'],
    ['request', 'Text', 'Request as JSON'],
  ]),
].join('')}</rdf:Bag></pdfaExtension:schemas>`;

function schema(
  name: string,
  prefix: keyof typeof namespaces,
  properties: readonly (readonly [name: string, type: string, meaning: string])[],
): string {
  const items = properties.map(
    ([key, type, meaning]) =>
      `<rdf:li pdfaProperty:name="${key}" pdfaProperty:valueType="${type}" pdfaProperty:category="internal" pdfaProperty:description="${meaning}"/>`,
  );
  return (
    `<rdf:li rdf:parseType="Resource">${element('pdfaSchema:schema', name)}` +
    `${element('pdfaSchema:namespaceURI', namespaces[prefix])}${element('pdfaSchema:prefix', prefix)}` +
    `<pdfaSchema:property><rdf:Seq>${items.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`
  );
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function alternatives(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
}

function list(name: string, kind: 'Bag' | 'Seq', values: readonly string[]): string {
  if (values.length === 0) return '';
  const items = values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
