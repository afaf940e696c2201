import type { Layout, Theme } from '../../template/types.ts';
import { twipsOfMm, twipsOfPt } from './measures.ts';

/** Where the text of a numbered heading begins: its number stands in front. */
export const headingIndentTwips = twipsOfMm(6.5);

/** Indent of each level of a list. */
export const listStepTwips = twipsOfMm(4.5);

/** Width of the bar at the left of a tinted box, and its distance to the text, in pt. */
export const boxBarPt = 2.5;
export const boxPaddingPt = 9;

/** Indent of the text in a tinted box, in twips: its bar then stands at the margin. */
export const boxInset = twipsOfPt(boxBarPt + boxPaddingPt);

/** The same for the thin bar of a limit or a mitigation. */
export const barPt = 1.5;
export const barPaddingPt = 7;
export const barInset = twipsOfPt(barPt + barPaddingPt);

/** Distance between the text on a coloured band and its lower edge. */
export const bandPaddingPt = 12;

/** The widest line and the widest distance from text to a line that Word draws, in pt (17.3.4, ST_EighthPointMeasure). */
const widestLinePt = 12;
const widestSpacePt = 31;

/** The widest margin that a band can fill. */
export const widestBandMm = ((widestLinePt + widestSpacePt) * 25.4) / 72;

/**
 * Line and distance at one side of a band, in pt: together they fill the margin, so that the band reaches the edge of
 * the paper. In a wider margin than Word's limits allow the band ends before the edge.
 */
export function bandSide(marginMm: number): { widthPt: number; paddingPt: number } {
  const marginPt = twipsOfMm(marginMm) / 20;
  const widthPt = Math.min(widestLinePt, Math.max(1, marginPt - widestSpacePt));
  return { widthPt, paddingPt: Math.min(widestSpacePt, marginPt - widthPt) };
}

/** Space at the left and right of a table cell's text. */
export const cellPaddingPt = 5;

/** Width of the text across the page, in twips. */
export function textWidthTwips(theme: Theme, layout: Layout): number {
  const { left, right } = layout.marginsMm;
  return twipsOfMm(theme.paper.widthMm - left - right);
}

/** White between columns, in twips, also where a layout of one column sets its sources in two. */
export function columnGapTwips({ columnGapMm }: Layout): number {
  return twipsOfMm(columnGapMm || 8);
}

/** Width of one column, in twips. */
export function columnWidthTwips(theme: Theme, layout: Layout): number {
  const gaps = (layout.columns - 1) * columnGapTwips(layout);
  return Math.floor((textWidthTwips(theme, layout) - gaps) / layout.columns);
}
