import type { PdfFile } from '../objects/pdf-file.ts';
import { type Dict, Name } from '../objects/values.ts';

/** Text of a code in the encodings that simple fonts name (ISO 32000-1, annex D). */
const decoders: Record<string, InstanceType<typeof TextDecoder>> = {
  MacRomanEncoding: new TextDecoder('macintosh'),
  WinAnsiEncoding: new TextDecoder('windows-1252'),
};

/** Names of glyphs (Adobe Glyph List) that are no single letter and stand in running text of Latin script. */
const glyphNames = new Map(
  `nbspace \u00a0 exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle '
  parenleft ( parenright ) asterisk * plus + comma , hyphen - sfthyphen \u00ad period . slash / zero 0 one 1 two 2
  three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @
  bracketleft [ backslash \\ bracketright ] underscore _ braceleft { bar | braceright } quoteleft ‘ quoteright ’
  quotedblleft “ quotedblright ” quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹
  guilsinglright › endash – emdash — ellipsis … bullet • periodcentered · degree ° section § paragraph ¶ dagger †
  daggerdbl ‡ copyright © registered ® trademark ™ Euro € sterling £ yen ¥ cent ¢ minus − multiply × divide ÷
  plusminus ± fraction ⁄ onehalf ½ onequarter ¼ threequarters ¾ mu µ ff ff fi fi fl fl ffi ffi ffl ffl f_f ff f_i fi
  f_l fl germandbls ß ae æ AE Æ oe œ OE Œ oslash ø Oslash Ø aring å Aring Å dotlessi ı eth ð thorn þ lslash ł
  Lslash Ł exclamdown ¡ questiondown ¿`
    .split(/[ \n]+/)
    .flatMap((name, index, all) =>
      index % 2 === 0 ? [[name, all[index + 1] ?? ''] as const] : [],
    ),
);
const accents = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circumflex', '\u0302'],
  ['tilde', '\u0303'],
  ['dieresis', '\u0308'],
  ['cedilla', '\u0327'],
  ['caron', '\u030c'],
  ['macron', '\u0304'],
  ['breve', '\u0306'],
  ['ogonek', '\u0328'],
]);

/**
 * Text by code of a simple font without ToUnicode, from its encoding and the names of its glyphs. A font that
 * names no encoding is taken as WinAnsi unless it is symbolic.
 */
export function readEncoding(file: PdfFile, font: Dict, symbolic: boolean): Map<number, string> {
  const texts = new Map<number, string>();
  const own = file.dict(font, 'Encoding');
  const base = file.name(font, 'Encoding') ?? file.name(own, 'BaseEncoding');
  const decoder = decoders[base ?? (symbolic ? '' : 'WinAnsiEncoding')];
  if (decoder !== undefined) {
    for (let code = 32; code < 256; code++) texts.set(code, decoder.decode(Uint8Array.of(code)));
  }
  let code = 0;
  for (const item of file.array(own, 'Differences')) {
    const value = file.follow(item);
    if (typeof value === 'number') code = value;
    if (!(value instanceof Name)) continue;
    const text = textOfGlyph(value.value);
    if (text === undefined) texts.delete(code);
    else texts.set(code, text);
    code++;
  }
  return texts;
}

/** Text of a glyph by its name; undefined if the name says nothing. */
export function textOfGlyph(name: string): string | undefined {
  const known = name === 'space' ? ' ' : glyphNames.get(name);
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(name)) return name;
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name);
  const point = Number.parseInt(hex?.[1] ?? hex?.[2] ?? '', 16);
  if (point <= 0x10ffff) return String.fromCodePoint(point);
  const accented = /^([A-Za-z])(\w+)$/.exec(name);
  const accent = accents.get(accented?.[2] ?? '');
  return accented && accent ? `${accented[1]}${accent}`.normalize('NFC') : undefined;
}
