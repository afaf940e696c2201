import { allNamed, elementsOf } from '../xml/element.ts';
import { readInlines } from './inlines.ts';
import { type Piece, textOf } from './pieces.ts';
import { beginStory, noteKey, type Shared } from './story.ts';

/** Texts of the footnotes and endnotes, by `noteKey`. */
export type Notes = ReadonlyMap<string, string>;

/** The texts of all notes of a document, without the lines that separate them from the text (17.11). */
export function readNotes(shared: Shared): Notes {
  const notes = new Map<string, string>();
  for (const kind of ['footnote', 'endnote']) {
    const path = shared.docx.related(shared.docx.main, `${kind}s`);
    const root = path === undefined ? undefined : shared.docx.xml(path);
    if (path === undefined || !root) continue;
    for (const note of elementsOf(root)) {
      const { 'w:id': id = '', 'w:type': type = 'normal' } = note.attributes;
      if (type !== 'normal') continue;
      const story = beginStory(shared, path, undefined);
      const pieces = allNamed(note, 'w:p').flatMap((paragraph): Piece[] => [
        ...readInlines(paragraph, story, shared.styles.chainOf(paragraph)).pieces,
        { text: ' ', lang: undefined, link: undefined },
      ]);
      notes.set(noteKey(`w:${kind}Reference`, id), textOf(pieces));
    }
  }
  return notes;
}
