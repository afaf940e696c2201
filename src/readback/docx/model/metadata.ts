import type { Origin } from '../../outline.ts';
import type { DocxPackage } from '../package/docx-package.ts';
import { childOf, elementsOf, ownText, valOf, type XmlElement } from '../xml/element.ts';
import { type BookmarkKeys, bookmarkKeys } from './bookmark-keys.ts';
import type { Styles } from './styles.ts';

/** What a package says about itself. */
export interface Metadata {
  title: string | undefined;
  lang: string | undefined;
  origin: Origin | undefined;
  keys: BookmarkKeys;
}

/** Title and language of a document, and what Risalah wrote into its properties. */
export function readMetadata(docx: DocxPackage, styles: Styles): Metadata {
  const core = docx.ownXml('core-properties');
  const own = customProperties(docx.ownXml('custom-properties'));
  const contentDigest = own.get('Risalah content');
  const origin =
    contentDigest === undefined
      ? undefined
      : {
          generator: textOf(docx.ownXml('extended-properties'), 'ep:Application') ?? '',
          contentDigest,
          request: own.get('Risalah request') ?? '',
        };
  return {
    title: textOf(core, 'dc:title'),
    lang: documentLanguage(styles) ?? textOf(core, 'dc:language'),
    origin,
    keys: bookmarkKeys(origin !== undefined, wholeKeys(own.get('Risalah keys'))),
  };
}

/** The language that text has unless it says otherwise: of the default style, else of the defaults (17.7.5). */
export function documentLanguage(styles: Styles): string | undefined {
  const normal = styles.chain(styles.defaultParagraph);
  const runs = [...normal.map(({ element }) => childOf(element, 'w:rPr')), styles.defaultRun];
  return runs.map((run) => valOf(run, 'w:lang')).find((lang) => lang);
}

/** The custom properties that are texts, by name (part 1, 22.3). */
export function customProperties(root: XmlElement | undefined): Map<string, string> {
  const properties = new Map<string, string>();
  for (const property of root ? elementsOf(root) : []) {
    const value = elementsOf(property)[0];
    properties.set(property.attributes['name'] ?? '', ownText(value));
  }
  return properties;
}

function textOf(root: XmlElement | undefined, name: string): string | undefined {
  return ownText(childOf(root, name)).trim() || undefined;
}

/** The names of bookmarks that were cut, with their keys, as JSON; what is no such table is passed over. */
function wholeKeys(json: string | undefined): Map<string, string> {
  try {
    const table: unknown = JSON.parse(json ?? '{}');
    const entries: [string, unknown][] = Object.entries(table ?? {});
    return new Map(
      entries.flatMap(([name, key]) => (typeof key === 'string' ? [[name, key] as const] : [])),
    );
  } catch {
    return new Map();
  }
}
