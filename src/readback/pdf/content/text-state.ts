import type { Font } from './font.ts';
import { identity, type Matrix, multiply } from './matrix.ts';
import type { TextRun } from './text-run.ts';

/** What `q` saves and `Q` brings back, as far as text is concerned (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  ctm: Matrix;
  font: Font | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling; 1 is the usual. */
  scaling: number;
  leading: number;
  rise: number;
  /** Mode 3 and 7 show nothing (9.3.6). */
  mode: number;
}

export const initialState: GraphicsState = {
  ctm: identity,
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scaling: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** The state after an operator that sets one parameter of text (9.3.1); the same state for any other operator. */
export function withParameter(
  state: GraphicsState,
  operator: string,
  value: number,
): GraphicsState {
  const key = parameters[operator];
  if (key === undefined) return state;
  return { ...state, [key]: key === 'scaling' ? value / 100 : value };
}

const parameters: Record<string, keyof GraphicsState> = {
  Tc: 'characterSpacing',
  Tw: 'wordSpacing',
  Tz: 'scaling',
  TL: 'leading',
  Ts: 'rise',
  Tr: 'mode',
};

/** The text matrices between BT and ET (9.4). */
export class TextPosition {
  #line: Matrix = identity;
  #matrix: Matrix = identity;

  set(matrix: Matrix): void {
    this.#line = matrix;
    this.#matrix = matrix;
  }

  /** Td: to the start of a line at this distance from the start of the current one. */
  move(x: number, y: number): void {
    this.set(multiply([1, 0, 0, 1, x, y], this.#line));
  }

  /** A number in TJ: back by thousandths of the font size. */
  adjust(amount: number, { size, scaling }: GraphicsState): void {
    this.#advance((-amount / 1000) * size * scaling);
  }

  /** Shows a string and gives its text and place; undefined if it shows no text. */
  show(bytes: Uint8Array, state: GraphicsState): TextRun | undefined {
    const { font, size, characterSpacing, wordSpacing, scaling } = state;
    if (font === undefined) return undefined;
    const start = this.#place(state);
    let text = '';
    let width = 0;
    for (const glyph of font.decode(bytes)) {
      text += glyph.text ?? '\ufffd';
      width += (glyph.width / 1000) * size + characterSpacing + (glyph.isSpace ? wordSpacing : 0);
    }
    this.#advance(width * scaling);
    const end = this.#place(state);
    const [a, b, c, d] = start;
    const length = Math.hypot(a, b) || 1;
    return {
      text,
      lang: undefined,
      x: start[4],
      y: start[5],
      endX: end[4],
      endY: end[5],
      size: Math.abs(size) * Math.hypot(c, d),
      cos: a / length,
      sin: b / length,
    };
  }

  #advance(x: number): void {
    this.#matrix = multiply([1, 0, 0, 1, x, 0], this.#matrix);
  }

  #place({ ctm, rise }: GraphicsState): Matrix {
    return multiply(multiply([1, 0, 0, 1, 0, rise], this.#matrix), ctm);
  }
}
