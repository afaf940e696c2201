import type { Briefing } from '../../../document/types.ts';
import type { Layout, StyleName, TextStyle, Theme } from '../../../template/types.ts';
import { toSegments } from '../flow/to-segments.ts';
import { Job } from '../job.ts';
import { breakPages } from './break-pages.ts';
import { makePages } from './make-pages.ts';
import type { Page } from './page.ts';
import { type PageGeometry, pageGeometry } from './page-geometry.ts';

/** A briefing in pages, with what belongs to painting it. */
export interface LaidOut {
  job: Job;
  geometry: PageGeometry;
  pages: Page[];
}

/** Text of a sheet grows by this part at most, in steps of that part. */
const mostGrowth = 0.16;
const growthStep = 0.02;
const tries = 5;
/** These keep their size: what is above the first section, and furniture. */
const fixed: ReadonlySet<string> = new Set<StyleName>([
  'kicker',
  'title',
  'subtitle',
  'detail',
  'furniture',
]);

/**
 * Measures a briefing and breaks it into pages. A sheet, which has its title on a band, is set in larger type where
 * that fills its pages and needs no further one: it is read at arm's length.
 */
export function layOut(briefing: Briefing, theme: Theme): LaidOut {
  const job = new Job(briefing, theme);
  const geometry = pageGeometry(job);
  const pages = makePages(toSegments(job), geometry);
  if (job.layout.titleBlock !== 'band') return { job, geometry, pages };
  const steps = Math.ceil(Math.min(mostGrowth, growthToFill(pages, geometry)) / growthStep);
  for (let step = steps; step > 0 && step > steps - tries; step--) {
    const grown = grow(job.layout, 1 + growthStep * step);
    const larger = new Job(briefing, withLayout(theme, briefing, grown));
    const filled = breakPages(toSegments(larger), geometry, 1, { fillsLast: true });
    if (filled.length <= pages.length) return { job: larger, geometry, pages: filled };
  }
  return { job, geometry, pages };
}

/** By how much text may grow both ways until it fills the pages it has. */
function growthToFill(pages: readonly Page[], { topPt, bottomPt }: PageGeometry): number {
  const free = pages.map(({ columns }) => {
    const ends = columns.flatMap(({ rows }) => {
      const last = rows.at(-1);
      return last === undefined ? [] : [last.yPt + last.row.heightPt];
    });
    return bottomPt - Math.max(topPt, ...ends);
  });
  const freePt = free.reduce((sum, pt) => sum + pt, 0);
  const allPt = (bottomPt - topPt) * pages.length;
  return Math.sqrt(allPt / Math.max(allPt - freePt, 1)) - 1;
}

function withLayout(theme: Theme, { properties }: Briefing, layout: Layout): Theme {
  return { ...theme, layouts: { ...theme.layouts, [properties.layout]: layout } };
}

function grow(layout: Layout, scale: number): Layout {
  const grown = (style: TextStyle): TextStyle => ({
    ...style,
    sizePt: round(style.sizePt * scale),
    leadingPt: round(style.leadingPt * scale),
    beforePt: round(style.beforePt * scale),
    afterPt: round(style.afterPt * scale),
  });
  const styles = { ...layout.styles };
  for (const [name, style] of Object.entries(layout.styles) as [StyleName, TextStyle][]) {
    if (!fixed.has(name)) styles[name] = grown(style);
  }
  return { ...layout, styles };
}

function round(pt: number): number {
  return Math.round(pt * 100) / 100;
}
