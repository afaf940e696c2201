import { findJpegFault, readJpegHeader } from '../../../document/jpeg-header.ts';
import type { Picture } from './picture.ts';

/** A JPEG, which a PDF holds as it is. Throws if bytes are missing. */
export function readJpeg(bytes: Uint8Array): Picture | string {
  const header = readJpegHeader(bytes);
  if (typeof header === 'string') return header;
  const { widthPx, heightPx, bits, components } = header;
  return (
    findJpegFault(header) ?? {
      widthPx,
      heightPx,
      bits,
      colours: components === 1 ? 'grey' : 'rgb',
      packing: 'jpeg',
      data: bytes,
    }
  );
}
