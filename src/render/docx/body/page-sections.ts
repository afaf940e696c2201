import type { FileChild, ISectionOptions } from 'docx';
import type { Briefing } from '../../../document/types.ts';
import { columnGapTwips, widestBandMm } from '../geometry.ts';
import { twipsOfMm } from '../measures.ts';
import { drawBlocks } from './blocks.ts';
import { ColumnChange, type ColumnRun, columnRuns } from './column-change.ts';
import type { Drawing } from './drawing.ts';
import { bandHead, headsAndFeet } from './furniture.ts';
import { bodyPlace } from './place.ts';
import { titleBlock } from './title-block.ts';

/**
 * The whole document as sections of pages. A cover is one of its own. The next has the heads and feet, which the others
 * take over, and each change of columns goes on below on the same page. With columns, the title block and what stands
 * before the first heading run across the page.
 */
export function pageSections(briefing: Briefing, drawing: Drawing): ISectionOptions[] {
  const isCovered = drawing.layout.titleBlock === 'cover';
  const title = titleBlock(briefing.titleBlock, drawing);
  const blocks = bodyBlocks(briefing, drawing);
  const [first, ...others] = columnRuns(isCovered ? blocks : [...title, ...blocks]);
  const opening: ISectionOptions = {
    ...headsAndFeet(briefing.furniture, drawing),
    properties: { page: page(drawing), titlePage: !isCovered },
    children: first?.children ?? [],
  };
  const followers = others.map((run) => below(run, drawing));
  return [...(isCovered ? [coverPage(title, drawing)] : []), opening, ...followers];
}

/** The blocks alone, in one section and one column. */
export function fragmentSection({ children }: Briefing, drawing: Drawing): ISectionOptions[] {
  const blocks = drawBlocks(children, drawing, bodyPlace(drawing.lang));
  return [{ children: blocks.filter((block) => !(block instanceof ColumnChange)) }];
}

function bodyBlocks({ children }: Briefing, drawing: Drawing): FileChild[] {
  const { columns } = drawing.layout;
  const firstHeading = children.findIndex(({ type }) => type === 'section');
  const cut = columns > 1 && firstHeading >= 0 ? firstHeading : children.length;
  const place = bodyPlace(drawing.lang);
  return [
    ...drawBlocks(children.slice(0, cut), drawing, place),
    new ColumnChange(columns),
    ...drawBlocks(children.slice(cut), drawing, place),
  ];
}

/** A page of its own with neither head nor foot, in margins that its band can fill. */
function coverPage(children: readonly FileChild[], drawing: Drawing): ISectionOptions {
  const { size, margin } = page(drawing);
  const widest = twipsOfMm(widestBandMm);
  const left = Math.min(margin.left, widest);
  const right = Math.min(margin.right, widest);
  return {
    properties: { page: { size, margin: { ...margin, left, right, header: 0 } }, titlePage: true },
    headers: { first: bandHead() },
    children,
  };
}

/** A section that begins where the one before it ends. */
function below({ columns, children }: ColumnRun, drawing: Drawing): ISectionOptions {
  const column = { count: columns, space: columnGapTwips(drawing.layout), equalWidth: true };
  const columned = columns > 1 ? { column } : {};
  return { properties: { page: page(drawing), type: 'continuous', ...columned }, children };
}

/** Height of the running head with its rule and the least space below it. */
const headMm = 10;

function page({ theme, layout }: Drawing) {
  const { top, right, bottom, left } = layout.marginsMm;
  return {
    size: { width: twipsOfMm(theme.paper.widthMm), height: twipsOfMm(theme.paper.heightMm) },
    margin: {
      top: twipsOfMm(top),
      right: twipsOfMm(right),
      bottom: twipsOfMm(bottom),
      left: twipsOfMm(left),
      header: layout.titleBlock === 'band' ? 0 : headTwips(top),
      footer: twipsOfMm(bottom / 2),
    },
  };
}

/** Distance of the running head from the edge of the paper. */
function headTwips(topMm: number): number {
  return twipsOfMm(Math.max(5, Math.min(topMm / 2, topMm - headMm)));
}
