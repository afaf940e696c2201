import { type FileChild, Tab, TextRun } from 'docx';
import type { SourceEntry, Sources } from '../../../document/types.ts';
import { columnWidthTwips } from '../geometry.ts';
import { twipsOfPt } from '../measures.ts';
import { styleIds } from '../style-ids.ts';
import { InlineBookmark } from './bookmark-marks.ts';
import { ColumnChange } from './column-change.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs } from './inlines.ts';
import type { Place } from './place.ts';
import { paragraphLanguage } from './run-language.ts';

/** Small type on a wider measure than this is hard to read: many entries then stand in two columns, as in the PDF. */
const widestTwips = twipsOfPt(380);
const manyEntries = 6;

/** How many columns the entries stand in: two of their own on a wide page, else those of the text. */
export function sourceColumns({ children }: Sources, { theme, layout }: Drawing): number {
  const isWide = columnWidthTwips(theme, layout) >= widestTwips;
  return isWide && children.length >= manyEntries ? 2 : layout.columns;
}

/** The bibliography: each entry in a bookmark that citations link to. */
export function sources(node: Sources, drawing: Drawing, place: Place): FileChild[] {
  return [
    new ColumnChange(sourceColumns(node, drawing)),
    ...node.children.map((entry) => source(entry, drawing, entry.lang ?? place.lang)),
    new ColumnChange(drawing.layout.columns),
  ];
}

function source(entry: SourceEntry, drawing: Drawing, lang: string): FileChild {
  const bookmark = drawing.bookmarks.place(`source/${entry.key}`);
  const number = entry.number ? [new TextRun({ children: [entry.number, new Tab()] })] : [];
  const text = [...number, ...runs(entry.children, drawing, { lang })];
  const children = [new InlineBookmark(bookmark, text)];
  const style = styleIds.bibliography;
  return paragraph(drawing, { style, children, ...paragraphLanguage(drawing, lang) });
}
