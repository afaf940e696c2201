import type { Line, Piece } from '../text/run.ts';
import { type ArtifactKind, type Canvas, number } from './canvas.ts';
import { showText } from './show-text.ts';

/** Paints a line of text with its links; words without a leaf become artifacts. */
export function paintLine(
  canvas: Canvas,
  line: Line,
  xPt: number,
  baselinePt: number,
  artifact: ArtifactKind = 'layout',
): void {
  const all = line.pieces;
  let start = 0;
  while (start < all.length) {
    const first = all[start];
    if (first === undefined) break;
    let end = start + 1;
    while (sameText(first, all[end])) end++;
    const pieces = all.slice(start, end);
    canvas.mark(first.run.leaf ?? artifact, first.shaped.actualText);
    paintPieces(canvas, pieces, xPt + first.xPt, baselinePt);
    paintLink(canvas, pieces, xPt, baselinePt);
    start = end;
  }
}

function sameText(a: Piece, b: Piece | undefined): boolean {
  if (b === undefined || a.shaped.actualText !== undefined) return false;
  if (b.shaped.actualText !== undefined) return false;
  if (a.run === b.run) return true;
  const [one, other] = [a.run.look, b.run.look];
  return (
    a.run.leaf === b.run.leaf &&
    a.run.link === b.run.link &&
    one.codes === other.codes &&
    one.sizePt === other.sizePt &&
    one.colour === other.colour &&
    one.risePt === other.risePt &&
    one.trackingPt === other.trackingPt
  );
}

function paintPieces(
  canvas: Canvas,
  pieces: readonly Piece[],
  xPt: number,
  baselinePt: number,
): void {
  const look = pieces[0]?.run.look;
  if (look === undefined) return;
  reportMissing(canvas, pieces);
  canvas.fillColour(look.colour);
  canvas.font(look.codes.name, look.sizePt);
  const shown = showText(pieces);
  const spacing = look.trackingPt === 0 ? [] : [`${number(look.trackingPt)} Tc`];
  const operators = [...spacing, shown, ...spacing.map(() => '0 Tc')];
  canvas.text(xPt, baselinePt - look.risePt, operators.join('\n'));
}

function reportMissing(canvas: Canvas, pieces: readonly Piece[]): void {
  for (const { run, shaped } of pieces) {
    for (const text of shaped.missing) {
      canvas.missing.add(text, run.lang, run.leaf?.parent.sectionKey);
    }
  }
}

function paintLink(
  canvas: Canvas,
  pieces: readonly Piece[],
  xPt: number,
  baselinePt: number,
): void {
  const first = pieces[0];
  const link = first?.run.link;
  if (first === undefined || link === undefined) return;
  const { sizePt, risePt } = first.run.look;
  // Words that go to the left end where they began.
  const left = Math.min(...pieces.map((piece) => piece.xPt));
  const right = Math.max(...pieces.map((piece) => piece.xPt + piece.widthPt));
  canvas.link(link, xPt + left, baselinePt - risePt - sizePt, right - left, sizePt * 1.3);
}
