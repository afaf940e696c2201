import type { Piece } from '../text/run.ts';
import { number } from './canvas.ts';

/** A glyph further from its place than this is moved there; what is less is seen by nobody and made good later. */
const tolerancePt = 0.12;
/** Steps of a move in thousandths of the font size: few numbers that recur often pack better than many. */
const moveStep = 10;

/**
 * Operators that show pieces of one look, in the order of the text. Corrections between the codes bring every stretch of
 * glyphs to its place: kerning, the growth of spaces, marks over letters, and the way back in text to the left.
 */
export function showText(pieces: readonly Piece[]): string {
  const look = pieces[0]?.run.look;
  if (look === undefined) return '';
  const writer = new ShowWriter(look.sizePt);
  const startPt = pieces[0]?.xPt ?? 0;
  const toThousandths = 1000 / look.sizePt;
  const trackingPt = look.trackingPt;
  for (const { run, shaped, xPt } of pieces) {
    let index = 0;
    for (const stretch of shaped.stretches) {
      const atPt = xPt - startPt + index * trackingPt;
      const advance = stretch.width + stretch.glyphs.length * trackingPt * toThousandths;
      const x = atPt * toThousandths + stretch.x;
      writer.show(run.look.codes.encode(stretch), x, stretch.dy, advance);
      index += stretch.glyphs.length;
    }
  }
  return writer.finish();
}

/** Lengths are thousandths of the font size. */
class ShowWriter {
  readonly #sizePt: number;
  readonly #operators: string[] = [];
  /** Strings and the moves between them, the last string open or not. */
  #array = '';
  #isOpen = false;
  /** Where the next glyph would stand. */
  #pen = 0;
  #rise = 0;

  constructor(sizePt: number) {
    this.#sizePt = sizePt;
  }

  show(bytes: string, x: number, rise: number, advance: number): void {
    if (rise !== this.#rise) this.#setRise(rise);
    const gap = x - this.#pen;
    if (Math.abs(gap) * this.#sizePt > tolerancePt * 1000) this.#move(gap);
    if (!this.#isOpen) this.#array += '(';
    this.#isOpen = true;
    this.#array += bytes;
    this.#pen += advance;
  }

  finish(): string {
    if (this.#rise !== 0) this.#setRise(0);
    this.#closeArray();
    return this.#operators.join('\n');
  }

  #move(gap: number): void {
    const move = Math.round(gap / moveStep) * moveStep;
    if (move === 0) return;
    this.#closeString();
    this.#array += `${-move}`;
    this.#pen += move;
  }

  #setRise(rise: number): void {
    this.#closeArray();
    this.#operators.push(`${number((rise * this.#sizePt) / 1000)} Ts`);
    this.#rise = rise;
  }

  #closeString(): void {
    if (this.#isOpen) this.#array += ')';
    this.#isOpen = false;
  }

  #closeArray(): void {
    this.#closeString();
    if (this.#array !== '') this.#operators.push(`[${this.#array}]TJ`);
    this.#array = '';
  }
}
