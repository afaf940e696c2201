import { allNamed, elementsOf, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx, CheckedStory } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';

interface NotesOfKind {
  kind: string;
  /** The calls in the body, in order. */
  calls: XmlElement[];
  notes: XmlElement[];
  placeOfNote: (element: XmlElement) => string;
}

function notesOf({ body, stories }: CheckedDocx): NotesOfKind[] {
  return ['footnote', 'endnote'].map((kind) => {
    const story: CheckedStory | undefined = stories.find(({ name }) => name === `${kind}s`);
    return {
      kind,
      calls: allNamed(body.root, `w:${kind}Reference`),
      notes: story ? elementsOf(story.root).filter(({ name }) => name === `w:${kind}`) : [],
      placeOfNote: (story ?? body).placeOf,
    };
  });
}

/** Calls of notes that are not there. */
export function notesAreDefined(file: CheckedDocx): DocxFault[] {
  return notesOf(file).flatMap(({ kind, calls, notes }) => {
    const known = new Set(notes.map(idOf));
    return calls
      .filter((call) => !known.has(idOf(call)))
      .map((call) => ({
        message: `The ${kind} ${idOf(call)} is called but not there`,
        place: file.body.placeOf(call),
      }));
  });
}

/** Notes that do not stand in the order of their calls: LibreOffice then shows the text of another one. */
export function notesAreInOrder(file: CheckedDocx): DocxFault[] {
  return notesOf(file).flatMap(({ kind, calls, notes }) => {
    const known = new Set(notes.map(idOf));
    const own = calls.filter((call) => known.has(idOf(call)));
    const ids = own.map((call) => Number(idOf(call)));
    const at = ids.findIndex((id, index) => index > 0 && id <= (ids[index - 1] ?? 0));
    const call = own[at];
    if (call === undefined) return [];
    const message = `The ${kind} ${ids[at]} is called after the ${kind} ${ids[at - 1]}`;
    return [{ message, place: file.body.placeOf(call) }];
  });
}

/** What stands above notes, by its type (17.18.33). */
const separators = new Map([
  ['continuationSeparator', 'continuation separator'],
  ['continuationNotice', 'continuation notice'],
]);

/** Separators with a mark of a note in them, over which Word is reported to offer repair. */
export function separatorsHoldNoMark(file: CheckedDocx): DocxFault[] {
  return notesOf(file).flatMap(({ kind, notes, placeOfNote }) =>
    notes.flatMap((note) => {
      const type = note.attributes['w:type'] ?? 'normal';
      const [mark] = allNamed(note, `w:${kind}Ref`);
      if (type === 'normal' || mark === undefined) return [];
      const message = `The ${separators.get(type) ?? 'separator'} of the ${kind}s holds the mark of a note`;
      return [{ message, place: placeOfNote(mark) }];
    }),
  );
}

function idOf({ attributes }: XmlElement): string {
  return attributes['w:id'] ?? '';
}
