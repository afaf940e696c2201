import type { Figure } from '../../document/types.ts';
import type { Writer } from './writer.ts';

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

/** Address of a figure's picture: the picture itself, or its file, which goes to the files beside. */
export function addFigure({ key, image }: Figure, writer: Writer): string {
  if (writer.figureFolder === undefined) {
    return `data:${image.mediaType};base64,${Buffer.from(image.data).toString('base64')}`;
  }
  const extension = extensions[image.mediaType];
  const base = key.replaceAll('/', '__').replace(/[^\w.-]/g, '_');
  const folder = writer.figureFolder === '' ? '' : `${writer.figureFolder}/`;
  const taken = writer.beside.filter(({ name }) => name.startsWith(`${folder}${base}`)).length;
  const name = `${folder}${base}${taken === 0 ? '' : `-${taken + 1}`}.${extension}`;
  writer.beside.push({ name, bytes: image.data });
  return name
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`),
    )
    .join('/');
}
