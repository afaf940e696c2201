import { encodeXml } from '../xml/scan-xml.ts';
import { append, cut } from '../xml/splice.ts';
import { attributeOf } from '../xml/walk-elements.ts';
import type { Host } from './host.ts';

const file = '[Content_Types].xml';

/** The media type of a part as the package says it: by its name, else by its ending. */
export function contentTypeOf(host: Host, path: string): string | undefined {
  const types = host.tree(file).children;
  const ending = path.split('.').at(-1)?.toLowerCase();
  const found =
    types.find((one) => attributeOf(one, 'PartName')?.toLowerCase() === `/${path}`.toLowerCase()) ??
    types.find((one) => attributeOf(one, 'Extension')?.toLowerCase() === ending);
  return attributeOf(found, 'ContentType');
}

/** Says what kind of part a new one is. */
export function addContentType(host: Host, path: string, type: string): void {
  if (contentTypeOf(host, path) === type) return;
  const text = host.text(file);
  const prefix = /<(\w+:)?Types[\s>]/.exec(text)?.[1] ?? '';
  const added = `<${prefix}Override PartName="/${encodeXml(path)}" ContentType="${encodeXml(type)}"/>`;
  host.edit(file, [append(text, host.tree(file), added)]);
}

/** Takes a part out with all that the package says of it. */
export function dropPart(host: Host, path: string): void {
  const named = host
    .tree(file)
    .children.filter((one) => attributeOf(one, 'PartName') === `/${path}`);
  host.edit(file, named.map(cut));
  host.drop(path);
}
