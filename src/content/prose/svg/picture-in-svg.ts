import { readRaster } from '../read-raster.ts';

const base64 = /^\s*data:image\/(?:png|jpeg);base64,([\sA-Za-z0-9+/]*=*\s*)$/;

/** How many pixels a picture has that stands in an SVG as a data URI, or what is wrong with it: `is cut off`. */
export function pixelsOf(address: string): number | string {
  const [, packed] = base64.exec(address) ?? [];
  const picture = packed === undefined ? undefined : readRaster(Buffer.from(packed, 'base64'));
  if (picture === undefined) return 'is neither a PNG nor a JPEG picture';
  return typeof picture === 'string' ? picture : picture.widthPx * picture.heightPx;
}
