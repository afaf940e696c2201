import path from 'node:path/posix';
import { digest } from '../block/names.ts';
import { addContentType, dropPart } from '../host/content-types.ts';
import type { Host } from '../host/host.ts';
import { relationshipsOf } from '../host/relationships.ts';

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/** Path of a picture in the host, which is named by its content, so that no picture is there twice. */
export function addMedia(host: Host, name: string, bytes: Uint8Array): string {
  const ending = path.extname(name).toLowerCase();
  const folder = path.join(path.dirname(host.main), 'media');
  const file = path.join(folder, `risalah-${digest(bytes, 16)}${ending}`);
  if (!host.has(file)) {
    host.setBytes(file, bytes);
    addContentType(host, file, types[ending] ?? 'application/octet-stream');
  }
  return file;
}

/** Takes the pictures out again that Risalah has added and that nothing shows any more. */
export function dropUnusedMedia(host: Host): void {
  const folder = path.join(path.dirname(host.main), 'media');
  const own = host.paths.filter((one) => one.startsWith(`${folder}/risalah-`));
  if (own.length === 0) return;
  const shown = new Set(
    host.paths
      .filter((one) => one.endsWith('.xml'))
      .flatMap((one) => relationshipsOf(host, one).map(({ target }) => target)),
  );
  for (const one of own) if (!shown.has(one)) dropPart(host, one);
}
