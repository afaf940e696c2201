import { Keyword, Lexer } from '../objects/lexer.ts';
import { PdfString } from '../objects/values.ts';

/** What a CMap says: how strings are cut into codes, and which CID or text each stands for. */
export interface CMap {
  /** Code spaces (ISO 32000-1, 9.7.6.2), as the first and the last code, byte by byte. */
  spaces: { low: Uint8Array; high: Uint8Array }[];
  /** Text by `codeKey`, of a ToUnicode CMap (9.10.3). */
  texts: Map<number, string>;
  /** CID of the first of a run of codes, of a CMap that is an encoding (9.7.5). */
  cids: { low: number; high: number; cid: number }[];
}

/** A code as one number that tells `<20>` from `<0020>`. */
export function codeKey(code: number, length: number): number {
  return length * 2 ** 32 + code;
}

/** Ranges longer than this are cut: a code has two bytes. */
const longestRange = 65_536;

/** Reads the mappings of a CMap; `keep` is told how many values they take. */
export function readCMap(bytes: Uint8Array, keep: (values: number) => void): CMap {
  const lexer = new Lexer(bytes);
  const map: CMap = { spaces: [], texts: new Map(), cids: [] };
  let operands: Operand[] = [];
  let list: PdfString[] | undefined;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token instanceof PdfString) (list ?? operands).push(token);
    else if (typeof token === 'number') operands.push(token);
    else if (token instanceof Keyword && token.word === '[') list = [];
    else if (token instanceof Keyword && token.word === ']') {
      operands.push(list ?? []);
      list = undefined;
    } else if (token instanceof Keyword) {
      keep(operands.length);
      add(map, token.word, operands, keep);
      operands = [];
    }
  }
  return map;
}

type Operand = number | PdfString | PdfString[];

function add(
  map: CMap,
  operator: string,
  operands: readonly Operand[],
  keep: (values: number) => void,
): void {
  const size = /^end(bf|cid)range$/.test(operator) ? 3 : 2;
  for (let index = 0; index + size <= operands.length; index += size) {
    const [first, second, third] = operands.slice(index, index + size);
    if (!(first instanceof PdfString)) continue;
    if (size === 2) addOne(map, operator, first, second);
    else if (second instanceof PdfString && third !== undefined) {
      const count = Math.min(keyOf(second) - keyOf(first) + 1, longestRange);
      if (typeof third === 'number')
        map.cids.push({ low: keyOf(first), high: keyOf(second), cid: third });
      else {
        keep(Math.max(0, count));
        addTexts(map, keyOf(first), count, third);
      }
    }
  }
}

function addOne(map: CMap, operator: string, code: PdfString, to: Operand | undefined): void {
  if (operator === 'endcodespacerange' && to instanceof PdfString) {
    map.spaces.push({ low: code.bytes, high: to.bytes });
  } else if (operator === 'endbfchar' && to instanceof PdfString) {
    map.texts.set(keyOf(code), fromUtf16(to.bytes));
  } else if (operator === 'endcidchar' && typeof to === 'number') {
    map.cids.push({ low: keyOf(code), high: keyOf(code), cid: to });
  }
}

function addTexts(map: CMap, first: number, count: number, to: Operand): void {
  for (let step = 0; step < count; step++) {
    const text = Array.isArray(to) ? to[step] : to;
    if (!(text instanceof PdfString)) return;
    const own = fromUtf16(text.bytes);
    map.texts.set(first + step, Array.isArray(to) ? own : advance(own, step));
  }
}

/** The last character of a range's text counts up. */
function advance(text: string, step: number): string {
  const characters = [...text];
  const last = characters.pop()?.codePointAt(0) ?? 0;
  return characters.join('') + String.fromCodePoint(Math.min(last + step, 0x10ffff));
}

function keyOf({ bytes }: PdfString): number {
  const code = bytes.reduce((sum, byte) => (sum * 256 + byte) % 2 ** 32, 0);
  return codeKey(code, bytes.length);
}

function fromUtf16(bytes: Uint8Array): string {
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}
