import type { Briefing } from '../../../document/types.ts';
import { allTexts } from '../../../document/walk.ts';
import type { Layout, Theme } from '../../../template/types.ts';
import { textWidthTwips } from '../geometry.ts';
import { twipsOfMm } from '../measures.ts';

/** Width of an average letter, as part of the size. */
const letterWidth = 0.5;
/** How much more room a briefing takes than its letters: headings, white, lines that are not full. */
const spread = 1.7;

/**
 * About how many pages the briefing has, from its letters. Programs that show pages count them anew; the number stands
 * in the foot for readers that only look at the file.
 */
export function countPages({ children }: Briefing, theme: Theme, layout: Layout): number {
  const letters = allTexts(children).reduce((sum, text) => sum + text.length, 0);
  const { sizePt, leadingPt } = layout.styles.body;
  const { top, bottom } = layout.marginsMm;
  const heightPt = twipsOfMm(theme.paper.heightMm - top - bottom) / 20;
  const widthPt = textWidthTwips(theme, layout) / 20;
  const perPage = (heightPt / leadingPt) * (widthPt / (sizePt * letterWidth));
  const front = layout.titleBlock === 'cover' ? 2 : 0;
  return front + Math.ceil((letters / perPage) * spread);
}
