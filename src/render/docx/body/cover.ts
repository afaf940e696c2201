import type { TitleBlock } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import type { StyleName } from '../../../template/types.ts';
import { bandPaddingPt, textWidthTwips } from '../geometry.ts';
import { twipsOfMm, twipsOfPt } from '../measures.ts';
import type { Drawing } from './drawing.ts';

/** Part of the sheet that the dark ground takes, as in the PDF. */
const groundPart = 0.7;
/** White that stays whatever the title needs, and room for a line more than reckoned. */
const leastPt = 30;
/** Width of an average letter, as part of the size. */
const letterWidth = 0.55;

/** White on a cover, in twips: above the title, and between the dark ground and the details. */
export interface CoverSpace {
  aboveTitle: number;
  belowGround: number;
}

/**
 * What puts the title at the foot of the dark ground and the details at the foot of the sheet. It is reckoned from the
 * number of letters, since only Word knows its lines; too long a title takes from the white, down to a little.
 */
export function coverSpace(node: TitleBlock, drawing: Drawing): CoverSpace {
  const { layout, theme } = drawing;
  const sheetPt = twipsOfMm(theme.paper.heightMm) / 20;
  const marginPt = (side: 'top' | 'bottom') => twipsOfMm(layout.marginsMm[side]) / 20;
  const height = (style: StyleName, text: string) => heightPt(drawing, style, text);
  const headPt = marginPt('top') + height('kicker', node.kicker);
  const titlePt =
    height('title', toPlainText(node.title)) + height('subtitle', toPlainText(node.subtitle ?? []));
  const abovePt = Math.max(leastPt, sheetPt * groundPart - headPt - titlePt - bandPaddingPt);
  const detailsPt = 2 * height('detail', 'x') + 4 * bandPaddingPt + marginPt('bottom');
  const groundPt = headPt + abovePt + titlePt + bandPaddingPt;
  const belowPt = Math.max(leastPt, sheetPt - groundPt - detailsPt - leastPt);
  return { aboveTitle: twipsOfPt(abovePt), belowGround: twipsOfPt(belowPt) };
}

function heightPt({ theme, layout }: Drawing, style: StyleName, text: string): number {
  const { sizePt, leadingPt, afterPt } = layout.styles[style];
  const widthPt = textWidthTwips(theme, layout) / 20;
  const lines = Math.ceil((text.length * sizePt * letterWidth) / widthPt);
  return lines * leadingPt + (lines > 0 ? afterPt : 0);
}
