import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Budget } from './budget.ts';
import { hexDigit } from './lexer.ts';
import { decodeLzw } from './lzw.ts';
import { undoPredictor } from './predictor.ts';
import { Dict, Name, type Value } from './values.ts';

/** A filter of a stream with its parameters. */
export interface Filter {
  name: string;
  parameters: Dict | undefined;
}

/** The filters of a stream in the order of unpacking (ISO 32000-1, 7.4.1), with `follow` for references. */
export function filtersOf(dict: Dict, follow: (value: Value | undefined) => Value): Filter[] {
  const names = listOf(follow(dict.get('Filter') ?? dict.get('F')));
  const parameters = listOf(follow(dict.get('DecodeParms') ?? dict.get('DP')));
  return names.flatMap((value, index) => {
    const name = follow(value);
    const own = follow(parameters[index]);
    if (!(name instanceof Name)) return [];
    return [{ name: name.value, parameters: own instanceof Dict ? own : undefined }];
  });
}

/** Unpacks a stream; undefined if it is damaged or holds a picture (a filter of pictures ends its list). */
export function decodeStream(
  raw: Uint8Array,
  filters: readonly Filter[],
  budget: Budget,
): Uint8Array | undefined {
  let bytes: Uint8Array | undefined = raw;
  for (const { name, parameters } of filters) {
    if (bytes === undefined) return undefined;
    bytes = decodeOne(bytes, name, budget);
    if (bytes !== undefined) budget.unpack(bytes.length);
    if (bytes !== undefined && parameters !== undefined) bytes = undoPredictor(bytes, parameters);
  }
  return bytes;
}

function decodeOne(bytes: Uint8Array, name: string, budget: Budget): Uint8Array | undefined {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, budget);
    case 'LZWDecode':
    case 'LZW':
      return decodeLzw(bytes, budget.unpackable);
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeHex(bytes);
    case 'ASCII85Decode':
    case 'A85':
      return decode85(bytes);
    default:
      return undefined;
  }
}

function inflate(bytes: Uint8Array, budget: Budget): Uint8Array | undefined {
  // A cut stream gives what it has; the output stops one byte after what the budget allows.
  const options = {
    finishFlush: constants.Z_SYNC_FLUSH,
    maxOutputLength: Math.max(1, budget.unpackable + 1),
  };
  for (const unpack of [inflateSync, inflateRawSync]) {
    try {
      const unpacked = unpack(bytes, options);
      // Without its header nearly any byte begins something: only what comes out of it counts.
      if (unpack === inflateSync || unpacked.length > 0) return unpacked;
    } catch (error) {
      if (error instanceof RangeError) budget.unpack(budget.unpackable + 1);
    }
  }
  return undefined;
}

function decodeHex(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0x3e);
  const digits = [...bytes.subarray(0, end === -1 ? undefined : end)]
    .map(hexDigit)
    .filter((digit) => digit >= 0);
  const pairs = Array.from(
    { length: Math.ceil(digits.length / 2) },
    (_, index) => ((digits[2 * index] ?? 0) << 4) | (digits[2 * index + 1] ?? 0),
  );
  return Uint8Array.from(pairs);
}

/** 7.4.3: five signs make four bytes, `z` four zeros. */
function decode85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (count: number): void => {
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let index = 0; index < count; index++)
      out.push(Math.floor(value / 256 ** (3 - index)) & 0xff);
    group = [];
  };
  for (const code of bytes) {
    if (code === 0x7e) break;
    if (code === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    if (code < 0x21 || code > 0x75) continue;
    if (group.push(code - 0x21) === 5) flush(4);
  }
  const left = group.length;
  if (left > 1) {
    while (group.length < 5) group.push(84);
    flush(left - 1);
  }
  return Uint8Array.from(out);
}

function listOf(value: Value): Value[] {
  return Array.isArray(value) ? value : [value];
}
