import type { PdfFile } from '../objects/pdf-file.ts';
import { Dict, decodeText, Name, PdfString, type Value } from '../objects/values.ts';

/** What a destination leads to: a name, also as the key in the tree of names, or a page itself. */
export type Destination = { name: string; key: string } | { page: Dict | undefined };

/** Where a link annotation or an entry of the outline leads inside the file (ISO 32000-1, 12.3.2). */
export function readDestination(file: PdfFile, annotation: Dict): Destination | undefined {
  const action = file.dict(annotation, 'A');
  if (file.name(action, 'S') === 'GoTo') return toDestination(file, action?.get('D'));
  return annotation.has('Dest') ? toDestination(file, annotation.get('Dest')) : undefined;
}

/** The page that a destination array shows, or the one behind a name's dictionary. */
export function pageOfDestination(file: PdfFile, value: Value | undefined): Dict | undefined {
  const own = file.follow(value);
  const list = own instanceof Dict ? file.get(own, 'D') : own;
  return Array.isArray(list) ? file.toDict(list[0]) : undefined;
}

/** The address of a link to the outside (12.6.4.7). */
export function readAddress(file: PdfFile, annotation: Dict): string | undefined {
  return file.text(file.dict(annotation, 'A'), 'URI');
}

function toDestination(file: PdfFile, value: Value | undefined): Destination | undefined {
  const own = file.follow(value);
  if (own instanceof Name) return { name: own.value, key: own.value };
  if (own instanceof PdfString) {
    return { name: decodeText(own), key: Buffer.from(own.bytes).toString('latin1') };
  }
  return Array.isArray(own) ? { page: pageOfDestination(file, own) } : undefined;
}
