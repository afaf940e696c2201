const headerLength = 10;
/** Flags of a point (ISO/IEC 14496-22, 5.3.3). */
const shortX = 0x2;
const shortY = 0x4;
const repeated = 0x8;
const sameX = 0x10;
const sameY = 0x20;

/** A simple glyph without its instructions and without what follows its coordinates. Throws a `RangeError` if it is cut off. */
export function simpleWithoutHints(outline: Uint8Array): Uint8Array {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  if (contours === 0) return outline.subarray(0, 0);
  const lengthAt = headerLength + contours * 2;
  const points = view.getUint16(lengthAt - 2) + 1;
  const flagsAt = lengthAt + 2 + view.getUint16(lengthAt);
  const end = endOfPoints(view, flagsAt, points);
  if (end > outline.length) throw new RangeError('a glyph is cut off');
  const plain = new Uint8Array(lengthAt + 2 + end - flagsAt);
  plain.set(outline.subarray(0, lengthAt));
  plain.set(outline.subarray(flagsAt, end), lengthAt + 2);
  return plain;
}

/** A flag may stand for some points, each of which takes 0 to 2 bytes in each direction. */
function endOfPoints(view: DataView, flagsAt: number, points: number): number {
  let at = flagsAt;
  let coordinates = 0;
  for (let seen = 0; seen < points; ) {
    const flag = view.getUint8(at++);
    const times = (flag & repeated) === 0 ? 1 : view.getUint8(at++) + 1;
    coordinates += times * (bytesOf(flag, shortX, sameX) + bytesOf(flag, shortY, sameY));
    seen += times;
  }
  return at + coordinates;
}

function bytesOf(flag: number, short: number, same: number): number {
  if ((flag & short) !== 0) return 1;
  return (flag & same) === 0 ? 2 : 0;
}
