import { kindOf } from '../model/fields.ts';
import { toggleOf } from '../xml/element.ts';
import type { CheckedDocx, CheckedStory } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';
import { type CheckedField, fieldsOf } from './fields-of.ts';

/** Fields that print something of their own. */
const printing = new Set(
  'AUTHOR DATE FILENAME HYPERLINK NOTEREF NUMPAGES PAGE PAGEREF REF SECTIONPAGES SEQ STYLEREF TIME TITLE TOC'.split(
    ' ',
  ),
);

/** Fields that do not end, end twice, or end in another cell, link, box or note than they began in. */
export function fieldsAreClosed({ stories }: CheckedDocx): DocxFault[] {
  return fieldFaults(
    stories,
    ({ closed }) => !closed,
    (field) =>
      field.begun ? `${named(field)} is not closed` : 'A mark ends a field that does not begin',
  );
}

/** Fields that print nothing until a program has worked them out. */
export function fieldsHaveResults({ stories }: CheckedDocx): DocxFault[] {
  return fieldFaults(
    stories,
    ({ instruction, result, closed }) =>
      closed && result === '' && printing.has(kindOf(instruction)),
    (field) => `${named(field)} has no result`,
  );
}

/** Marks by which Word asks, before it shows the document, whether to update the fields. */
export function opensWithoutQuestion({ docx, stories, settings }: CheckedDocx): DocxFault[] {
  const dirty = fieldFaults(
    stories,
    (field) => field.dirty,
    (field) => `${named(field)} is marked as out of date`,
  );
  if (toggleOf(settings, 'w:updateFields') !== true) return dirty;
  const place = docx.related(docx.main, 'settings') ?? docx.main;
  return [...dirty, { message: 'The settings ask to update all fields', place }];
}

function fieldFaults(
  stories: readonly CheckedStory[],
  isWrong: (field: CheckedField) => boolean,
  tell: (field: CheckedField) => string,
): DocxFault[] {
  return stories.flatMap(({ root, placeOf }) =>
    fieldsOf(root)
      .filter(isWrong)
      .map((field) => ({ message: tell(field), place: placeOf(field.element) })),
  );
}

function named({ instruction }: CheckedField): string {
  const words = instruction.trim();
  return words === '' ? 'A field without an instruction' : `The field ${JSON.stringify(words)}`;
}
