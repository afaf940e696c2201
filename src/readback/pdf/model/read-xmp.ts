import { SaxesParser } from 'saxes';
import { placedXmlReason } from '../../../problems.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { type Dict, Stream } from '../objects/values.ts';

/** The metadata packet of a file (ISO 16684-1). */
export interface Xmp {
  /** Why it cannot be read, if it cannot. */
  fault: string | undefined;
  /** Texts by namespace and name, `http://purl.org/dc/elements/1.1/title`; all of a list, in order. */
  values: Map<string, string[]>;
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const largest = 4 * 1024 * 1024;
/** A parser looks for the namespace of each tag in all that are open. */
const deepest = 256;

/** Namespaces of the properties that matter here. */
export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  risalah: 'urn:risalah:ns:1.0:',
} as const;

/** Reads the metadata of the catalog; undefined if there are none. */
export function readXmp(file: PdfFile, catalog: Dict | undefined): Xmp | undefined {
  const stream = file.get(catalog, 'Metadata');
  if (!(stream instanceof Stream)) return undefined;
  const bytes = file.decode(stream);
  if (bytes === undefined || bytes.length > largest) {
    return { fault: 'it cannot be unpacked', values: new Map() };
  }
  return parseXmp(new TextDecoder().decode(bytes));
}

function parseXmp(text: string): Xmp {
  const values = new Map<string, string[]>();
  const properties: { key: string; texts: string[] }[] = [];
  let words = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => stop(placedXmlReason(error)));
  parser.on('opentag', ({ uri, local, attributes }) => {
    words = '';
    if (properties.length > deepest) stop(`it nests more than ${deepest} deep`);
    if (uri === rdf && local === 'Description') {
      for (const own of Object.values(attributes)) add(values, `${own.uri}${own.local}`, own.value);
    }
    if (uri !== rdf) properties.push({ key: `${uri}${local}`, texts: [] });
  });
  const take = (chunk: string): void => {
    words += chunk;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ uri, local }) => {
    const property = properties.at(-1);
    if (uri === rdf && local === 'li') property?.texts.push(words.trim());
    else if (uri !== rdf && property !== undefined) {
      properties.pop();
      const texts = property.texts.length > 0 ? property.texts : [words.trim()];
      for (const own of texts) add(values, property.key, own);
    }
    words = '';
  });
  try {
    parser.write(text).close();
    return { fault: undefined, values };
  } catch (error) {
    if (error instanceof XmpFault) return { fault: error.message, values };
    throw error;
  }
}

class XmpFault extends Error {}

function stop(fault: string): never {
  throw new XmpFault(fault);
}

function add(values: Map<string, string[]>, key: string, text: string): void {
  const list = values.get(key);
  if (list === undefined) values.set(key, [text]);
  else list.push(text);
}

/** The first text of a property. */
export function xmpText(
  xmp: Xmp | undefined,
  namespace: keyof typeof namespaces,
  name: string,
): string | undefined {
  return xmp?.values.get(`${namespaces[namespace]}${name}`)?.[0];
}
