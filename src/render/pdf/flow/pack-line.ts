import { placePieces } from '../text/place-pieces.ts';
import type { Line, Piece, Run } from '../text/run.ts';

/** What is kept of a piece; the compiler sees here that a piece got a field that is not kept. */
type Kept =
  Exclude<keyof Piece, 'run' | 'shaped' | 'xPt' | 'widthPt'> extends never
    ? Pick<Piece, 'shaped' | 'widthPt'>
    : never;

/**
 * A line in a quarter of the memory, for rows that wait until the whole briefing is measured. Its pieces, which stand
 * side by side from the left, are made anew whenever they are asked for.
 */
export class PackedLine implements Line {
  readonly xPt: number;
  readonly widthPt: number;
  readonly notes: Line['notes'];
  readonly anchors: Line['anchors'];
  /** One alone if it is the same for all pieces. */
  readonly #runs: Run[];
  readonly #shaped: Kept['shaped'][];
  readonly #widthsPt: Kept['widthPt'][];

  constructor({ pieces, xPt, widthPt, notes, anchors }: Line) {
    this.xPt = xPt;
    this.widthPt = widthPt;
    this.notes = notes;
    this.anchors = anchors;
    const runs = pieces.map((piece) => piece.run);
    this.#runs = runs.every((run) => run === runs[0]) ? runs.slice(0, 1) : runs;
    this.#shaped = pieces.map((piece) => piece.shaped);
    this.#widthsPt = pieces.map((piece) => piece.widthPt);
  }

  get pieces(): Piece[] {
    const [only] = this.#runs;
    const pieces: Piece[] = [];
    this.#shaped.forEach((shaped, index) => {
      const run = this.#runs[index] ?? only;
      if (run === undefined) return;
      pieces.push({ run, shaped, xPt: 0, widthPt: this.#widthsPt[index] ?? 0 });
    });
    placePieces(pieces);
    return pieces;
  }
}
