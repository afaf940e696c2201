import type { Picture } from '../pictures/picture.ts';
import type { PdfDictionary, PdfFile, PdfRef, PdfValue } from './pdf-file.ts';

const colourSpaces = { grey: 'DeviceGray', rgb: 'DeviceRGB' } as const;

/** Writes a picture as image XObject, its alpha as soft mask (ISO 32000-1, 8.9.5 and 11.6.5.3). */
export function writePicture(file: PdfFile, picture: Picture): PdfRef {
  const { widthPx, heightPx, alpha } = picture;
  const image = { Type: 'XObject', Subtype: 'Image', Width: widthPx, Height: heightPx };
  const mask =
    alpha === undefined
      ? undefined
      : file.stream(alpha, {
          ...image,
          ColorSpace: 'DeviceGray',
          BitsPerComponent: 8,
          Filter: 'FlateDecode',
        });
  return file.stream(picture.data, {
    ...image,
    ColorSpace: colourSpace(file, picture),
    BitsPerComponent: picture.bits,
    Filter: picture.packing === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
    DecodeParms: picture.packing === 'png' ? pngFilters(picture) : undefined,
    SMask: mask,
  });
}

function colourSpace(file: PdfFile, { colours, palette }: Picture): PdfValue {
  if (colours !== 'indexed') return colourSpaces[colours];
  const bytes = palette ?? new Uint8Array(3);
  return ['Indexed', 'DeviceRGB', Math.floor(bytes.length / 3) - 1, file.stream(bytes)];
}

/** Says that the rows have the filters of PNG before them (7.4.4.4). */
function pngFilters({ widthPx, bits, colours }: Picture): PdfDictionary {
  const Colors = colours === 'rgb' ? 3 : 1;
  return { Predictor: 15, Colors, BitsPerComponent: bits, Columns: widthPx };
}
