import type { Image } from '../../document/types.ts';

/** The picture as an address that holds it, so that the briefing stays one file. */
export function toDataUri(image: Image): string {
  return `data:${image.mediaType};base64,${Buffer.from(image.data).toString('base64')}`;
}
