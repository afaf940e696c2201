import { type PdfFile, type PdfRef, pdfString } from '../writer/pdf-file.ts';
import type { GlyphCode, GlyphCodes } from './glyph-codes.ts';
import { subsetFont } from './subset.ts';

/** Writes a face as composite font with only the glyphs used (ISO 32000-1, 9.7) into the object the pages name. */
export function embedFont(file: PdfFile, target: PdfRef, used: GlyphCodes): void {
  const { header, bytes } = used.face;
  const scale = 1000 / header.unitsPerEm;
  const name = `${subsetTag(used.name)}+${header.postScriptName}`;
  const [left, bottom, right, top] = header.bbox;
  const descriptor = file.object({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4 | (header.serif ? 2 : 0) | (header.italic ? 64 : 0),
    FontBBox: [left * scale, bottom * scale, right * scale, top * scale],
    ItalicAngle: header.italicAngle,
    Ascent: header.ascent * scale,
    Descent: header.descent * scale,
    CapHeight: header.capHeight * scale,
    XHeight: header.xHeight * scale,
    StemV: Math.round(header.weight / 5),
    FontFile2: file.stream(
      subsetFont(
        bytes,
        used.codes.map((code) => code.glyphId),
      ),
    ),
  });
  const descendant = file.object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 0,
    W: [0, used.codes.map((code) => code.width)],
    CIDToGIDMap: file.stream(glyphMap(used.codes)),
  });
  target.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.stream(toUnicode(used.codes)),
  };
  target.end();
}

/** Six capitals that tell subsets of one font apart (9.6.4). */
function subsetTag(name: string): string {
  const number = Number(name.slice(1));
  return `RISAL${String.fromCharCode(65 + (number % 26))}`;
}

function glyphMap(codes: readonly GlyphCode[]): Uint8Array {
  const bytes = new Uint8Array(codes.length * 2);
  const view = new DataView(bytes.buffer);
  codes.forEach((code, index) => {
    view.setUint16(index * 2, code.glyphId);
  });
  return bytes;
}

/** Maps every code to its text (9.10.3); blocks of 100, the most a CMap reader must accept. */
function toUnicode(codes: readonly GlyphCode[]): string {
  const blocks: string[] = [];
  for (let start = 1; start < codes.length; start += 100) {
    const lines = codes
      .slice(start, start + 100)
      .map((code, index) => `<${hex(start + index)}> <${utf16(code.text)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
