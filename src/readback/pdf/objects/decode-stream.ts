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
      return decode85(bytes, budget);
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
      if (unpack === inflateSync || unpacked.length > 0) return withoutRoom(unpacked);
    } catch (error) {
      if (error instanceof RangeError) budget.unpack(budget.unpackable + 1);
    }
  }
  return undefined;
}

/** zlib hands out what is little as part of much more, all of which would be kept with it. */
function withoutRoom(bytes: Buffer): Uint8Array {
  return bytes.length < bytes.buffer.byteLength / 2 ? new Uint8Array(bytes) : bytes;
}

function decodeHex(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 2));
  let count = 0;
  for (const code of bytes) {
    if (code === 0x3e) break;
    const digit = hexDigit(code);
    if (digit < 0) continue;
    out[count >> 1] = count % 2 === 0 ? digit << 4 : (out[count >> 1] ?? 0) | digit;
    count++;
  }
  return out.subarray(0, Math.ceil(count / 2));
}

/** 7.4.3: five signs make four bytes, `z` four zeros. */
function decode85(bytes: Uint8Array, budget: Budget): Uint8Array {
  const zeros = bytes.reduce((sum, code) => sum + Number(code === 0x7a), 0);
  const most = 4 * (zeros + Math.ceil(bytes.length / 5));
  if (most > budget.unpackable) budget.unpack(most);
  const out = new Uint8Array(most);
  let [length, group, count] = [0, 0, 0];
  const flush = (kept: number): void => {
    for (let index = 0; index < kept; index++) {
      out[length++] = Math.floor(group / 256 ** (3 - index)) & 0xff;
    }
    [group, count] = [0, 0];
  };
  for (const code of bytes) {
    if (code === 0x7e) break;
    if (code === 0x7a && count === 0) flush(4);
    if (code < 0x21 || code > 0x75) continue;
    group = group * 85 + code - 0x21;
    count++;
    if (count === 5) flush(4);
  }
  const left = count;
  if (left > 1) {
    for (; count < 5; count++) group = group * 85 + 84;
    flush(left - 1);
  }
  return out.subarray(0, length);
}

function listOf(value: Value): Value[] {
  return Array.isArray(value) ? value : [value];
}
