import { firstLongCode, type GlyphCode } from './glyph-codes.ts';

/** The most entries of one block that a reader must accept (9.7.5.4). */
const blockSize = 100;
const asciiRange = '1 beginbfrange\n<20> <7e> <0020>\nendbfrange';
const codeSpace = `2 begincodespacerange
<00> <${hex(firstLongCode - 1, 1)}>
<${hex(firstLongCode, 1)}00> <ffff>
endcodespacerange`;

/** Character identifier of a code in fonts that have no numbering of their own. */
export function cidOf({ code }: GlyphCode): number {
  return code < firstLongCode ? code : code - firstLongCode * 0xff;
}

/** Maps all codes to identifiers as `cidOf` does, the same for every font (ISO 32000-1, 9.7.5). */
export function plainEncoding(): string {
  const short = `<00> <${hex(firstLongCode - 1, 1)}> 0`;
  const long = `<${hex(firstLongCode, 1)}00> <ffff> ${firstLongCode}`;
  return cmap('RisalahCodes', 'Identity', 1, [`2 begincidrange\n${short}\n${long}\nendcidrange`]);
}

/** Maps the codes of a font to the identifiers of its own that `own` gives. */
export function ownEncoding(codes: readonly GlyphCode[], own: (code: GlyphCode) => number): string {
  const lines = codes.map((code) => `<${bytesOf(code.code)}> ${own(code)}`);
  return cmap('RisalahCodes', 'Identity', 1, blocks('cidchar', lines));
}

/** Maps the codes of a document to the text they stand for (9.10.3). A printable ASCII character is always its own code. */
export function textMap(texts: readonly (readonly [code: number, text: string])[]): string {
  const lines = texts.flatMap(([code, text]) =>
    code < 0x80 ? [] : [`<${bytesOf(code)}> <${utf16(text)}>`],
  );
  return cmap('RisalahText', 'UCS', 2, [asciiRange, ...blocks('bfchar', lines)]);
}

function cmap(name: string, ordering: string, type: number, body: readonly string[]): string {
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> def
/CMapName /${name} def
/CMapType ${type} def
${codeSpace}
${body.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function blocks(operator: string, lines: readonly string[]): string[] {
  const found: string[] = [];
  for (let start = 0; start < lines.length; start += blockSize) {
    const block = lines.slice(start, start + blockSize);
    found.push(`${block.length} begin${operator}\n${block.join('\n')}\nend${operator}`);
  }
  return found;
}

function bytesOf(code: number): string {
  return hex(code, code < 0x100 ? 1 : 2);
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index), 2)).join('');
}

function hex(value: number, bytes: number): string {
  return value.toString(16).padStart(bytes * 2, '0');
}
