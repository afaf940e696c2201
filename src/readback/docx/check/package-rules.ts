import { relationshipsPath } from '../package/relationships.ts';
import { everyElement, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';
import { placeOfUse } from './places.ts';

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
  if (!root) {
    return [{ message: `The package has no ${typesPath} that can be read`, place: typesPath }];
  }
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
    .map((path) => ({
      message: `The part ${path} has no content type of its kind`,
      place: typesPath,
    }));
}

/** Relationships to parts that are not there. */
export function partsAreThere(file: CheckedDocx): DocxFault[] {
  const { docx } = file;
  return ['', ...docx.parts.keys()].flatMap((part) => {
    if (/\.rels$/i.test(part)) return [];
    return docx
      .relationships(part)
      .filter(({ external, target, type }) => !external && (type !== 'hyperlink' || target !== ''))
      .filter(({ target }) => docx.find(target) === undefined)
      .map(({ id, target }) => ({
        message: `${part || 'The package'} leads to the part ${target}, which is not there`,
        place: part === '' ? relationshipsPath(part) : placeOfUse(file, part, id),
      }));
  });
}

/** XML parts that cannot be read. */
export function xmlIsWellFormed({ docx }: CheckedDocx): DocxFault[] {
  for (const path of docx.parts.keys()) if (/\.(?:xml|rels)$/i.test(path)) docx.xml(path);
  return [...docx.faults].map(([path, fault]) => ({
    message: `The part cannot be read: ${fault}`,
    place: path,
  }));
}

/** Ids of relationships that are used in a text but not defined for its part. */
export function relationshipIdsAreKnown({ docx, stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ path, root, placeOf }) => {
    const known = new Set(docx.relationships(path).map(({ id }) => id));
    const unknown = new Map<string, XmlElement>();
    for (const element of everyElement(root)) {
      for (const name in element.attributes) {
        const id = element.attributes[name];
        const isNew = name.startsWith('r:') && id && !known.has(id) && !unknown.has(id);
        if (isNew) unknown.set(id, element);
      }
    }
    return [...unknown].map(([id, element]) => ({
      message: `The relationship ${id} is used here, but ${path} does not define it`,
      place: placeOf(element),
    }));
  });
}

/** Addresses that are no URI: programs refuse the file over them, or rewrite it. */
export function addressesAreUris(file: CheckedDocx): DocxFault[] {
  const { docx } = file;
  return [...docx.parts.keys()].flatMap((part) =>
    /\.rels$/i.test(part)
      ? []
      : docx
          .relationships(part)
          .filter(({ external, target }) => external && !isUri(target))
          .map(({ id, target }) => ({
            message: `The address ${JSON.stringify(target)} is no URI`,
            place: placeOfUse(file, part, id),
          })),
  );
}

/** RFC 3986 with the letters of RFC 3987, absolute or relative. */
function isUri(target: string): boolean {
  if (/[\s\p{Cc}"<>\\^`{|}]|%(?![\da-f]{2})/iu.test(target)) return false;
  return !/^[a-z][a-z\d+.-]*:/i.test(target) || URL.canParse(target);
}
