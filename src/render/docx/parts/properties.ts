import type { Briefing } from '../../../document/types.ts';
import { languageTag } from '../language-tag.ts';
import { openSeal } from '../seal.ts';
import { element, escapeXml, xmlDeclaration } from '../xml.ts';

/** `docProps/core.xml` (ECMA-376 part 2, clause 11): who, what, when, in which language. */
export function coreProperties({ properties, lang }: Briefing): string {
  const moment = `${properties.date}T00:00:00Z`;
  const author = properties.author ?? properties.organisation ?? properties.generator;
  const date = { 'xsi:type': 'dcterms:W3CDTF' };
  return (
    xmlDeclaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        text('dc:title', properties.title),
        text('dc:subject', properties.subtitle),
        text('dc:creator', author),
        text('cp:keywords', properties.keywords.join(', ')),
        text('cp:lastModifiedBy', author),
        text('cp:revision', '1'),
        element('dcterms:created', date, [moment]),
        element('dcterms:modified', date, [moment]),
        text('dc:language', languageTag(lang)),
      ],
    )
  );
}

/** `docProps/app.xml` (ECMA-376 part 1, 22.2). `Application` is the generator, whole. */
export function appProperties({ properties }: Briefing): string {
  return (
    xmlDeclaration +
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      [text('Application', properties.generator), text('Company', properties.organisation)],
    )
  );
}

/**
 * What else a later run or a records office may ask: the content, the template, the countries and the request of the
 * briefing, as JSON the keys that the names of bookmarks cannot tell, and the seal, whose digest comes with the zip.
 */
export function customProperties(
  { properties }: Briefing,
  keys: Readonly<Record<string, string>>,
): { name: string; value: string }[] {
  const named = Object.keys(keys).length > 0;
  return [
    { name: 'Risalah content', value: properties.contentDigest },
    { name: 'Risalah template', value: properties.template },
    { name: 'Risalah parties', value: properties.parties.join(' ') },
    { name: 'Risalah request', value: properties.request },
    ...(named ? [{ name: 'Risalah keys', value: JSON.stringify(keys) }] : []),
    { name: 'Risalah seal', value: openSeal },
  ];
}

function text(name: string, value: string | undefined): string {
  return value ? element(name, {}, [escapeXml(value)]) : '';
}
