import { SaxesParser, type SaxesTagNS } from 'saxes';
import { placedXmlReason } from '../../../problems.ts';
import type { XmlElement } from './element.ts';
import { prefixOf } from './namespaces.ts';

const deepest = 256;
const longestPart = 48 * 1024 * 1024;

/** How many elements may still be read; the parts of one package share it. A page of text takes about 300. */
export interface XmlBudget {
  elements: number;
}

/** Room for a text of some 4,000 pages. */
export function freshBudget(): XmlBudget {
  return { elements: 350_000 };
}

/** Why an XML part could not be read. */
export class XmlFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'XmlFault';
  }
}

/**
 * The root of an XML part in UTF-8 or UTF-16. Document types and with them entities are refused, as ECMA-376 part 2
 * (clause 8.2) asks; depth and number of elements are limited. Where a part offers alternatives (`mc:`), the first
 * choice stands in their place, or else the fallback, so that nothing is read twice. Throws `XmlFault`.
 */
export function parseXml(bytes: Uint8Array, budget: XmlBudget = freshBudget()): XmlElement {
  const tree = new TreeBuilder(budget, true);
  walk(bytes, tree);
  if (!tree.root) throw new XmlFault('it is empty');
  return tree.root;
}

/** Throws the same `XmlFault` as `parseXml`, and keeps nothing of the part in memory. */
export function checkXml(bytes: Uint8Array, budget: XmlBudget = freshBudget()): void {
  walk(bytes, new TreeBuilder(budget, false));
}

function walk(bytes: Uint8Array, tree: TreeBuilder): void {
  if (bytes.length > longestPart) throw new XmlFault('it is too long');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new XmlFault(placedXmlReason(error));
  });
  parser.on('doctype', () => {
    throw new XmlFault('it has a document type');
  });
  parser.on('opentag', (tag) => tree.open(tag));
  parser.on('closetag', () => tree.close());
  parser.on('text', (text) => tree.text(text));
  parser.on('cdata', (text) => tree.text(text));
  parser.write(decode(bytes)).close();
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  try {
    return new TextDecoder(isUtf16 ? utf16 : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('its bytes are no text in UTF-8');
  }
}

/** Builds the tree from the events of the parser. */
class TreeBuilder {
  root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  readonly #budget: XmlBudget;
  readonly #keeps: boolean;

  constructor(budget: XmlBudget, keeps: boolean) {
    this.#budget = budget;
    this.#keeps = keeps;
  }

  open(tag: SaxesTagNS): void {
    this.#budget.elements -= 1;
    if (this.#budget.elements < 0)
      throw new XmlFault('the file has more elements than can be read');
    if (this.#open.length >= deepest) throw new XmlFault(`it nests more than ${deepest} deep`);
    const element: XmlElement = {
      name: prefixOf(tag.uri, tag.prefix) + tag.local,
      attributes: attributesOf(tag),
      children: [],
    };
    if (this.#keeps) this.#open.at(-1)?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  text(text: string): void {
    if (this.#keeps) this.#open.at(-1)?.children.push(text);
  }

  close(): void {
    const closed = this.#open.pop();
    const parent = this.#open.at(-1);
    if (!this.#keeps || !parent || closed?.name !== 'mc:AlternateContent') return;
    parent.children.pop();
    for (const child of chosen(closed)) parent.children.push(child);
  }
}

/** ECMA-376 part 3, clause 7.6: the first choice, else the fallback. */
function chosen({ children }: XmlElement): (XmlElement | string)[] {
  const branches = children.filter((child) => typeof child !== 'string');
  const branch = branches.find(({ name }) => name === 'mc:Choice') ?? branches.at(-1);
  return branch?.children ?? [];
}

function attributesOf({ attributes }: SaxesTagNS): Record<string, string> {
  const named: Record<string, string> = {};
  for (const key in attributes) {
    const attribute = attributes[key];
    if (!attribute || attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
    named[prefixOf(attribute.uri, attribute.prefix) + attribute.local] = attribute.value;
  }
  return named;
}
