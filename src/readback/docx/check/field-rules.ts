import { kindOf } from '../model/fields.ts';
import { toggleOf } from '../xml/element.ts';
import type { CheckedDocx } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';
import { fieldsOf } from './fields-of.ts';

/** Fields that print something of their own. */
const printing = new Set(
  'AUTHOR DATE FILENAME HYPERLINK NOTEREF NUMPAGES PAGE PAGEREF REF SECTIONPAGES SEQ STYLEREF TIME TITLE TOC'.split(
    ' ',
  ),
);

/** Fields that do not end, end twice, or end in another cell, link, box or note than they began in. */
export function fieldsAreClosed({ stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ root, path }) =>
    fieldsOf(root)
      .filter(({ closed }) => !closed)
      .map(({ instruction }) => ({
        message: `The field ${named(instruction)} of ${path} is not closed`,
      })),
  );
}

/** Fields that print nothing until a program has worked them out. */
export function fieldsHaveResults({ stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ root, path }) =>
    fieldsOf(root)
      .filter(
        ({ instruction, result, closed }) =>
          closed && result === '' && printing.has(kindOf(instruction)),
      )
      .map(({ instruction }) => ({
        message: `The field ${named(instruction)} of ${path} has no result`,
      })),
  );
}

/** Marks by which Word asks, before it shows the document, whether to update the fields. */
export function opensWithoutQuestion({ stories, settings }: CheckedDocx): DocxFault[] {
  const dirty = stories.flatMap(({ root, path }) =>
    fieldsOf(root)
      .filter((field) => field.dirty)
      .map(({ instruction }) => ({
        message: `The field ${named(instruction)} of ${path} is marked as out of date`,
      })),
  );
  const asks = toggleOf(settings, 'w:updateFields') === true;
  return [...dirty, ...(asks ? [{ message: 'The settings ask to update all fields' }] : [])];
}

function named(instruction: string): string {
  return JSON.stringify(instruction.trim());
}
