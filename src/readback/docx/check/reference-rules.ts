import { kindOf, linkOfField } from '../model/fields.ts';
import { allNamed, childOf, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx } from './checked-docx.ts';
import { type DocxFault, excerpt, faultAt, repeated } from './docx-rule.ts';
import { fieldsOf } from './fields-of.ts';

const styleKinds: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/** Styles that are used, or that a style is based on, but that are not there or of another kind. */
export function stylesAreDefined({ stories, styles }: CheckedDocx): DocxFault[] {
  const used = stories.flatMap(({ paragraphs, root }) => [
    ...paragraphs.flatMap(({ elements, place }) =>
      usesOf(elements).map((use) => ({ ...use, place })),
    ),
    ...allNamed(root, 'w:tblStyle').map((element) => ({ ...useOf(element), place: undefined })),
  ]);
  const wrong = used
    .filter(({ id, kind }) => styles.get(id)?.type !== kind)
    .map(({ id, kind, place }) => ({
      message: `There is no ${kind} style ${JSON.stringify(id)}`,
      ...(place === undefined ? {} : { place }),
    }));
  const links = styles.all().flatMap(({ id, element }) =>
    ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => {
      const target = childOf(element, name)?.attributes['w:val'];
      if (target === undefined || styles.get(target)) return [];
      return [{ message: `The style ${id} leads to the style ${target}, which is not there` }];
    }),
  );
  return [...wrong, ...links];
}

function usesOf(elements: readonly XmlElement[]) {
  return elements.filter(({ name }) => name === 'w:pStyle' || name === 'w:rStyle').map(useOf);
}

function useOf({ name, attributes }: XmlElement) {
  return { id: attributes['w:val'] ?? '', kind: styleKinds[name] ?? '' };
}

/** Lists that paragraphs or styles use but that are not there. */
export function listsAreDefined({ stories, styles, numbering }: CheckedDocx): DocxFault[] {
  const isMissing = (id: string) => id !== '0' && !numbering.list(id);
  const inText = stories.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      numIds(childOf(paragraph.element, 'w:pPr'))
        .filter(isMissing)
        .map((id) =>
          faultAt(paragraph, `${excerpt(paragraph.text)} is in the list ${id}, which is not there`),
        ),
    ),
  );
  const inStyles = styles.all().flatMap(({ id, element }) =>
    numIds(element)
      .filter(isMissing)
      .map((list) => ({ message: `The style ${id} is in the list ${list}, which is not there` })),
  );
  return [...inText, ...inStyles];
}

function numIds(element: XmlElement | undefined): string[] {
  return allNamed(element, 'w:numId').map(({ attributes }) => attributes['w:val'] ?? '');
}

/** Bookmarks of the same name; Word takes small and capital letters as equal. */
export function bookmarkNamesDiffer(file: CheckedDocx): DocxFault[] {
  const names = bookmarkNames(file).map((name) => name.toLowerCase());
  return [...new Set(repeated(names))].map((name) => ({
    message: `The bookmark ${name} is there twice`,
  }));
}

/** Bookmarks whose names Word does not take: empty, with a blank, or of more than 40 characters. */
export function bookmarkNamesAreValid(file: CheckedDocx): DocxFault[] {
  return bookmarkNames(file)
    .filter((name) => !/^\S{1,40}$/.test(name))
    .map((name) => ({ message: `${JSON.stringify(name)} is no name for a bookmark` }));
}

function bookmarkNames({ stories }: CheckedDocx): string[] {
  return stories.flatMap(({ root }) =>
    allNamed(root, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? ''),
  );
}

/** Bookmarks that begin without an end, end without a beginning, or share a number. */
export function bookmarksArePaired({ stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ root, path }) => {
    const ids = (name: string) =>
      allNamed(root, name).map(({ attributes }) => attributes['w:id'] ?? '');
    const [starts, ends] = [ids('w:bookmarkStart'), ids('w:bookmarkEnd')];
    const [begun, ended] = [new Set(starts), new Set(ends)];
    const told = (id: string, fault: string) => ({
      message: `The bookmark ${id} of ${path} ${fault}`,
    });
    return [
      ...repeated(starts).map((id) => told(id, 'begins twice')),
      ...repeated(ends).map((id) => told(id, 'ends twice')),
      ...[...begun].filter((id) => !ended.has(id)).map((id) => told(id, 'does not end')),
      ...[...ended].filter((id) => !begun.has(id)).map((id) => told(id, 'does not begin')),
    ];
  });
}

/** Links and fields that lead to bookmarks which are not there. */
export function anchorsLeadToBookmarks(file: CheckedDocx): DocxFault[] {
  const names = new Set(bookmarkNames(file).map((name) => name.toLowerCase()));
  const leads = file.stories.flatMap(({ root, paragraphs }) => [
    ...fieldsOf(root)
      .flatMap(({ instruction }) => anchorOf(instruction) ?? [])
      .map((anchor) => ({ anchor })),
    ...paragraphs.flatMap(({ elements, place }) =>
      elements
        .filter(
          ({ name, attributes }) => name === 'w:hyperlink' && attributes['r:id'] === undefined,
        )
        .flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
        .map((anchor) => ({ anchor, place })),
    ),
  ]);
  return leads
    .filter(({ anchor }) => !names.has(anchor.toLowerCase()) && anchor.toLowerCase() !== '_top')
    .map(({ anchor, ...place }) => ({
      message: `A link leads to the bookmark ${JSON.stringify(anchor)}, which is not there`,
      ...place,
    }));
}

/** The bookmark that a field leads to, if it leads into the document. */
function anchorOf(instruction: string): string | undefined {
  if (/^(?:PAGEREF|REF|NOTEREF)$/.test(kindOf(instruction)))
    return instruction.trim().split(/\s+/)[1];
  const link = linkOfField(instruction);
  return link?.startsWith('#') ? link.slice(1) : undefined;
}
