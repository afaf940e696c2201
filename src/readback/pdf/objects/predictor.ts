import type { Dict } from './values.ts';

/** Undoes the PNG predictors of a stream (ISO 32000-1, 7.4.4.4); the TIFF one is for pictures alone. */
export function undoPredictor(bytes: Uint8Array, parameters: Dict): Uint8Array | undefined {
  const predictor = numberOf(parameters, 'Predictor', 1);
  if (predictor < 10) return predictor === 1 ? bytes : undefined;
  const bits = numberOf(parameters, 'Colors', 1) * numberOf(parameters, 'BitsPerComponent', 8);
  const pixel = Math.max(1, Math.ceil(bits / 8));
  const width = Math.ceil((bits * numberOf(parameters, 'Columns', 1)) / 8);
  if (!(width >= 1 && width <= bytes.length)) return undefined;
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) undoRow(bytes, out, { row, width, pixel });
  return out;
}

function undoRow(
  bytes: Uint8Array,
  out: Uint8Array,
  { row, width, pixel }: { row: number; width: number; pixel: number },
): void {
  const from = row * (width + 1);
  const kind = bytes[from] ?? 0;
  for (let column = 0; column < width; column++) {
    const to = row * width + column;
    const left = column < pixel ? 0 : (out[to - pixel] ?? 0);
    const above = row === 0 ? 0 : (out[to - width] ?? 0);
    const corner = row === 0 || column < pixel ? 0 : (out[to - width - pixel] ?? 0);
    out[to] = (bytes[from + 1 + column] ?? 0) + guess(kind, left, above, corner);
  }
}

/** What the byte was taken to be: 1 its left neighbour, 2 the one above, 3 their mean, 4 Paeth's choice. */
function guess(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) return 0;
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [sum - left, sum - above, sum - corner].map(Math.abs);
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}

function numberOf(dict: Dict, key: string, usual: number): number {
  const value = dict.get(key);
  return typeof value === 'number' && value >= 1 ? value : usual;
}
