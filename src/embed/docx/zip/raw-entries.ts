import { RisalahError } from '../../../problems.ts';

/** An entry of a zip as it stands there, of which nothing is unpacked (APPNOTE 4.3). */
export interface RawEntry {
  name: string;
  /** Header, data and what follows them up to the next entry. */
  local: Uint8Array;
  /** Its record in the directory. */
  central: Uint8Array;
}

const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const centralLength = 46;

/** The entries of a zip that has been read without a problem, in the order of its directory. */
export function rawEntries(bytes: Uint8Array): RawEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === 0xffffffff) throw tooLarge();
  const found: { name: string; offset: number; central: Uint8Array }[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== centralSignature) throw tooLarge();
    const nameLength = view.getUint16(at + 28, true);
    const length =
      centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = bytes.subarray(at + centralLength, at + centralLength + nameLength);
    const offset = view.getUint32(at + 42, true);
    if (offset === 0xffffffff) throw tooLarge();
    found.push({ name: decodeName(name), offset, central: bytes.subarray(at, at + length) });
    at += length;
  }
  const starts = [...found.map(({ offset }) => offset), directory].sort(
    (one, other) => one - other,
  );
  return found.map(({ name, offset, central }) => {
    const next = starts.find((start) => start > offset) ?? directory;
    return { name, central, local: bytes.subarray(offset, next) };
  });
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw tooLarge();
}

function decodeName(name: Uint8Array): string {
  return new TextDecoder().decode(name);
}

function tooLarge(): RisalahError {
  return new RisalahError([
    {
      rule: 'zip-is-readable',
      severity: 'error',
      message: 'The directory of the zip is written in a way for archives of more than 4 GB.',
      hint: 'Open the file in an office program and save it again.',
    },
  ]);
}
