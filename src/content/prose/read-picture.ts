import type { Image } from '../../document/types.ts';
import { readRaster } from './read-raster.ts';
import { isSvg, readSvg } from './svg/read-svg.ts';

/** Largest picture file that is read: 8 MB. */
export const maxPictureBytes = 8 * 2 ** 20;

/** A PNG, JPEG or SVG that a renderer can take without harm, or what is wrong with it: `is cut off`. */
export function readPicture(bytes: Buffer): Image | string {
  const raster = readRaster(bytes);
  if (raster !== undefined) return raster;
  return isSvg(bytes) ? readSvg(bytes) : 'is no PNG, JPEG or SVG picture';
}
