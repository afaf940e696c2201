import type { Figure, Image } from '../../document/types.ts';
import type { SideFile } from '../types.ts';
import type { Writer } from './writer.ts';

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

/** Address of a figure's picture: the picture itself, or its file, which goes to the files beside. */
export function addFigure({ key, image }: Figure, writer: Writer): string {
  if (writer.figureFolder === undefined) {
    return `data:${image.mediaType};base64,${Buffer.from(image.data).toString('base64')}`;
  }
  const folder = writer.figureFolder === '' ? '' : `${writer.figureFolder}/`;
  const name = freeName(`${folder}${fileName(key)}`, image.mediaType, writer.beside);
  writer.beside.push({ name, bytes: image.data });
  return name
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`),
    )
    .join('/');
}

/** Files whose names differ in capitals alone are one file on some disks. */
function fileName(key: string): string {
  return key
    .toLowerCase()
    .replaceAll('/', '__')
    .replace(/[^\w.-]/g, '_');
}

function freeName(base: string, mediaType: Image['mediaType'], taken: readonly SideFile[]): string {
  const name = (number: number): string =>
    `${base}${number === 1 ? '' : `-${number}`}.${extensions[mediaType]}`;
  let number = 1;
  while (taken.some((file) => file.name === name(number))) number++;
  return name(number);
}
