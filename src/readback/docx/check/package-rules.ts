import { everyElement } from '../xml/element.ts';
import type { CheckedDocx } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';

const typesPath = '[Content_Types].xml';

/** Parts that neither a default nor an override gives a content type (ECMA-376 part 2, 7.2.3). */
export function partsHaveContentTypes({ docx }: CheckedDocx): DocxFault[] {
  const root = docx.xml(typesPath);
  if (!root) return [{ message: `The package has no ${typesPath} that can be read` }];
  const extensions = new Set<string>();
  const names = new Set<string>();
  for (const { name, attributes } of everyElement(root)) {
    if (name === 'Default') extensions.add(attributes['Extension']?.toLowerCase() ?? '');
    if (name === 'Override') names.add(attributes['PartName']?.toLowerCase() ?? '');
  }
  return [...docx.parts.keys()]
    .filter((path) => path !== typesPath)
    .filter((path) => {
      const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
      return !extensions.has(extension) && !names.has(`/${path.toLowerCase()}`);
    })
    .map((path) => ({ message: `The part ${path} has no content type` }));
}

/** Relationships to parts that are not there. */
export function partsAreThere({ docx }: CheckedDocx): DocxFault[] {
  return ['', ...docx.parts.keys()].flatMap((part) => {
    if (/\.rels$/i.test(part)) return [];
    return docx
      .relationships(part)
      .filter(({ external, target, type }) => !external && (type !== 'hyperlink' || target !== ''))
      .filter(({ target }) => docx.find(target) === undefined)
      .map(({ target }) => ({
        message: `${part || 'The package'} leads to the part ${target}, which is not there`,
      }));
  });
}

/** XML parts that cannot be read. */
export function xmlIsWellFormed({ docx }: CheckedDocx): DocxFault[] {
  for (const path of docx.parts.keys()) if (/\.(?:xml|rels)$/i.test(path)) docx.xml(path);
  return [...docx.faults].map(([path, fault]) => ({ message: `${path} cannot be read: ${fault}` }));
}

/** Ids of relationships that are used in a text but not defined for its part. */
export function relationshipIdsAreKnown({ docx, stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ path, root }) => {
    const known = new Set(docx.relationships(path).map(({ id }) => id));
    const used = new Set<string>();
    for (const { attributes } of everyElement(root)) {
      for (const name in attributes) {
        const id = attributes[name];
        if (name.startsWith('r:') && id) used.add(id);
      }
    }
    return [...used]
      .filter((id) => !known.has(id))
      .map((id) => ({ message: `${path} uses the relationship ${id}, which is not defined` }));
  });
}

/** Addresses that are no URI: programs refuse the file over them, or rewrite it. */
export function addressesAreUris({ docx }: CheckedDocx): DocxFault[] {
  return [...docx.parts.keys()].flatMap((part) =>
    /\.rels$/i.test(part)
      ? []
      : docx
          .relationships(part)
          .filter(({ external, target }) => external && !isUri(target))
          .map(({ target }) => ({ message: `The address ${JSON.stringify(target)} is no URI` })),
  );
}

/** RFC 3986 with the letters of RFC 3987, absolute or relative. */
function isUri(target: string): boolean {
  if (/[\s\p{Cc}"<>\\^`{|}]|%(?![\da-f]{2})/iu.test(target)) return false;
  return !/^[a-z][a-z\d+.-]*:/i.test(target) || URL.canParse(target);
}
