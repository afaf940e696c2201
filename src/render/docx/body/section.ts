import { type FileChild, type IParagraphOptions, Tab, TextRun } from 'docx';
import type { Section } from '../../../document/types.ts';
import { columnWidthTwips } from '../geometry.ts';
import { headingStyle, styleIds } from '../style-ids.ts';
import { drawBlocks } from './blocks.ts';
import { BlockBookmarkEnd } from './bookmark-marks.ts';
import type { BookmarkEntry } from './bookmarks.ts';
import { explainedMarks, markRun } from './confidence.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs } from './inlines.ts';
import type { Place } from './place.ts';

/** Heading, confidence and content of a section, all inside a bookmark that carries its key. */
export function section(node: Section, drawing: Drawing, place: Place): FileChild[] {
  const bookmark = drawing.bookmarks.of('section', node.key);
  return [
    heading(node, drawing, place, bookmark),
    ...confidence(node, drawing, place),
    ...drawBlocks(node.children, drawing, { ...place, level: place.level + 1 }),
    new BlockBookmarkEnd(bookmark),
  ];
}

function heading(node: Section, drawing: Drawing, place: Place, opens: BookmarkEntry): FileChild {
  const { level, lang } = place;
  const number = drawing.headingNumbers.of(node, level);
  const marks = isBeside(drawing) && node.confidence;
  const options: IParagraphOptions = {
    style: headingStyle(level),
    children: [
      ...(number.kind === 'typed' ? [new TextRun({ children: [number.text, new Tab()] })] : []),
      ...runs(node.title, drawing, { lang }),
      ...(marks ? [new TextRun({ children: [new Tab()] }), markRun(marks, drawing)] : []),
    ],
    ...(marks ? rightTab(drawing) : {}),
    ...(number.kind === 'none' || number.kind === 'typed' ? unnumbered(drawing, level) : {}),
  };
  const list = number.kind === 'list' ? { numId: number.numId, level: level - 1 } : undefined;
  return paragraph(drawing, options, { list, opens });
}

/** The marks and their word in a line of their own, unless the marks stand beside the title. */
function confidence(node: Section, drawing: Drawing, { lang }: Place): FileChild[] {
  if (!node.confidence || isBeside(drawing)) return [];
  const children = explainedMarks(node.confidence, drawing, { lang });
  return [paragraph(drawing, { style: styleIds.confidence, children })];
}

function isBeside({ layout }: Drawing): boolean {
  return layout.confidence === 'marks';
}

/** Switches off the number that the style would bring, and the indent that comes with it. */
function unnumbered({ numberedLevels }: Drawing, level: number): IParagraphOptions {
  if (!numberedLevels.has(level)) return {};
  return { numbering: false, indent: { left: 0, firstLine: 0 } };
}

function rightTab({ theme, layout }: Drawing): IParagraphOptions {
  return { tabStops: [{ type: 'right', position: columnWidthTwips(theme, layout) }] };
}
