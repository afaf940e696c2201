import type { Properties } from '../../../document/types.ts';

/**
 * The metadata packet: says title, language, author and dates as the Info dictionary does, and claims
 * PDF/UA-1 (ISO 14289-1, clause 5) and PDF/A of the given part at level A: 2 (ISO 19005-2, 6.6), or 3 for a file with
 * attachments (ISO 19005-3, 6.6).
 */
export function writeXmp(properties: Properties, lang: string, part: 2 | 3): string {
  const date = `${properties.date}T00:00:00Z`;
  const parts = [
    description('dc', 'http://purl.org/dc/elements/1.1/', [
      '<dc:format>application/pdf</dc:format>',
      alternatives('dc:title', properties.title),
      ...bag('dc:language', 'Bag', [lang]),
      ...bag('dc:creator', 'Seq', authors(properties)),
      ...(properties.subtitle === undefined
        ? []
        : [alternatives('dc:description', properties.subtitle)]),
      ...bag('dc:subject', 'Bag', properties.keywords),
      ...(properties.parties.length === 0
        ? []
        : [element('dc:coverage', properties.parties.join(', '))]),
    ]),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      element('xmp:CreateDate', date),
      element('xmp:ModifyDate', date),
      element('xmp:MetadataDate', date),
      element('xmp:CreatorTool', properties.generator),
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      element('pdf:Producer', properties.generator),
      ...(properties.keywords.length === 0
        ? []
        : [element('pdf:Keywords', properties.keywords.join(', '))]),
    ]),
    description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
      element('pdfaid:part', `${part}`),
      element('pdfaid:conformance', 'A'),
    ]),
    description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', [element('pdfuaid:part', '1')]),
    description('risalah', risalahNamespace, [
      element('risalah:template', properties.template),
      element('risalah:contentDigest', properties.contentDigest),
      element('risalah:request', properties.request),
    ]),
    extensionSchemas,
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${parts.join('\n')}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Who made the briefing, as Info and XMP both say it: a person, a body, both or none. */
export function authors(properties: Properties): string[] {
  return [properties.author, properties.organisation].filter((name) => name !== undefined);
}

const risalahNamespace = 'urn:risalah:ns:1.0:';

/** Describes the properties that PDF/A does not know of itself (ISO 19005-2, 6.6.2.3). */
const extensionSchemas = description('pdfaExtension', 'http://www.aiim.org/pdfa/ns/extension/', [
  '<pdfaExtension:schemas><rdf:Bag>',
  schema('PDF/UA identification', 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', [
    ['part', 'Integer', 'Part of ISO 14289 that the file meets'],
  ]),
  schema('Risalah', risalahNamespace, 'risalah', [
    ['template', 'Text', 'Template of the briefing'],
    ['contentDigest', 'Text', 'SHA-256 of the content of the briefing'],
    ['request', 'Text', 'Request that the briefing was made for, as JSON'],
  ]),
  '</rdf:Bag></pdfaExtension:schemas>',
]).replace(
  '>',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
);

function schema(
  name: string,
  namespace: string,
  prefix: string,
  properties: readonly (readonly [string, string, string])[],
): string {
  const items = properties.map(
    ([key, type, meaning]) =>
      `<rdf:li rdf:parseType="Resource">${element('pdfaProperty:name', key)}${element('pdfaProperty:valueType', type)}${element('pdfaProperty:category', 'internal')}${element('pdfaProperty:description', meaning)}</rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource">${element('pdfaSchema:schema', name)}${element('pdfaSchema:namespaceURI', namespace)}${element('pdfaSchema:prefix', prefix)}<pdfaSchema:property><rdf:Seq>${items.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}

function description(prefix: string, namespace: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${properties.join('\n')}\n</rdf:Description>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function alternatives(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
}

function bag(name: string, kind: 'Bag' | 'Seq', values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const items = values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('');
  return [`<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
