import { Name, PdfString, Ref } from './values.ts';

/** A word that is no object by itself: `obj`, `[`, `>>`, an operator of drawing. */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

/** What stands next in a file or a content stream; undefined at the end. */
export type Token = number | Name | PdfString | Keyword | undefined;

const blank = 1;
const delimiter = 2;
/** Kinds of bytes (ISO 32000-1, 7.2.2); 0 is regular. */
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = blank;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = delimiter;

const signs = new Map(['[', ']', '<<', '>>', '{', '}'].map((sign) => [sign, new Keyword(sign)]));
/** Words of one letter, such as `q`, by its code. */
const singles = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[A-Za-z'"]/.test(letter) ? new Keyword(letter) : undefined;
});
const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Cuts bytes into tokens (7.2 and 7.3), from `position` on. Never throws: what is no token is skipped. */
export class Lexer {
  readonly bytes: Uint8Array;
  position: number;
  readonly #words = new Map<string, Keyword>();

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  next(): Token {
    this.skipBlanks();
    const code = this.bytes[this.position];
    if (code === undefined) return undefined;
    if (code === 0x2f) return this.#name();
    if (code === 0x28) return this.#literal();
    if (code === 0x3c && this.bytes[this.position + 1] !== 0x3c) return this.#hex();
    if (kinds[code] === delimiter) return this.#sign(code);
    return this.#word();
  }

  /** The rest of `12 0 R` after its first number; moves on only if it is one. */
  tryReference(number: number): Ref | undefined {
    let at = this.#blanksEnd(this.position);
    const digits = at;
    while (isDigit(this.bytes[at]) && at - digits < 6) at++;
    if (at === digits) return undefined;
    at = this.#blanksEnd(at);
    if (this.bytes[at] !== 0x52 || kinds[this.bytes[at + 1] ?? 32] === 0) return undefined;
    this.position = at + 1;
    return new Ref(number);
  }

  /** Skips white space and comments. */
  skipBlanks(): void {
    this.position = this.#blanksEnd(this.position);
    while (this.bytes[this.position] === 0x25) {
      let at = this.position;
      while (at < this.bytes.length && this.bytes[at] !== 10 && this.bytes[at] !== 13) at++;
      this.position = this.#blanksEnd(at);
    }
  }

  #blanksEnd(from: number): number {
    let at = from;
    while (at < this.bytes.length && kinds[this.bytes[at] ?? 0] === blank) at++;
    return at;
  }

  #regularEnd(from: number): number {
    let at = from;
    while (at < this.bytes.length && kinds[this.bytes[at] ?? 0] === 0) at++;
    return at;
  }

  #slice(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  #name(): Name {
    const from = this.position + 1;
    this.position = this.#regularEnd(from);
    const raw = this.#slice(from, this.position);
    if (!raw.includes('#')) return new Name(raw);
    const unescaped = raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return new Name(Buffer.from(unescaped, 'latin1').toString('utf8'));
  }

  #sign(code: number): Token {
    const one = String.fromCharCode(code);
    const two = this.bytes[this.position + 1] === code ? one + one : one;
    const sign = signs.get(two) ?? signs.get(one);
    this.position += sign?.word.length ?? 1;
    return sign ?? this.#other(one);
  }

  #word(): number | Keyword {
    const from = this.position;
    this.position = this.#regularEnd(from);
    const first = this.bytes[from] ?? 0;
    if (this.position === from + 1) {
      const single = singles[first];
      if (single !== undefined) return single;
    }
    const integer = this.#integer(from);
    if (integer !== undefined) return integer;
    const numeric = isDigit(first) || first === 0x2b || first === 0x2d || first === 0x2e;
    const word = this.#slice(from, this.position);
    const number = numeric ? toNumber(word) : undefined;
    return number ?? this.#other(word);
  }

  /** The digits from here to the position as a number; undefined if there is anything else. */
  #integer(from: number): number | undefined {
    if (this.position - from > 9) return undefined;
    let number = 0;
    for (let at = from; at < this.position; at++) {
      const digit = (this.bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      number = number * 10 + digit;
    }
    return number;
  }

  #other(word: string): Keyword {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const keyword = new Keyword(word);
    if (this.#words.size < 1000) this.#words.set(word, keyword);
    return keyword;
  }

  /** `(text)` with escapes and balanced brackets (7.3.4.2). */
  #literal(): PdfString {
    const out: number[] = [];
    let depth = 1;
    let at = this.position + 1;
    for (; at < this.bytes.length; at++) {
      const code = this.bytes[at] ?? 0;
      if (code === 0x5c) {
        at = this.#escape(at + 1, out);
        continue;
      }
      if (code === 0x28) depth++;
      if (code === 0x29 && --depth === 0) break;
      out.push(code);
    }
    this.position = at + 1;
    return new PdfString(Uint8Array.from(out));
  }

  /** What follows a backslash; gives the place of its last byte. */
  #escape(at: number, out: number[]): number {
    const code = this.bytes[at] ?? 0;
    if (code >= 0x30 && code <= 0x37) {
      let value = 0;
      let end = at;
      for (; end < at + 3 && isOctal(this.bytes[end]); end++) {
        value = value * 8 + (this.bytes[end] ?? 0) - 0x30;
      }
      out.push(value & 0xff);
      return end - 1;
    }
    if (code === 13) return this.bytes[at + 1] === 10 ? at + 1 : at;
    if (code !== 10) out.push(escapes[String.fromCharCode(code)] ?? code);
    return at;
  }

  /** `<0a1b>`; an odd last digit counts as followed by 0 (7.3.4.3). */
  #hex(): PdfString {
    const digits: number[] = [];
    let at = this.position + 1;
    for (; at < this.bytes.length && this.bytes[at] !== 0x3e; at++) {
      const digit = hexDigit(this.bytes[at] ?? 0);
      if (digit >= 0) digits.push(digit);
    }
    this.position = at + 1;
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    digits.forEach((digit, index) => {
      bytes[index >> 1] = (bytes[index >> 1] ?? 0) | (index % 2 === 0 ? digit << 4 : digit);
    });
    return new PdfString(bytes);
  }
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

function isOctal(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x37;
}

/** Value of a hexadecimal digit; -1 for any other byte. */
export function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function toNumber(word: string): number | undefined {
  const number = Number(word);
  if (Number.isFinite(number) && !/[exob]/i.test(word)) return number;
  // Some writers print `--5` or `1.2.3`; readers take what they can.
  const read = Number.parseFloat(word.replace(/^[+-]+(?=[+-])/, ''));
  return Number.isFinite(read) && /^[+-]*[\d.][\d.-]*$/.test(word) ? read : undefined;
}
