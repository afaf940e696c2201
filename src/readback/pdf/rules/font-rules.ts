import { cmapName, type Font, fontProgram, type Glyph } from '../content/font.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import { Name, Stream } from '../objects/values.ts';
import type { Fault, PdfRules } from './rule.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** Rules about fonts, for the characters that are shown. */
export const fontRules: PdfRules = {
  'pdf-font-is-embedded': {
    clause: 'ISO 14289-1, 7.21.4.1; ISO 19005-2, 6.2.11.4.1',
    checks: 'The program of every font that is seen is in the file.',
    severity: 'error',
    hint: 'Export with “embed fonts”; the standard fonts too.',
    find: ({ file, fonts }) =>
      fonts
        .filter((font) => font.visible && font.subtype !== 'Type3' && !fontProgram(file, font))
        .map((font) => faultOf(font, `The font ${font.name} is not embedded`)),
  },
  'pdf-characters-have-text': {
    clause: 'ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2',
    checks:
      'Every character that is shown has a text in Unicode, and not U+0000, U+FEFF or U+FFFE.',
    severity: 'error',
    hint: 'Use fonts with Unicode tables, and a program that writes ToUnicode.',
    find: ({ fonts }) =>
      fonts.flatMap((font) =>
        glyphFault(
          font,
          ({ text }) => text === undefined || /[\0\ufeff\ufffe]/.test(text),
          'no text in Unicode',
        ),
      ),
  },
  'pdf-characters-are-drawn': {
    clause: 'ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8',
    checks: 'No character is shown by .notdef, the box for what a font lacks.',
    severity: 'error',
    hint: 'Use a font that has the character.',
    find: (model) =>
      model.fonts.flatMap((font) => {
        const toGlyph = glyphIndex(model, font);
        return toGlyph === undefined
          ? []
          : glyphFault(font, (glyph) => toGlyph(glyph) === 0, 'no glyph');
      }),
  },
  'pdf-font-names-its-codes': {
    clause: 'ISO 14289-1, 7.21.3',
    checks:
      'A composite font has an encoding that is embedded or predefined, and one with TrueType outlines a map to its glyphs.',
    severity: 'error',
    hint: 'Save the file anew with a program for PDF/A.',
    find: ({ file, fonts }) =>
      fonts
        .filter(({ composite }) => composite)
        .flatMap((font): Fault[] => {
          const faults: Fault[] = [];
          if (cmapName(file, font) === undefined)
            faults.push(faultOf(font, `The font ${font.name} has no encoding`));
          const map = file.get(font.base, 'CIDToGIDMap');
          const mapped = map instanceof Stream || (map instanceof Name && map.value === 'Identity');
          if (
            file.name(font.base, 'Subtype') === 'CIDFontType2' &&
            fontProgram(file, font) &&
            !mapped
          ) {
            faults.push(faultOf(font, `The font ${font.name} has no CIDToGIDMap`));
          }
          return faults;
        }),
  },
  'pdf-widths-agree': {
    clause: 'ISO 14289-1, 7.21.5; ISO 19005-2, 6.2.11.5',
    checks:
      'The widths in the file are those of the embedded font, within 1/1000 of an em (TrueType outlines in composite fonts).',
    severity: 'error',
    hint: 'Save the file anew: the widths were written for another font.',
    find: (model) =>
      model.fonts.flatMap((font) => {
        const [program, toGlyph] = [trueTypeOf(model, font), glyphIndex(model, font)];
        if (program === undefined || toGlyph === undefined) return [];
        return glyphFault(
          font,
          (glyph) => {
            const index = toGlyph(glyph);
            // A character without a glyph is told by the rule before.
            const width = index === 0 ? undefined : program.width(index);
            return width !== undefined && Math.abs(width - glyph.width) > 1;
          },
          'a width that is not the one in the font',
        );
      }),
  },
  'pdf-cid-set-is-whole': {
    clause: 'ISO 14289-1, 7.21.4.2',
    checks: 'A CIDSet, if there is one, names every glyph of the embedded font.',
    severity: 'error',
    hint: 'Take the CIDSet out; nothing needs it.',
    find: (model) =>
      model.fonts.flatMap((font): Fault[] => {
        const set = model.file.get(font.descriptor, 'CIDSet');
        const bits = set instanceof Stream ? model.file.decode(set) : undefined;
        if (bits === undefined) return [];
        const count = trueTypeOf(model, font)?.glyphs ?? 0;
        const cids = [
          ...Array.from({ length: count }, (_, cid) => cid),
          ...[...font.used.values()].map(({ cid }) => cid),
        ];
        const lacks = cids.some((cid) => ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) === 0);
        return lacks ? [faultOf(font, `The CIDSet of the font ${font.name} lacks glyphs`)] : [];
      }),
  },
};

/** A fault of a font, on the first page that shows it. */
function faultOf({ used }: Font, message: string): Fault {
  return { page: [...used.values()][0]?.page, message };
}

function glyphFault(font: Font, isWrong: (glyph: Glyph) => boolean, what: string): Fault[] {
  if (!font.visible) return [];
  const wrong = [...font.used.values()].filter(isWrong);
  const [first] = wrong;
  if (first === undefined) return [];
  const which =
    first.text === undefined ? `code ${first.code}` : `“${first.text}” (code ${first.code})`;
  const more = wrong.length > 1 ? `, as have ${wrong.length - 1} more` : '';
  return [{ page: first.page, message: `In the font ${font.name}, ${which} has ${what}${more}` }];
}

/** Glyph of a character in a composite font with TrueType outlines (ISO 32000-1, 9.7.4.2). */
function glyphIndex({ file }: PdfModel, font: Font): ((glyph: Glyph) => number) | undefined {
  if (!font.composite || fontProgram(file, font)?.key !== 'FontFile2') return undefined;
  const map = file.get(font.base, 'CIDToGIDMap');
  const bytes = map instanceof Stream ? file.decode(map) : undefined;
  if (bytes === undefined && !(map instanceof Name && map.value === 'Identity')) return undefined;
  return ({ cid }) =>
    bytes === undefined ? cid : ((bytes[2 * cid] ?? 0) << 8) | (bytes[2 * cid + 1] ?? 0);
}

function trueTypeOf({ file }: PdfModel, font: Font): TrueType | undefined {
  const program = fontProgram(file, font);
  if (program?.key !== 'FontFile2') return undefined;
  const bytes = file.decode(program.stream);
  return bytes && readTrueType(bytes);
}
