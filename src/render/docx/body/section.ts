import { type FileChild, type IParagraphOptions, TextRun } from 'docx';
import type { Section } from '../../../document/types.ts';
import { headingStyle } from '../style-ids.ts';
import { drawBlocks } from './blocks.ts';
import { BlockBookmarkEnd } from './bookmark-marks.ts';
import type { BookmarkEntry } from './bookmarks.ts';
import { ColumnChange } from './column-change.ts';
import { tabbedMarks } from './confidence.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs } from './inlines.ts';
import type { Place } from './place.ts';
import { sourceColumns } from './sources.ts';

/**
 * Heading and content of a section, all inside a bookmark that carries its key. The heading of sources in columns
 * stands in the first of them: LibreOffice would leave it alone at the foot of a page rather than keep it with a column.
 */
export function section(node: Section, drawing: Drawing, place: Place): FileChild[] {
  const bookmark = drawing.bookmarks.of('section', node.key);
  const [first] = node.children;
  return [
    ...(first?.type === 'sources' ? [new ColumnChange(sourceColumns(first, drawing))] : []),
    heading(node, drawing, place, bookmark),
    ...drawBlocks(node.children, drawing, { ...place, level: place.level + 1 }),
    new BlockBookmarkEnd(bookmark),
  ];
}

/** The title, with the confidence at the end of its line: a line of its own for each unit would fill a page. */
function heading(node: Section, drawing: Drawing, place: Place, opens: BookmarkEntry): FileChild {
  const { level, lang } = place;
  const number = drawing.headingNumbers.of(node, level);
  const options: IParagraphOptions = {
    style: headingStyle(level),
    children: [
      ...(number.kind === 'typed' ? [new TextRun({ text: `${number.text}\u2003` })] : []),
      ...runs(node.title, drawing, { lang }),
      ...(node.confidence ? tabbedMarks(node.confidence, drawing, { lang }) : []),
    ],
    ...(number.kind === 'none' || number.kind === 'typed' ? unnumbered(drawing, level) : {}),
  };
  const list = number.kind === 'list' ? { numId: number.numId, level: level - 1 } : undefined;
  return paragraph(drawing, options, { list, opens });
}

/** Switches off the number that the style would bring, and the indent that comes with it. */
function unnumbered({ numberedLevels }: Drawing, level: number): IParagraphOptions {
  if (!numberedLevels.has(level)) return {};
  return { numbering: false, indent: { left: 0, firstLine: 0 } };
}
