import type { Piece } from './run.ts';

/** Puts the pieces of a line side by side from the left, whatever their order in the text, and gives the width of all. */
export function placePieces(pieces: readonly Piece[]): number {
  let xPt = 0;
  for (const piece of visualOrder(pieces)) {
    piece.xPt = xPt;
    xPt += piece.widthPt;
  }
  return xPt;
}

/** From the highest level down, all that lies on it or above is turned (UAX #9, L2). */
function visualOrder(pieces: readonly Piece[]): readonly Piece[] {
  const highest = pieces.reduce((most, piece) => Math.max(most, piece.run.level ?? 0), 0);
  if (highest === 0) return pieces;
  const order = [...pieces];
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.run.level ?? 0) >= level) end++;
      if (end === start) continue;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
