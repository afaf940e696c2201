import { everyElement } from '../xml/element.ts';
import type { CheckedDocx } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';

const typesPath = '[Content_Types].xml';

/** Kinds of parts that Word knows by their content type alone. */
const typed = new Set(
  'officeDocument styles numbering settings webSettings fontTable theme footnotes endnotes comments header footer'.split(
    ' ',
  ),
);

/** Parts without a content type, or of a kind that needs more than `application/xml` (ECMA-376 part 2, 7.2.3). */
export function partsHaveContentTypes({ docx }: CheckedDocx): DocxFault[] {
  const root = docx.xml(typesPath);
  if (!root) return [{ message: `The package has no ${typesPath} that can be read` }];
  const types = new Map<string, string>();
  for (const { attributes } of everyElement(root)) {
    const { Extension: extension, PartName: part, ContentType: type = '' } = attributes;
    types.set(extension === undefined ? (part ?? '') : `.${extension}`, type);
  }
  const byCase = new Map([...types].map(([name, type]) => [name.toLowerCase(), type]));
  const known = new Set(
    [...docx.relationships(''), ...docx.relationships(docx.main)].flatMap(({ type, target }) =>
      typed.has(type) ? [docx.find(target)] : [],
    ),
  );
  return [...docx.parts.keys()]
    .filter((path) => path !== typesPath)
    .filter((path) => {
      const extension = /\.[^./]+$/.exec(path)?.[0]?.toLowerCase() ?? '';
      const type = byCase.get(`/${path.toLowerCase()}`) ?? byCase.get(extension) ?? '';
      return type === '' || (known.has(path) && /^(?:application|text)\/xml$/.test(type));
    })
    .map((path) => ({ message: `The part ${path} has no content type of its kind` }));
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
