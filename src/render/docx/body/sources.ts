import { type FileChild, Tab, TextRun } from 'docx';
import type { SourceEntry, Sources } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import { InlineBookmark } from './bookmark-marks.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs } from './inlines.ts';
import type { Place } from './place.ts';

/** The bibliography: each entry in a bookmark that citations link to. */
export function sources(node: Sources, drawing: Drawing, place: Place): FileChild[] {
  return node.children.map((entry) => source(entry, drawing, entry.lang ?? place.lang));
}

function source(entry: SourceEntry, drawing: Drawing, lang: string): FileChild {
  const bookmark = drawing.bookmarks.of('source', entry.key);
  const number = entry.number ? [new TextRun({ children: [entry.number, new Tab()] })] : [];
  const text = [...number, ...runs(entry.children, drawing, { lang })];
  const children = [new InlineBookmark(bookmark, text)];
  return paragraph(drawing, { style: styleIds.bibliography, children });
}
