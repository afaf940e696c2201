import type { VectorImage } from '../../../document/types.ts';
import { checkSvg } from './check-svg.ts';
import { drawSvg } from './draw-svg.ts';

const maxSvgBytes = 2 * 2 ** 20;

/** Whether a file begins as an SVG does. */
export function isSvg(bytes: Buffer): boolean {
  return /^(?:\ufeff)?\s*<(?:\?xml|svg|!--|!DOCTYPE)/.test(bytes.toString('utf8', 0, 200));
}

/** An SVG with the same picture as PNG, or why it is refused: `has an element "script"`. */
export function readSvg(bytes: Buffer): VectorImage | string {
  if (bytes.length > maxSvgBytes) return 'has more than 2 MB';
  const text = decode(bytes);
  if (text === undefined) return 'is not in UTF-8';
  const checked = checkSvg(text);
  if ('fault' in checked) return checked.fault;
  const drawn = drawSvg(text, checked.layers);
  if (typeof drawn === 'string') return drawn;
  const { png, widthPx, heightPx } = drawn;
  const size = new DataView(png.buffer, png.byteOffset);
  return {
    mediaType: 'image/svg+xml',
    data: new Uint8Array(bytes),
    widthPx,
    heightPx,
    fallback: {
      mediaType: 'image/png',
      data: png,
      widthPx: size.getUint32(16),
      heightPx: size.getUint32(20),
    },
  };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
