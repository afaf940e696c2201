import { RisalahError } from '../../../problems.ts';
import { zipProblem } from '../../../zip/zip-rules.ts';

/** An entry of a zip as it stands there, of which nothing is unpacked (APPNOTE 4.3). */
export interface RawEntry {
  name: string;
  /** Header, data and what follows them up to the next entry. */
  local: Uint8Array;
  /** Its record in the directory. */
  central: Uint8Array;
  /** Written in the way for more than 4 GB (4.5.3), which a zip of another size does not take as it stands. */
  isLong: boolean;
}

const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const centralLength = 46;
/** What stands where a number is too long for its field. */
const elsewhere = 0xffffffff;

/** The entries of a zip that has been read without a problem, in the order of its directory. */
export function rawEntries(bytes: Uint8Array): RawEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  const found: (Omit<RawEntry, 'local'> & { offset: number })[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== centralSignature) throw unreadable();
    const nameLength = view.getUint16(at + 28, true);
    const length =
      centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = bytes.subarray(at + centralLength, at + centralLength + nameLength);
    found.push({
      name: new TextDecoder().decode(name),
      central: bytes.subarray(at, at + length),
      ...placeOf(view, at, nameLength),
    });
    at += length;
  }
  const starts = [...found.map(({ offset }) => offset), start].sort((one, other) => one - other);
  return found.map(({ offset, ...entry }) => {
    const next = starts.find((one) => one > offset) ?? start;
    return { ...entry, local: bytes.subarray(offset, next) };
  });
}

/** Where the entry of a record stands: in the record, or among its extra fields behind the sizes that are long too. */
function placeOf(
  view: DataView,
  record: number,
  nameLength: number,
): Pick<RawEntry, 'isLong'> & { offset: number } {
  const short = view.getUint32(record + 42, true);
  const longSizes = [20, 24].filter((field) => view.getUint32(record + field, true) === elsewhere);
  const isLong = longSizes.length > 0 || short === elsewhere;
  if (short !== elsewhere) return { offset: short, isLong };
  const extras = record + centralLength + nameLength;
  const end = extras + view.getUint16(record + 30, true);
  for (let at = extras; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    return { offset: Number(view.getBigUint64(at + 4 + 8 * longSizes.length, true)), isLong };
  }
  throw unreadable();
}

function findDirectory(view: DataView): { count: number; start: number } {
  const end = findEnd(view);
  const locator = end - locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) {
    return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  }
  const long = Number(view.getBigUint64(locator + 8, true));
  return {
    count: Number(view.getBigUint64(long + 32, true)),
    start: Number(view.getBigUint64(long + 48, true)),
  };
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw unreadable();
}

function unreadable(): RisalahError {
  return new RisalahError([zipProblem('zip-is-readable', 'The directory of the zip is broken')]);
}
