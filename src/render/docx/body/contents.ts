import {
  BuilderElement,
  FileChild,
  InternalHyperlink,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Contents, ContentsEntry } from '../../../document/types.ts';
import { contentsStyle } from '../style-ids.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { field, fieldEnd, fieldStart } from './field.ts';
import { runs } from './inlines.ts';
import type { Place } from './place.ts';

/**
 * The table of contents as Word makes it: a TOC field (17.16.5.68) in a content control by which Word knows it, filled
 * with an entry for each section. It lists what stands in one bookmark, so that its own heading is not among it when a
 * reader renews it.
 */
export function contents({ children }: Contents, drawing: Drawing, place: Place): FileChild[] {
  const deepest = Math.max(...children.map(({ level }) => level));
  const { name } = drawing.bookmarks.listed;
  const start = fieldStart(`TOC \\o "1-${deepest}" \\h \\z \\u \\b ${name}`);
  const last = children.length - 1;
  const entries = children.map((entry, index) =>
    contentsEntry(entry, drawing, place, {
      before: index === 0 ? start : [],
      after: index === last ? [fieldEnd()] : [],
    }),
  );
  // After a cover the contents have a page of their own, as in the PDF.
  drawing.breakBefore = drawing.layout.titleBlock === 'cover';
  return entries.length === 0 ? [] : [new ContentsControl(entries)];
}

/** Number, title and page, all of them a link to the section. */
function contentsEntry(
  { key, level, number, children }: ContentsEntry,
  drawing: Drawing,
  { lang }: Place,
  around: { before: ParagraphChild[]; after: ParagraphChild[] },
): Paragraph {
  const { bookmarks, pages } = drawing;
  const link = new InternalHyperlink({
    anchor: bookmarks.of(key).name,
    children: [
      ...(number === undefined ? [] : [new TextRun({ children: [number, new Tab()] })]),
      ...runs(children, drawing, { lang }),
      new TextRun({ children: [new Tab()] }),
      ...field(`PAGEREF ${bookmarks.words(key).name} \\h`, String(pages.get(key) ?? 1)),
    ],
  });
  const line = [...around.before, link, ...around.after];
  return paragraph(drawing, { style: contentsStyle(level), children: line });
}

/** `w:sdt` around whole paragraphs (17.5.2.29). */
class ContentsControl extends FileChild {
  constructor(entries: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = new BuilderElement({
      name: 'w:docPartGallery',
      attributes: { val: { key: 'w:val', value: 'Table of Contents' } },
    });
    const unique = new BuilderElement({ name: 'w:docPartUnique' });
    const part = new BuilderElement({ name: 'w:docPartObj', children: [gallery, unique] });
    this.root.push(
      new BuilderElement({ name: 'w:sdtPr', children: [part] }),
      new BuilderElement({ name: 'w:sdtContent', children: entries }),
    );
  }
}
