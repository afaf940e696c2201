import { mmToPt } from '../flow/frame.ts';
import type { Job } from '../job.ts';
import type { PageGeometry } from '../pages/page-geometry.ts';
import type { Look } from '../text/run.ts';
import { shorten } from '../text/shorten.ts';
import type { ArtifactKind, Canvas } from './canvas.ts';
import { paintLine } from './paint-line.ts';

const headBaselineMm = 14;
const headRuleMm = 17;
const headBandMm = 10;
const footBaselineMm = 14;
const footRuleMm = 18;
const narrowFootBaselineMm = 10.2;
const narrowFootRuleMm = 13.6;
const ruleWeightPt = 0.6;
const betweenEndsPt = 12;
const betweenWords = ' · ';

/** Which page it is, from 0, of how many, and the section that its first words belong to. */
export interface PagePlace {
  page: number;
  pages: number;
  section: string | undefined;
}

/**
 * Paints the running head, from the second page on, with the short title and the section, and the foot with the
 * product, the date and the page's number. A cover has neither.
 */
export function paintFurniture(
  canvas: Canvas,
  job: Job,
  geometry: PageGeometry,
  { page, pages, section }: PagePlace,
): void {
  const { furniture } = job.briefing;
  const { titleBlock } = job.layout;
  if (page === 0 && titleBlock === 'cover') return;
  const band = titleBlock === 'band';
  if (page > 0) paintHead(canvas, job, geometry, section ?? furniture.product);
  const baselinePt = geometry.heightPt - mmToPt(band ? narrowFootBaselineMm : footBaselineMm);
  const rulePt = geometry.heightPt - mmToPt(band ? narrowFootRuleMm : footRuleMm);
  const look = job.look(job.layout.styles.furniture);
  const foot = [furniture.product, furniture.foot].filter(Boolean).join(betweenWords);
  const pageOf = furniture.pageOf
    .replaceAll('{page}', `${page + 1}`)
    .replaceAll('{pages}', `${pages}`);
  if (band) paintRule(canvas, job, geometry, 'footer', rulePt);
  paintEnds(canvas, job, geometry, 'footer', baselinePt, [foot, look], [pageOf, look]);
}

function paintHead(canvas: Canvas, job: Job, geometry: PageGeometry, section: string): void {
  const band = job.layout.titleBlock === 'band';
  const { runningTitle } = job.briefing.furniture;
  const style = job.layout.styles.furniture;
  const start = job.look(style, band ? { colour: 'onBandSoft' } : {});
  const end = job.look(style, { face: 'semibold', colour: band ? 'onBand' : 'accent' });
  if (band) {
    canvas.mark('header');
    canvas.rectangle(0, 0, geometry.widthPt, mmToPt(headBandMm), job.colour('band'));
  }
  const baselinePt = band ? mmToPt(headBandMm / 2) + style.sizePt * 0.34 : mmToPt(headBaselineMm);
  const ends: [[string, Look], [string, Look]] = [
    [runningTitle, start],
    [section, end],
  ];
  if (!band) paintRule(canvas, job, geometry, 'header', mmToPt(headRuleMm));
  paintEnds(canvas, job, geometry, 'header', baselinePt, ...ends);
}

/** Words at both ends of a line; the first give way where there is no room for both. */
function paintEnds(
  canvas: Canvas,
  job: Job,
  geometry: PageGeometry,
  kind: ArtifactKind,
  baselinePt: number,
  start: [string, Look],
  end: [string, Look],
): void {
  const widthPt = geometry.rightPt - geometry.leftPt;
  const line = ([words, look]: [string, Look], roomPt: number) =>
    shorten(words, { look, lang: job.briefing.lang, leaf: undefined }, roomPt);
  const right = line(end, widthPt / 2);
  const rightPt = right?.widthPt ?? 0;
  const left = line(start, widthPt - rightPt - betweenEndsPt);
  if (left !== undefined) paintLine(canvas, left, geometry.leftPt, baselinePt, kind);
  if (right !== undefined) {
    paintLine(canvas, right, geometry.rightPt - rightPt, baselinePt, kind);
  }
}

function paintRule(
  canvas: Canvas,
  job: Job,
  geometry: PageGeometry,
  kind: ArtifactKind,
  yPt: number,
): void {
  canvas.mark(kind);
  const widthPt = geometry.rightPt - geometry.leftPt;
  canvas.rectangle(geometry.leftPt, yPt, widthPt, ruleWeightPt, job.colour('rule'));
}
