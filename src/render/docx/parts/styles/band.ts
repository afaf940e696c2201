import type { Layout } from '../../../../template/types.ts';
import { bandSide } from '../../geometry.ts';
import type { Line } from './paragraph-style.ts';

/** A line in the colour of the band: it makes the band larger than its text. */
export function bandLine(measures: Pick<Line, 'widthPt' | 'paddingPt'>): Line {
  return { colour: 'band', ...measures };
}

/**
 * The lines that lead a band through the margins to the edges of the paper. LibreOffice colours the margins only beside
 * paragraphs with a line above, however thin.
 */
export function bandSides({
  left,
  right,
}: Layout['marginsMm']): Record<'top' | 'left' | 'right', Line> {
  const top = bandLine({ widthPt: 0.25, paddingPt: 0 });
  return { top, left: bandLine(bandSide(left)), right: bandLine(bandSide(right)) };
}
