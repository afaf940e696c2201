import path from 'node:path/posix';
import { addContentType, dropPart } from '../host/content-types.ts';
import type { Host } from '../host/host.ts';
import {
  dropUnusedRelationships,
  relate,
  relatedPart,
  relationshipsOf,
} from '../host/relationships.ts';

/** A part that a host may lack. */
export type OptionalPart = 'styles' | 'numbering' | 'footnotes';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const note = (id: number, kind: string, mark: string) =>
  `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
const separators =
  note(-1, 'separator', 'separator') + note(0, 'continuationSeparator', 'continuationSeparator');

/** What a part holds before anything is put into it. */
const empty: Record<OptionalPart, string> = {
  styles: `<w:styles ${main}></w:styles>`,
  numbering: `<w:numbering ${main}></w:numbering>`,
  footnotes: `<w:footnotes ${main}>${separators}</w:footnotes>`,
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Path of a part of the host; it is made if there is none. */
export function ensurePart(host: Host, kind: OptionalPart): string {
  const known = relatedPart(host, host.main, kind);
  if (known !== undefined) return known;
  const file = freePath(host, kind);
  host.setText(file, declaration + empty[kind]);
  addContentType(
    host,
    file,
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`,
  );
  relate(host, host.main, kind, { path: file });
  return file;
}

/** A path that nothing has or names: a broken host may lead to a part that is not there. */
function freePath(host: Host, kind: OptionalPart): string {
  const named = relationshipsOf(host, host.main).map(({ target }) => target);
  const folder = path.dirname(host.main);
  let file = path.join(folder, `${kind}.xml`);
  for (let number = 2; host.has(file) || named.includes(file); number += 1)
    file = path.join(folder, `${kind}${number}.xml`);
  return file;
}

/** Takes the parts out again that were made here and are as empty as they were then. */
export function dropEmptyParts(host: Host): void {
  for (const kind of ['styles', 'numbering', 'footnotes'] as const) {
    const file = relatedPart(host, host.main, kind);
    if (file !== undefined && host.text(file) === declaration + empty[kind]) dropPart(host, file);
  }
  const held = new Set(['styles', 'numbering', 'footnotes', 'customXml']);
  dropUnusedRelationships(
    host,
    host.main,
    ({ type, target }) => held.has(type) && host.has(target),
  );
}
