/** A name such as `/Type` (ISO 32000-1, 7.3.5), without its slash and with its escapes resolved. */
export class Name {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

/** A string as bytes (7.3.4): text, an identifier or character codes, as its place has it. */
export class PdfString {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A reference to an indirect object (7.3.10). */
export class Ref {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A stream (7.3.8) with its bytes as they stand in the file. */
export class Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;

  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** A dictionary (7.3.7) by key without the slash. */
export class Dict extends Map<string, Value> {}

/** Any object of a PDF, references not followed. */
export type Value = null | boolean | number | Name | PdfString | Ref | Stream | Dict | Value[];

/** Text of a text string (7.9.2.2): UTF-16BE or UTF-8 by its mark, PDFDocEncoding otherwise. */
export function decodeText({ bytes }: PdfString): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const text = new TextDecoder('utf-16be').decode(bytes.subarray(2));
    // Language codes stand between two escapes (7.9.2.2.1).
    return text
      .split('\u001b')
      .filter((_, index) => index % 2 === 0)
      .join('');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return new TextDecoder().decode(bytes.subarray(3));
  }
  return Array.from(bytes, fromDocEncoding).join('');
}

/** PDFDocEncoding where it differs from Latin-1 (annex D.2): codes 0x18 to 0x1f and 0x80 to 0xa0. */
const low = '˘ˇˆ˙˝˛˚˜';
const high = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

function fromDocEncoding(code: number): string {
  if (code >= 0x18 && code < 0x20) return low[code - 0x18] ?? '';
  if (code >= 0x80 && code <= 0xa0) return high[code - 0x80] ?? '';
  return String.fromCharCode(code);
}
