import { textHasContrast } from './contrast-rules.ts';
import { documentHasLanguage, documentHasTitle } from './document-rules.ts';
import type { DocxRule } from './docx-rule.ts';
import { fieldsAreClosed, fieldsHaveResults, opensWithoutQuestion } from './field-rules.ts';
import { headingsHaveHeadingStyles, headingsHaveNoGap } from './heading-rules.ts';
import { layoutIsNotTyped, listsUseNumbering, paragraphsAreNotBlank } from './layout-rules.ts';
import { linksSaySomething } from './link-rules.ts';
import { notesAreDefined, notesAreInOrder, separatorsHoldNoMark } from './note-rules.ts';
import {
  addressesAreUris,
  partsAreThere,
  partsHaveContentTypes,
  relationshipIdsAreKnown,
  xmlIsWellFormed,
} from './package-rules.ts';
import {
  altIsNoFileName,
  drawingIdsDiffer,
  objectsAreInline,
  picturesAreWhole,
  picturesHaveAlt,
} from './picture-rules.ts';
import {
  anchorsLeadToBookmarks,
  bookmarkNamesAreValid,
  bookmarkNamesDiffer,
  bookmarksArePaired,
  listsAreDefined,
  stylesAreDefined,
} from './reference-rules.ts';
import {
  cellsEndWithParagraphs,
  tableCellsAreNotMerged,
  tableHasHeaderRow,
} from './table-rules.ts';

/**
 * Every rule for Word documents, by its name. Errors are what breaks the file or shuts readers out, warnings what makes
 * it hard to use.
 */
