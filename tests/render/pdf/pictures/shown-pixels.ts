import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openInPdfJs } from '../read-pdf.ts';

interface Decoded {
  /** 1: a bit a pixel in grey, 2: RGB, 3: RGBA. */
  kind: 1 | 2 | 3;
  width: number;
  data: Uint8Array;
}

/** Red, green, blue and alpha of every pixel of the first picture on the first page, as pdf.js decodes it. */
export async function shownPixels(bytes: Uint8Array): Promise<number[][]> {
  const document = await openInPdfJs(bytes);
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const name: unknown = argsArray[fnArray.indexOf(OPS.paintImageXObject)]?.[0];
  const image = await new Promise<unknown>((resolve) => {
    page.objs.get(String(name), resolve);
  });
  await document.loadingTask.destroy();
  if (!isDecoded(image)) throw new Error('pdf.js gave no pixels');
  return toPixels(image);
}

function isDecoded(image: unknown): image is Decoded {
  return typeof image === 'object' && image !== null && 'kind' in image && 'data' in image;
}

function toPixels({ kind, width, data }: Decoded): number[][] {
  if (kind === 1) {
    const rowBytes = Math.ceil(width / 8);
    const height = data.length / rowBytes;
    return Array.from({ length: width * height }, (_, pixel) => {
      const [row, column] = [Math.floor(pixel / width), pixel % width];
      const bit = ((data[row * rowBytes + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1;
      return [bit * 255, bit * 255, bit * 255, 255];
    });
  }
  const channels = kind === 2 ? 3 : 4;
  return Array.from({ length: data.length / channels }, (_, pixel) => {
    const own = [...data.subarray(pixel * channels, (pixel + 1) * channels)];
    return kind === 2 ? [...own, 255] : own;
  });
}
