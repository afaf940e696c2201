import { type FileChild, type IParagraphOptions, type ParagraphChild, TextRun } from 'docx';
import type { Section } from '../../../document/types.ts';
import { headingStyle } from '../style-ids.ts';
import { drawBlocks } from './blocks.ts';
import { BlockBookmarkEnd, InlineBookmark } from './bookmark-marks.ts';
import type { BookmarkEntry } from './bookmarks.ts';
import { ColumnChange } from './column-change.ts';
import { confidenceLine } from './confidence.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs } from './inlines.ts';
import type { Place } from './place.ts';
import { paragraphLanguage } from './run-language.ts';
import { sourceColumns } from './sources.ts';

/**
 * Heading and content of a section, all inside a bookmark that carries its key. The heading of sources in columns
 * stands in the first of them: LibreOffice would leave it alone at the foot of a page rather than keep it with a column.
 */
export function section(node: Section, drawing: Drawing, place: Place): FileChild[] {
  const { bookmarks, targets } = drawing;
  const own = bookmarks.place(node.key);
  const opens = targets.listed?.keys[0] === node.key ? [bookmarks.listed, own] : [own];
  const closes = targets.listed?.last === node.key ? [own, bookmarks.listed] : [own];
  const [first] = node.children;
  return [
    ...(first?.type === 'sources' ? [new ColumnChange(sourceColumns(first, drawing))] : []),
    heading(node, drawing, place, opens),
    ...(node.confidence ? [confidenceLine(node.confidence, drawing, place)] : []),
    ...drawBlocks(node.children, drawing, { ...place, level: place.level + 1 }),
    ...closes.map((bookmark) => new BlockBookmarkEnd(bookmark)),
  ];
}

function heading(
  node: Section,
  drawing: Drawing,
  { level, lang }: Place,
  opens: readonly BookmarkEntry[],
): FileChild {
  const number = drawing.headingNumbers.of(node, level);
  const options: IParagraphOptions = {
    style: headingStyle(level),
    children: [
      ...(number.kind === 'typed' ? [new TextRun({ text: `${number.text}\u2003` })] : []),
      ...title(node, drawing, lang),
    ],
    ...paragraphLanguage(drawing, lang),
    ...(number.kind === 'none' || number.kind === 'typed' ? unnumbered(drawing, level) : {}),
  };
  const list = number.kind === 'list' ? { numId: number.numId, level: level - 1 } : undefined;
  return paragraph(drawing, options, { list, opens });
}

/** The words of the title, in a bookmark of their own where a field repeats them. */
function title(node: Section, drawing: Drawing, lang: string): ParagraphChild[] {
  const words = runs(node.title, drawing, { lang });
  if (!drawing.targets.inFields.has(node.key)) return words;
  return [new InlineBookmark(drawing.bookmarks.words(node.key), words)];
}

/** Switches off the number that the style would bring, and the indent that comes with it. */
function unnumbered({ numberedLevels }: Drawing, level: number): IParagraphOptions {
  if (!numberedLevels.has(level)) return {};
  return { numbering: false, indent: { left: 0, firstLine: 0 } };
}
