import type { Line, Piece } from '../text/run.ts';
import { type ArtifactKind, type Canvas, number } from './canvas.ts';

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
    canvas.mark(first.run.leaf ?? artifact);
    paintPieces(canvas, pieces, xPt + first.xPt, baselinePt);
    paintLink(canvas, pieces, xPt, baselinePt);
    start = end;
  }
}

function sameText(a: Piece, b: Piece | undefined): boolean {
  if (b === undefined) return false;
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
  canvas.draw('BT');
  canvas.font(look.codes.name, look.sizePt);
  const tracked = look.trackingPt !== 0;
  if (tracked) canvas.draw(`${number(look.trackingPt)} Tc`);
  canvas.draw(`1 0 0 -1 ${number(xPt)} ${number(baselinePt - look.risePt)} Tm`);
  canvas.draw(`[${showArray(pieces)}] TJ`);
  if (tracked) canvas.draw('0 Tc');
  canvas.draw('ET');
}

function reportMissing(canvas: Canvas, pieces: readonly Piece[]): void {
  for (const { run, shaped } of pieces) {
    for (const text of shaped.missing) {
      const { postScriptName } = run.look.codes.face.header;
      canvas.missing.add(text, postScriptName, run.leaf?.parent.sectionKey);
    }
  }
}

/** Codes with the corrections between them: kerning after a glyph, and the growth of spaces. */
function showArray(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let codes = '';
  const correct = (thousandths: number): void => {
    const rounded = Math.round(thousandths);
    if (rounded === 0) return;
    if (codes !== '') parts.push(`<${codes}>`);
    codes = '';
    parts.push(`${-rounded}`);
  };
  for (const { run, shaped, widthPt } of pieces) {
    const { look } = run;
    for (const glyph of shaped.glyphs) {
      if (glyph.dx !== 0) correct(glyph.dx);
      codes += look.codes.encode(glyph);
      correct(glyph.advance - glyph.width - glyph.dx);
    }
    const natural = shaped.width + (shaped.glyphs.length * look.trackingPt * 1000) / look.sizePt;
    correct((widthPt * 1000) / look.sizePt - natural);
  }
  if (codes !== '') parts.push(`<${codes}>`);
  return parts.join(' ');
}

function paintLink(
  canvas: Canvas,
  pieces: readonly Piece[],
  xPt: number,
  baselinePt: number,
): void {
  const first = pieces[0];
  const last = pieces.at(-1);
  const link = first?.run.link;
  if (first === undefined || last === undefined || link === undefined) return;
  const { sizePt, risePt } = first.run.look;
  const widthPt = last.xPt + last.widthPt - first.xPt;
  canvas.link(link, xPt + first.xPt, baselinePt - risePt - sizePt, widthPt, sizePt * 1.3);
}
