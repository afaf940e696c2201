import type { Header, ISectionOptions } from 'docx';
import type { Briefing, Furniture } from '../../../document/types.ts';
import { columnGapTwips } from '../geometry.ts';
import { twipsOfMm } from '../measures.ts';
import { drawBlocks } from './blocks.ts';
import { ColumnChange, type ColumnRun, columnRuns } from './column-change.ts';
import type { Drawing } from './drawing.ts';
import { firstHead, foot, runningHead } from './furniture.ts';
import { bodyPlace } from './place.ts';
import { titleBlock } from './title-block.ts';

/**
 * The whole document as sections of pages: the first has the heads and feet, which the others take over, and each
 * change of columns goes on below on the same page. With columns, the title block and what stands before the first
 * heading run across the page.
 */
export function pageSections(briefing: Briefing, drawing: Drawing): ISectionOptions[] {
  const { columns } = drawing.layout;
  const { children, furniture } = briefing;
  const firstHeading = children.findIndex(({ type }) => type === 'section');
  const cut = columns > 1 && firstHeading >= 0 ? firstHeading : children.length;
  const place = bodyPlace(drawing.lang);
  const [first, ...others] = columnRuns([
    ...titleBlock(briefing.titleBlock, drawing),
    ...drawBlocks(children.slice(0, cut), drawing, place),
    new ColumnChange(columns),
    ...drawBlocks(children.slice(cut), drawing, place),
  ]);
  return [
    {
      properties: { page: page(drawing), titlePage: true },
      headers: heads(furniture, drawing),
      footers: { default: foot(furniture, drawing, 2), first: foot(furniture, drawing, 1) },
      children: first?.children ?? [],
    },
    ...others.map((run) => below(run, drawing)),
  ];
}

function heads(furniture: Furniture, drawing: Drawing): { default: Header; first?: Header } {
  const others = { default: runningHead(furniture, drawing) };
  return drawing.layout.titleBlock === 'band' ? { ...others, first: firstHead() } : others;
}

/** A section that begins where the one before it ends. */
function below({ columns, children }: ColumnRun, drawing: Drawing): ISectionOptions {
  const column = { count: columns, space: columnGapTwips(drawing.layout), equalWidth: true };
  const columned = columns > 1 ? { column } : {};
  return { properties: { page: page(drawing), type: 'continuous', ...columned }, children };
}

/** Height of the running head with its rule and the least space below it. */
const headMm = 10;

/** Distance of the running head from the edge of the paper; a head on a band begins at the edge. */
function headTwips(topMm: number): number {
  return twipsOfMm(Math.max(5, Math.min(topMm / 2, topMm - headMm)));
}

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
