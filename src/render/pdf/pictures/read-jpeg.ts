import type { Picture } from './picture.ts';

const notFrames = [0xc4, 0xc8, 0xcc];

/** A JPEG, which a PDF holds as it is; its size and colours stand in the frame header (ITU T.81, B.2.2). Throws if bytes are missing. */
export function readJpeg(bytes: Uint8Array): Picture | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return 'is damaged';
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.includes(marker)) break;
    if (marker === 0xda || marker === 0xd9) return 'has no frame header';
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  const components = view.getUint8(at + 9);
  // PDF/A takes inks only with a profile of the press (ISO 19005-2, 6.2.4.3), and ours is of screens.
  if (components === 4) return 'is in CMYK, the colours of a press; save it in RGB';
  return {
    widthPx: view.getUint16(at + 7),
    heightPx: view.getUint16(at + 5),
    bits: view.getUint8(at + 4),
    colours: components === 1 ? 'grey' : 'rgb',
    packing: 'jpeg',
    data: bytes,
  };
}
