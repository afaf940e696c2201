import path from 'node:path/posix';
import { SaxesParser } from 'saxes';
import { placedXmlReason } from '../../../problems.ts';
import { refuse } from './refuse.ts';

/** A relationship of a part (ECMA-376 part 2, clause 6.5). */
export interface ReferenceRelationship {
  id: string;
  /** Last step of its type, such as `header`. */
  type: string;
  /** Path of a part, or an address as written. */
  target: string;
  isExternal: boolean;
}

/** An organisation's own document: parts by path, as they are in the file. */
export class Reference {
  /** Path of the text, usually `word/document.xml`. */
  readonly main: string;
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #texts = new Map<string, string>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = parts;
    this.main = this.#mainPart();
  }

  get paths(): string[] {
    return [...this.#parts.keys()];
  }

  bytes(part: string): Uint8Array {
    const found = this.#parts.get(part);
    if (!found)
      throw refuse('reference-is-well-formed', `The reference document has no part ${part}`);
    return found;
  }

  /** The XML of a part, read through once. */
  text(part: string): string {
    const text = this.#texts.get(part) ?? readText(part, this.bytes(part));
    this.#texts.set(part, text);
    return text;
  }

  /** The relationships of a part, in order; those of the package for an empty path. */
  relationships(part: string): ReferenceRelationship[] {
    const file = relationshipsPath(part);
    if (!this.#parts.has(file)) return [];
    return [...this.text(file).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const isExternal = attributeIn(tag, 'TargetMode') === 'External';
      const target = attributeIn(tag, 'Target') ?? '';
      return {
        id: attributeIn(tag, 'Id') ?? '',
        type: attributeIn(tag, 'Type')?.split('/').at(-1) ?? '',
        target: isExternal ? target : path.resolve('/', path.dirname(part), target).slice(1),
        isExternal,
      };
    });
  }

  /** Path of the part that the text is related to by a type, such as `styles`. */
  related(type: string): string | undefined {
    const found = this.relationships(this.main).find((one) => one.type === type && !one.isExternal);
    return found && this.#parts.has(found.target) ? found.target : undefined;
  }

  /** Media type of a part: by its name, else by its ending. */
  contentType(part: string): string {
    const tags = [
      ...this.text('[Content_Types].xml').matchAll(/<(?:\w+:)?(?:Default|Override)\s[^>]*>/g),
    ];
    const ending = part.split('.').at(-1)?.toLowerCase();
    const isSame = (name: string, wanted: string | undefined) => (tag: string) =>
      attributeIn(tag, name)?.toLowerCase() === wanted;
    const all = tags.map(([tag]) => tag);
    const found =
      all.find(isSame('PartName', `/${part}`.toLowerCase())) ??
      all.find(isSame('Extension', ending));
    return (found && attributeIn(found, 'ContentType')) ?? 'application/octet-stream';
  }

  #mainPart(): string {
    const found = this.#parts.has('[Content_Types].xml')
      ? this.relationships('').find(({ type }) => type === 'officeDocument')
      : undefined;
    if (found && this.#parts.has(found.target)) return found.target;
    throw refuse('reference-is-a-word-document', 'The reference document is no Word document');
  }
}

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`. */
export function relationshipsPath(part: string): string {
  return path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);
}

/** The value of an attribute in a tag, as it is written there. */
export function attributeIn(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}

const deepest = 256;

/** Text of a part that is well-formed, not too deep and has no document type, without the mark at its beginning. */
function readText(part: string, bytes: Uint8Array): string {
  const fail = (why: string): never => {
    const message = `The part ${part} of the reference document cannot be read: ${why}`;
    throw refuse('reference-is-well-formed', message);
  };
  const text = decode(bytes) ?? fail('its bytes are no text in UTF-8');
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => fail(placedXmlReason(error)));
  parser.on('doctype', () => fail('it has a document type'));
  parser.on('opentag', () => {
    depth++;
    if (depth > deepest) fail(`it nests more than ${deepest} deep`);
  });
  parser.on('closetag', () => {
    depth--;
  });
  parser.write(text).close();
  return text;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
