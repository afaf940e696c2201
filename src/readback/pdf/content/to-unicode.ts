import { Keyword, Lexer } from '../objects/lexer.ts';
import { PdfString } from '../objects/values.ts';

/** What a ToUnicode CMap says (ISO 32000-1, 9.10.3). */
export interface ToUnicode {
  /** Text by character code. */
  texts: Map<number, string>;
  /** Bytes of a code, by the code spaces; 0 if it names none. */
  codeBytes: number;
}

/** Ranges longer than this are cut: a code has two bytes. */
const longestRange = 65_536;

/** Reads the mappings of a CMap; `keep` is told how many values they take. */
export function readToUnicode(bytes: Uint8Array, keep: (values: number) => void): ToUnicode {
  const lexer = new Lexer(bytes);
  const map: ToUnicode = { texts: new Map(), codeBytes: 0 };
  let operands: (PdfString | PdfString[])[] = [];
  let list: PdfString[] | undefined;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token instanceof PdfString) (list ?? operands).push(token);
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

function add(
  map: ToUnicode,
  operator: string,
  operands: Operands,
  keep: (values: number) => void,
): void {
  if (operator === 'endcodespacerange') addCodeSpaces(map, operands);
  if (operator === 'endbfchar') addCharacters(map, operands);
  if (operator === 'endbfrange') addRanges(map, operands, keep);
}

type Operands = readonly (PdfString | PdfString[])[];

function addCodeSpaces(map: ToUnicode, operands: Operands): void {
  for (const end of operands) {
    if (end instanceof PdfString) map.codeBytes = Math.max(map.codeBytes, end.bytes.length);
  }
}

function addCharacters(map: ToUnicode, operands: Operands): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, text] = [operands[index], operands[index + 1]];
    if (code instanceof PdfString && text instanceof PdfString) {
      map.texts.set(toCode(code), fromUtf16(text.bytes));
    }
  }
}

function addRanges(map: ToUnicode, operands: Operands, keep: (values: number) => void): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [low, high, to] = operands.slice(index, index + 3);
    if (!(low instanceof PdfString && high instanceof PdfString)) continue;
    const first = toCode(low);
    const count = Math.min(toCode(high) - first + 1, longestRange);
    keep(Math.max(0, count));
    for (let step = 0; step < count; step++) {
      const text = Array.isArray(to) ? to[step] : to;
      if (text === undefined) break;
      const own = fromUtf16(text.bytes);
      map.texts.set(first + step, Array.isArray(to) ? own : advance(own, step));
    }
  }
}

/** The last character of a range's text counts up. */
function advance(text: string, step: number): string {
  const characters = [...text];
  const last = characters.pop()?.codePointAt(0) ?? 0;
  return characters.join('') + String.fromCodePoint(Math.min(last + step, 0x10ffff));
}

function toCode({ bytes }: PdfString): number {
  return bytes.reduce((code, byte) => (code * 256 + byte) % 2 ** 32, 0);
}

function fromUtf16(bytes: Uint8Array): string {
  if (bytes.length === 1) return String.fromCharCode(bytes[0] ?? 0);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}
