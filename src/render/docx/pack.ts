import { type Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';

/** Parts by their path in the package, XML as text. */
export type Parts = Map<string, string | Uint8Array>;

/** Parts of a document that it writes by itself, as it names them. */
export type PartName =
  | 'AppProperties'
  | 'CoreProperties'
  | 'Numbering'
  | 'Settings'
  | 'Styles'
  | 'Theme';

/**
 * The parts of a document as the `docx` package makes them; those that others take the place of (`replaced`) are empty
 * where the package lets them be. Its own way to them is a zip, which would be unzipped at once; where its private
 * compiler is as we know it, the parts come from there.
 */
export async function packParts(
  document: Document,
  replaced: readonly PartName[] = [],
): Promise<Parts> {
  for (const name of replaced) {
    const part: unknown = Reflect.get(document, name);
    if (isComponent(part)) part.prepForXml = () => ({ none: '' });
  }
  return compiledParts(document) ?? zippedParts(document);
}

/** The parts from the package's private compiler; nothing if that is not there or gives something else. */
export function compiledParts(document: Document): Parts | undefined {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (!hasCompile(compiler)) return undefined;
  const files: unknown = compiler.compile(document);
  if (!(files instanceof Map)) return undefined;
  const parts: Parts = new Map();
  for (const [path, data] of files) {
    const isPart = typeof data === 'string' || data instanceof Uint8Array;
    if (typeof path !== 'string' || !isPart) return undefined;
    parts.set(path, data);
  }
  return parts;
}

/** The parts by the public way. */
export async function zippedParts(document: Document): Promise<Parts> {
  const files = Object.entries(unzipSync(await Packer.pack(document, 'uint8array')));
  return new Map(
    files.map(([path, data]) => [path, /\.(?:xml|rels)$/.test(path) ? strFromU8(data) : data]),
  );
}

interface Compiler {
  compile: (document: Document) => unknown;
}

function hasCompile(value: unknown): value is Compiler {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'compile') === 'function'
  );
}

function isComponent(value: unknown): value is { prepForXml: () => object } {
  return typeof value === 'object' && value !== null && 'prepForXml' in value;
}
