import type { Budget } from './budget.ts';
import type { Lexer } from './lexer.ts';

/**
 * The bytes of the stream that begins after a dictionary (ISO 32000-1, 7.3.8); undefined if none does. A length that is
 * wrong is not believed.
 */
export function streamBytes(
  lexer: Lexer,
  lengthOf: () => number | undefined,
  budget: Budget,
): Uint8Array | undefined {
  const { bytes } = lexer;
  lexer.skipBlanks();
  const from = lexer.position + 'stream'.length;
  if (!isAt(bytes, 'stream', lexer.position)) return undefined;
  const start = from + (bytes[from] === 13 ? 1 : 0);
  const first = bytes[start] === 10 ? start + 1 : start;
  const length = lengthOf();
  if (length !== undefined && length >= 0 && endsAt(bytes, first + length)) {
    return bytes.subarray(first, first + length);
  }
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = whole.indexOf('endstream', first, 'latin1');
  const end = found === -1 ? bytes.length : found;
  budget.read(end - first);
  return bytes.subarray(first, end);
}

function endsAt(bytes: Uint8Array, offset: number): boolean {
  let at = offset;
  while (at < offset + 3 && (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32)) at++;
  return isAt(bytes, 'endstream', at);
}

function isAt(bytes: Uint8Array, word: string, offset: number): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[offset + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}
