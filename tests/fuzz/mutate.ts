/** A source of numbers from 0 up to, but not including, its argument. */
export type Random = (below: number) => number;

/** Numbers that look random and are the same for the same seed (xorshift32, Marsaglia 2003). */
export function randomFrom(seed: number): Random {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, below);
  };
}

/** Longest input that is made, in bytes: longer ones cost time and reach nothing new. */
const maxLength = 2 ** 16;

type Change = (bytes: Buffer, random: Random, others: Others) => Buffer;

/** What a change may draw on besides the input itself. */
export interface Others {
  /** Another input that reached something. */
  other: Uint8Array;
  /** Words that mean something to the target. */
  tokens: readonly Uint8Array[];
}

/** An input with one to six changes, drawn by `random`. */
export function mutate(input: Uint8Array, random: Random, others: Others): Uint8Array {
  let bytes = Buffer.from(input);
  for (let times = 1 + random(6); times > 0; times -= 1) {
    const change = changes[random(changes.length)];
    if (change) bytes = Buffer.from(change(bytes, random, others)).subarray(0, maxLength);
  }
  return bytes;
}

const changes: Change[] = [flipBit, setByte, addToken, replaceByToken, remove, repeat, splice, cut];

function flipBit(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length);
  if (bytes.length > 0) bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << random(8)), at);
  return bytes;
}

function setByte(bytes: Buffer, random: Random): Buffer {
  if (bytes.length > 0) bytes.writeUInt8(random(256), random(bytes.length));
  return bytes;
}

function addToken(bytes: Buffer, random: Random, { tokens }: Others): Buffer {
  return put(bytes, random(bytes.length + 1), 0, tokens[random(tokens.length)]);
}

function replaceByToken(bytes: Buffer, random: Random, { tokens }: Others): Buffer {
  const token = tokens[random(tokens.length)];
  return put(bytes, random(bytes.length + 1), token?.length ?? 0, token);
}

function remove(bytes: Buffer, random: Random): Buffer {
  return put(bytes, random(bytes.length), 1 + random(random(2) === 0 ? 8 : bytes.length / 4));
}

/** A piece many times over: depth and length are what is slow. */
function repeat(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length);
  const piece = bytes.subarray(at, at + 1 + random(24));
  const times = 1 << random(10);
  return put(bytes, at, 0, Buffer.concat(Array<Buffer>(times).fill(piece)));
}

function splice(bytes: Buffer, random: Random, { other }: Others): Buffer {
  const from = random(other.length);
  const piece = other.subarray(from, from + 1 + random(256));
  return put(bytes, random(bytes.length + 1), random(2) * piece.length, piece);
}

function cut(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random(bytes.length + 1));
}

function put(bytes: Buffer, at: number, length: number, piece?: Uint8Array): Buffer {
  const tail = bytes.subarray(at + Math.floor(length));
  return Buffer.concat([bytes.subarray(0, at), piece ?? Buffer.alloc(0), tail]);
}
