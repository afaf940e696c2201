import { PDFArray, PDFNumber } from 'pdf-lib';
import { one, type PlantedFault } from './faults.ts';

export const fontFaults: PlantedFault[] = [
  one('pdf-font-is-embedded', (s) => {
    const [descriptor] = s.all('Type', 'FontDescriptor');
    if (descriptor) s.drop(descriptor.dict, 'FontFile2');
  }),
  one('pdf-characters-have-text', (s) => {
    const [font] = s.all('Subtype', 'Type0');
    if (font) s.drop(font.dict, 'ToUnicode');
  }),
  {
    rules: ['pdf-characters-are-drawn', 'pdf-characters-have-text'],
    plant: (s) =>
      s.editContent(0, (text) => {
        const font = /\/\w+ [\d.]+ Tf/.exec(text)?.[0] ?? '';
        return `${text}\n/Artifact BMC BT ${font} 1 0 0 1 9 9 Tm <0000> Tj ET EMC`;
      }),
  },
  one('pdf-font-names-its-codes', (s) => {
    const [font] = s.all('Subtype', 'CIDFontType2');
    if (font) s.drop(font.dict, 'CIDToGIDMap');
  }),
  one('pdf-widths-agree', (s) => {
    const [font] = s.all('Subtype', 'CIDFontType2');
    const widths = font && s.list(font.dict, 'W').lookup(1, PDFArray);
    for (let index = 0; index < (widths?.size() ?? 0); index++)
      widths?.set(index, PDFNumber.of(123));
  }),
  one('pdf-cid-set-is-whole', (s) => {
    const [descriptor] = s.all('Type', 'FontDescriptor');
    if (descriptor) s.set(descriptor.dict, 'CIDSet', s.stream(new Uint8Array([0x80])));
  }),
];
