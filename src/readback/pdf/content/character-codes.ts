import { type CMap, codeKey } from './cmap.ts';

/** A code cut from a string. */
export interface Code {
  /** The code by `codeKey`. */
  key: number;
  code: number;
  length: number;
}

/**
 * Cuts a string into codes: one byte each in a simple font, by the code spaces of an embedded CMap, else two bytes
 * as in Identity-H (ISO 32000-1, 9.7.6.2). A byte that begins no code counts as a code of its own.
 */
export function cutCodes(bytes: Uint8Array, spaces: CMap['spaces'] | 1 | 2): Code[] {
  const codes: Code[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = typeof spaces === 'number' ? spaces : lengthAt(bytes, at, spaces);
    let code = 0;
    for (let index = at; index < at + length; index++) code = code * 256 + (bytes[index] ?? 0);
    codes.push({ key: codeKey(code, length), code, length });
    at += length;
  }
  return codes;
}

function lengthAt(bytes: Uint8Array, at: number, spaces: CMap['spaces']): number {
  const lengths = spaces.flatMap(({ low, high }) =>
    low.every((first, index) => {
      const byte = bytes[at + index] ?? -1;
      return byte >= first && byte <= (high[index] ?? 255);
    })
      ? [low.length]
      : [],
  );
  return Math.max(1, Math.min(4, ...lengths));
}

/** CID of a code by an embedded CMap; 0 if it names none. */
export function cidOf(key: number, cids: CMap['cids']): number {
  const range = cids.find(({ low, high }) => key >= low && key <= high);
  return range === undefined ? 0 : range.cid + (key - range.low);
}
