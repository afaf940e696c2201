import { allNamed, elementsOf, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx, CheckedStory } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';

interface NotesOfKind {
  kind: string;
  /** Ids of the calls in the body, in order. */
  calls: string[];
  notes: XmlElement[];
}

function notesOf({ body, stories }: CheckedDocx): NotesOfKind[] {
  return ['footnote', 'endnote'].map((kind) => {
    const story: CheckedStory | undefined = stories.find(({ name }) => name === `${kind}s`);
    return {
      kind,
      calls: allNamed(body.root, `w:${kind}Reference`).map(idOf),
      notes: story ? elementsOf(story.root).filter(({ name }) => name === `w:${kind}`) : [],
    };
  });
}

/** Calls of notes that are not there. */
export function notesAreDefined(file: CheckedDocx): DocxFault[] {
  return notesOf(file).flatMap(({ kind, calls, notes }) => {
    const known = new Set(notes.map(idOf));
    return calls
      .filter((id) => !known.has(id))
      .map((id) => ({ message: `The ${kind} ${id} is called but not there` }));
  });
}

/** Notes that do not stand in the order of their calls: LibreOffice then shows the text of another one. */
export function notesAreInOrder(file: CheckedDocx): DocxFault[] {
  return notesOf(file).flatMap(({ kind, calls, notes }) => {
    const known = new Set(notes.map(idOf));
    const ids = calls.filter((id) => known.has(id)).map(Number);
    const at = ids.findIndex((id, index) => index > 0 && id <= (ids[index - 1] ?? 0));
    if (at === -1) return [];
    return [{ message: `The ${kind} ${ids[at]} is called after the ${kind} ${ids[at - 1]}` }];
  });
}

/** Separators with a mark of a note in them, over which Word is reported to offer repair. */
export function separatorsHoldNoMark(file: CheckedDocx): DocxFault[] {
  return notesOf(file).flatMap(({ kind, notes }) =>
    notes
      .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') !== 'normal')
      .filter((note) => allNamed(note, `w:${kind}Ref`).length > 0)
      .map((note) => ({
        message: `The ${note.attributes['w:type']} of the ${kind}s holds the mark of a note`,
      })),
  );
}

function idOf({ attributes }: XmlElement): string {
  return attributes['w:id'] ?? '';
}
