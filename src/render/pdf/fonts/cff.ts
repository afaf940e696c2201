/** The part of the Compact Font Format (Adobe Technical Note 5176) that says how glyphs are numbered. */
interface Index {
  /** Offsets of the entries and of the end of the last one. */
  bounds: number[];
  end: number;
}

/** Operators of the Top DICT: `charset` and, after an escape, `ROS`. */
const charsetOperator = 15;
const escapeByte = 12;
const rosOperator = 0x0c00 | 30;

/** Identifiers of the glyphs of a CID-keyed font, by glyph; undefined for a font whose glyphs have names. */
export function readCffCids(bytes: Uint8Array): number[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, names.end);
  const [start = 0, end = 0] = tops.bounds;
  const top = readDictionary(view, start, end);
  if (!top.has(rosOperator)) return undefined;
  const charStrings = top.get(17)?.at(-1) ?? 0;
  const count = view.getUint16(charStrings);
  return readCharset(view, top.get(charsetOperator)?.at(-1) ?? 0, count);
}

function readIndex(view: DataView, at: number): Index {
  const count = view.getUint16(at);
  if (count === 0) return { bounds: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  const data = at + 2 + (count + 1) * size;
  const bounds = Array.from({ length: count + 1 }, (_, index) => {
    let offset = 0;
    for (let byte = 0; byte < size; byte++) {
      offset = offset * 256 + view.getUint8(at + 3 + index * size + byte);
    }
    return data + offset;
  });
  return { bounds, end: bounds.at(-1) ?? data };
}

/** Whole-number operands by operator; the digits of real numbers are passed over. */
function readDictionary(view: DataView, start: number, end: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let operands: number[] = [];
  for (let at = start; at < end; ) {
    const first = view.getUint8(at);
    if (first <= 21) {
      const escaped = first === escapeByte;
      found.set(escaped ? (escapeByte << 8) | view.getUint8(at + 1) : first, operands);
      operands = [];
      at += escaped ? 2 : 1;
    } else if (first === 30) {
      while ((view.getUint8(++at) & 0xf) !== 0xf);
      at++;
    } else {
      const [value, length] = readOperand(view, at, first);
      operands.push(value);
      at += length;
    }
  }
  return found;
}

function readOperand(view: DataView, at: number, first: number): [value: number, length: number] {
  if (first === 28) return [view.getInt16(at + 1), 3];
  if (first === 29) return [view.getInt32(at + 1), 5];
  if (first <= 246) return [first - 139, 1];
  if (first <= 250) return [(first - 247) * 256 + view.getUint8(at + 1) + 108, 2];
  return [-(first - 251) * 256 - view.getUint8(at + 1) - 108, 2];
}

/** The three formats of the charset (clause 13); glyph 0 is always 0. */
function readCharset(view: DataView, at: number, count: number): number[] {
  const cids = [0];
  const format = view.getUint8(at);
  for (let next = at + 1; cids.length < count; ) {
    const first = view.getUint16(next);
    const left =
      format === 0 ? 0 : format === 1 ? view.getUint8(next + 2) : view.getUint16(next + 2);
    for (let index = 0; index <= left; index++) cids.push(first + index);
    next += 2 + format;
  }
  return cids;
}
