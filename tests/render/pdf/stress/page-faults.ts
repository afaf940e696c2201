import type { Layout } from '../../../../src/template/types.ts';
import type { ReadPage, ReadText } from '../read-pdf.ts';

const mmToPt = 72 / 25.4;
/** Marks at a line's end hang over the margin, and a space may follow them. */
const hangingPt = 6;
const tolerancePt = 0.6;

/** What a reader sees to be wrong with single pages: text outside the margins, text on text, pages without text. */
export function pageFaults(pages: readonly ReadPage[], layout: Layout): string[] {
  return pages.flatMap((page, index) => {
    const text = page.texts.filter((piece) => piece.mark !== undefined);
    const faults = [
      ...text.filter((piece) => !inMargins(piece, page, layout)).map(say('outside the margins')),
      ...page.texts.filter((piece) => !onSheet(piece, page)).map(say('outside the page')),
      ...overlaps(page.texts).map(say('stands on other text')),
    ];
    if (text.length === 0) faults.push('is empty');
    return faults.map((fault) => `page ${index + 1}: ${fault}`);
  });
}

function say(fault: string): (piece: ReadText) => string {
  return (piece) => `"${piece.text.slice(0, 40)}" ${fault}`;
}

function inMargins(piece: ReadText, page: ReadPage, { marginsMm }: Layout): boolean {
  const top = page.heightPt - marginsMm.top * mmToPt;
  return (
    piece.xPt > marginsMm.left * mmToPt - tolerancePt &&
    piece.xPt + piece.widthPt < page.widthPt - marginsMm.right * mmToPt + hangingPt &&
    piece.yPt > marginsMm.bottom * mmToPt - tolerancePt &&
    piece.yPt + piece.heightPt * 0.6 < top + tolerancePt
  );
}

function onSheet({ xPt, yPt, widthPt, heightPt }: ReadText, page: ReadPage): boolean {
  const edgePt = 14;
  return (
    xPt > edgePt &&
    xPt + widthPt < page.widthPt - edgePt &&
    yPt > edgePt &&
    yPt + heightPt * 0.8 < page.heightPt - edgePt / 2
  );
}

/** Small letters are about half as tall as their type: baselines nearer than that touch. */
const touching = 0.5;

function overlaps(texts: readonly ReadText[]): ReadText[] {
  const sorted = [...texts].sort((a, b) => b.yPt - a.yPt);
  return sorted.filter((one, index) => {
    for (let at = index + 1; at < sorted.length; at++) {
      const other = sorted[at];
      if (other === undefined || one.yPt - other.yPt > one.heightPt) return false;
      const nearPt = touching * Math.min(one.heightPt, other.heightPt);
      if (one.yPt - other.yPt < nearPt && overlapPt(one, other) > 1.5) return true;
    }
    return false;
  });
}

function overlapPt(one: ReadText, other: ReadText): number {
  const end = Math.min(one.xPt + one.widthPt, other.xPt + other.widthPt);
  return end - Math.max(one.xPt, other.xPt);
}
