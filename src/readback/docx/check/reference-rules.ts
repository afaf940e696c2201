import { kindOf, linkOfField } from '../model/fields.ts';
import { allNamed, childOf, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx } from './checked-docx.ts';
import { type DocxFault, excerpt, faultAt, repeated } from './docx-rule.ts';
import { fieldsOf } from './fields-of.ts';
import { tablesOf } from './table-rules.ts';

const styleKinds: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/** Styles that are used, or that a style is based on, but that are not there or of another kind. */
export function stylesAreDefined({ docx, stories, styles }: CheckedDocx): DocxFault[] {
  const used = stories.flatMap((story) => [
    ...story.paragraphs.flatMap(({ elements, place }) =>
      usesOf(elements).map((use) => ({ ...use, place })),
    ),
    ...tablesOf(story).flatMap(({ table, place }) => {
      const own = childOf(childOf(table, 'w:tblPr'), 'w:tblStyle');
      return own ? [{ ...useOf(own), place }] : [];
    }),
  ]);
  const wrong = used
    .filter(({ id, kind }) => styles.get(id)?.type !== kind)
    .map(({ id, kind, place }) => ({
      message: `There is no ${kind} style ${JSON.stringify(id)}`,
      place,
    }));
  const place = docx.related(docx.main, 'styles') ?? docx.main;
  const links = styles.all().flatMap(({ id, element }) =>
    ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => {
      const target = childOf(element, name)?.attributes['w:val'];
      if (target === undefined || styles.get(target)) return [];
      return [
        { message: `The style ${id} leads to the style ${target}, which is not there`, place },
      ];
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
export function listsAreDefined({ docx, stories, styles, numbering }: CheckedDocx): DocxFault[] {
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
  const place = docx.related(docx.main, 'styles') ?? docx.main;
  const inStyles = styles.all().flatMap(({ id, element }) =>
    numIds(element)
      .filter(isMissing)
      .map((list) => ({
        message: `The style ${id} is in the list ${list}, which is not there`,
        place,
      })),
  );
  return [...inText, ...inStyles];
}

function numIds(element: XmlElement | undefined): string[] {
  return allNamed(element, 'w:numId').map(({ attributes }) => attributes['w:val'] ?? '');
}

/** Bookmarks of the same name; Word takes small and capital letters as equal. */
export function bookmarkNamesDiffer(file: CheckedDocx): DocxFault[] {
  return repeated(bookmarksOf(file), ({ name }) => name.toLowerCase()).map(({ name, place }) => ({
    message: `The bookmark ${JSON.stringify(name)} is there twice`,
    place,
  }));
}

/** Bookmarks whose names Word does not take: empty, with a blank, or of more than 40 characters. */
export function bookmarkNamesAreValid(file: CheckedDocx): DocxFault[] {
  return bookmarksOf(file)
    .filter(({ name }) => !/^\S{1,40}$/.test(name))
    .map(({ name, place }) => ({
      message: `${JSON.stringify(name)} is no name for a bookmark`,
      place,
    }));
}

function bookmarksOf({ stories }: CheckedDocx): { name: string; place: string }[] {
  return stories.flatMap(({ root, placeOf }) =>
    allNamed(root, 'w:bookmarkStart').map((element) => ({
      name: element.attributes['w:name'] ?? '',
      place: placeOf(element),
    })),
  );
}

/** Bookmarks that begin without an end, end without a beginning, or share a number. */
export function bookmarksArePaired({ stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ root, placeOf }) => {
    const starts = allNamed(root, 'w:bookmarkStart');
    const ends = allNamed(root, 'w:bookmarkEnd');
    const names = new Map(starts.map((start) => [idOf(start), start.attributes['w:name']]));
    const ended = new Set(ends.map(idOf));
    const told = (fault: string) => (mark: XmlElement) => {
      const name = mark.attributes['w:name'] ?? names.get(idOf(mark)) ?? idOf(mark);
      return { message: `The bookmark ${JSON.stringify(name)} ${fault}`, place: placeOf(mark) };
    };
    return [
      ...repeated(starts, idOf).map(told('has the number of another one')),
      ...repeated(ends, idOf).map(told('ends twice')),
      ...starts.filter((mark) => !ended.has(idOf(mark))).map(told('does not end')),
      ...ends.filter((mark) => !names.has(idOf(mark))).map(told('does not begin')),
    ];
  });
}

function idOf({ attributes }: XmlElement): string {
  return attributes['w:id'] ?? '';
}

/** Links and fields that lead to bookmarks which are not there. */
export function anchorsLeadToBookmarks(file: CheckedDocx): DocxFault[] {
  const names = new Set(bookmarksOf(file).map(({ name }) => name.toLowerCase()));
  const leads = file.stories.flatMap(({ root, paragraphs, placeOf }) => [
    ...fieldsOf(root).map(({ instruction, element }) => ({
      anchor: anchorOf(instruction) ?? '_top',
      place: placeOf(element),
    })),
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
    .map(({ anchor, place }) => ({
      message: `A link leads to the bookmark ${JSON.stringify(anchor)}, which is not there`,
      place,
    }));
}

/** The bookmark that a field leads to, if it leads into the document. */
function anchorOf(instruction: string): string | undefined {
  if (/^(?:PAGEREF|REF|NOTEREF)$/.test(kindOf(instruction)))
    return instruction.trim().split(/\s+/)[1];
  const link = linkOfField(instruction);
  return link?.startsWith('#') ? link.slice(1) : undefined;
}