export const docxRules = {
  'docx-xml-is-well-formed': {
    why: 'Every XML part can be read: Word repairs a file at best by dropping what it cannot read.',
    severity: 'error',
    hint: 'Save the document again in the program that made it.',
    check: xmlIsWellFormed,
  },
  'docx-parts-have-content-types': {
    why: 'Every part has a content type: without it Word takes the file for damaged.',
    severity: 'error',
    hint: 'Add the part or its extension to [Content_Types].xml.',
    check: partsHaveContentTypes,
  },
  'docx-parts-are-there': {
    why: 'Every relationship leads to a part that is there: Word shows a red cross, or takes the file for damaged.',
    severity: 'error',
    hint: 'Insert the missing picture or part again, or remove what refers to it.',
    check: partsAreThere,
  },
  'docx-relationship-ids-are-known': {
    why: 'Every relationship that a text uses is defined: Word takes the file for damaged otherwise.',
    severity: 'error',
    hint: 'Insert the picture or the link again.',
    check: relationshipIdsAreKnown,
  },
  'docx-addresses-are-uris': {
    why: 'Every address is a URI: programs refuse a file over one that is not.',
    severity: 'error',
    hint: 'Write blanks and signs in the address as %20 and the like.',
    check: addressesAreUris,
  },
  'docx-pictures-are-whole': {
    why: 'Every picture is whole and of the kind that its name says: Word shows a red cross otherwise.',
    severity: 'error',
    hint: 'Insert the picture again from its file.',
    check: picturesAreWhole,
  },
  'docx-drawing-ids-differ': {
    why: 'Every drawing has an id of its own, by which assistive programs tell them apart.',
    severity: 'warning',
    hint: 'Save the document again in Word, which numbers them anew.',
    check: drawingIdsDiffer,
  },
  'docx-cells-end-with-paragraphs': {
    why: 'Every cell of a table ends with a paragraph: Word refuses the file otherwise.',
    severity: 'error',
    hint: 'Put an empty paragraph at the end of the cell.',
    check: cellsEndWithParagraphs,
  },
  'docx-styles-are-defined': {
    why: 'Every style that is used is defined, so that text looks and reads as it was meant.',
    severity: 'warning',
    hint: 'Define the style, or give the text another one.',
    check: stylesAreDefined,
  },
  'docx-lists-are-defined': {
    why: 'Every list that is used is defined: its items have no marks otherwise.',
    severity: 'warning',
    hint: 'Make the list anew.',
    check: listsAreDefined,
  },
  'docx-bookmark-names-differ': {
    why: 'Every bookmark has a name of its own: Word drops the second one, and links go astray.',
    severity: 'error',
    hint: 'Rename one of the two; capitals do not tell them apart.',
    check: bookmarkNamesDiffer,
  },
  'docx-bookmark-names-are-valid': {
    why: 'The name of a bookmark has 1 to 40 characters and no blank: Word offers repair otherwise.',
    severity: 'error',
    hint: 'Give it a name of 1 to 40 characters without a blank.',
    check: bookmarkNamesAreValid,
  },
  'docx-bookmarks-are-paired': {
    why: 'Every bookmark begins and ends once, under a number of its own.',
    severity: 'warning',
    hint: 'Set the bookmark again.',
    check: bookmarksArePaired,
  },
  'docx-anchors-lead-to-bookmarks': {
    why: 'Every link and every reference within the document leads somewhere.',
    severity: 'error',
    hint: 'Set the bookmark, or lead the link to another one.',
    check: anchorsLeadToBookmarks,
  },
  'docx-notes-are-defined': {
    why: 'Every note that is called has its text: Word takes the file for damaged otherwise.',
    severity: 'error',
    hint: 'Delete the call, or write the note again.',
    check: notesAreDefined,
  },
  'docx-notes-are-in-order': {
    why: 'Notes are numbered in the order of their calls: LibreOffice shows the text of another note otherwise.',
    severity: 'warning',
    hint: 'Save the document again in Word, which numbers them anew.',
    check: notesAreInOrder,
  },
  'docx-separators-hold-no-mark': {
    why: 'The line above the notes holds no mark of a note: Word is reported to offer repair over it.',
    severity: 'error',
    hint: 'Delete the mark from the separator.',
    check: separatorsHoldNoMark,
  },
  'docx-fields-are-closed': {
    why: 'Every field ends where it began: in the same cell, link, box or note.',
    severity: 'error',
    hint: 'Delete the field and insert it again.',
    check: fieldsAreClosed,
  },
  'docx-fields-have-results': {
    why: 'Every field carries its result: a reader that does not work fields out shows nothing otherwise.',
    severity: 'warning',
    hint: 'Update the fields (Ctrl+A, F9) and save.',
    check: fieldsHaveResults,
  },
  'docx-opens-without-question': {
    why: 'The document opens without the question whether to update its fields.',
    severity: 'warning',
    hint: 'Update the fields (Ctrl+A, F9) and save.',
    check: opensWithoutQuestion,
  },
  'docx-document-has-title': {
    why: 'The properties name a title: screen readers say it first, and windows show it.',
    severity: 'error',
    hint: 'Fill in the title under File, Info.',
    check: documentHasTitle,
  },
  'docx-document-has-language': {
    why: 'The document says its language, so that it is read aloud in the right one.',
    severity: 'error',
    hint: 'Choose the language of the text under Review, Language, and make it the default.',
    check: documentHasLanguage,
  },
  'docx-headings-have-no-gap': {
    why: 'Headings go down one level at a time, from level 1: who moves by headings misses nothing.',
    severity: 'warning',
    hint: 'Give the heading the next level.',
    check: headingsHaveNoGap,
  },
  'docx-headings-have-heading-styles': {
    why: 'Headings have the styles Heading 1 to 9 themselves: screen readers know no others.',
    severity: 'warning',
    hint: 'Give the paragraph a heading style, and change the look of that.',
    check: headingsHaveHeadingStyles,
  },
  'docx-table-has-header-row': {
    why: 'The first row of every table is marked as its head, so that each cell can be read with its column.',
    severity: 'error',
    hint: 'Tick Repeat Header Rows for the first row.',
    check: tableHasHeaderRow,
  },
  'docx-table-cells-are-not-merged': {
    why: 'Tables have no merged or split cells: who reads by ear cannot follow the columns otherwise.',
    severity: 'warning',
    hint: 'Split the cells, and repeat or leave out what they hold.',
    check: tableCellsAreNotMerged,
  },
  'docx-pictures-have-alt': {
    why: 'Every picture has words for readers who do not see it, or is marked as decoration.',
    severity: 'error',
    hint: 'Write the alternative text, or mark the picture as decorative.',
    check: picturesHaveAlt,
  },
  'docx-alt-is-no-file-name': {
    why: 'An alternative text says what is seen; the name of a file says nothing.',
    severity: 'warning',
    hint: 'Say in a sentence what the picture shows.',
    check: altIsNoFileName,
  },
  'docx-objects-are-inline': {
    why: 'Pictures and boxes stand in the line of the text: screen readers meet floating ones out of order or not at all.',
    severity: 'warning',
    hint: 'Set the wrapping to In Line with Text.',
    check: objectsAreInline,
  },
  'docx-links-say-something': {
    why: 'The words of a link say where it leads: links are often read as a list.',
    severity: 'warning',
    hint: 'Name the page or the document in the words of the link.',
    check: linksSaySomething,
  },
  'docx-text-has-contrast': {
    why: 'Text stands out from its ground by 4.5 to 1, large text by 3 to 1.',
    severity: 'error',
    hint: 'Take a darker or lighter colour.',
    check: textHasContrast,
  },
  'docx-paragraphs-are-not-blank': {
    why: 'Space comes from styles: blank paragraphs are read aloud as "blank".',
    severity: 'warning',
    hint: 'Delete them, and set the space before or after in the style.',
    check: paragraphsAreNotBlank,
  },
  'docx-layout-is-not-typed': {
    why: 'Lines are set out by indents, tab stops and tables: rows of blanks and tabs are read aloud.',
    severity: 'warning',
    hint: 'Use an indent, a tab stop or a table.',
    check: layoutIsNotTyped,
  },
  'docx-lists-use-numbering': {
    why: 'Lists are lists of Word: typed marks are only letters to a screen reader.',
    severity: 'warning',
    hint: 'Select the lines and make them a list.',
    check: listsUseNumbering,
  },
} as const satisfies Readonly<Record<string, DocxRule>>;

/** Name of a rule for Word documents. */
export type DocxRuleName = keyof typeof docxRules;
