import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element as read by an XML parser that is not the writer's; names keep their prefix. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: (Node | string)[];
}

/** The parts of a package: XML parts as trees, the others by name only. */
export interface Package {
  xml: Map<string, Node>;
  paths: string[];
  bytes: Uint8Array;
}

/** Opens a package; throws where an XML part is not well-formed. */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const xml = new Map<string, Node>();
  for (const [path, data] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/.test(path)) xml.set(path, parseXml(strFromU8(data)));
  }
  return { xml, paths, bytes };
}

/** The root of an XML part; a part that is not there is an error. */
export function part(opened: Package, path: string): Node {
  const root = opened.xml.get(path);
  if (!root) throw new Error(`No part ${path}`);
  return root;
}

/** The package with one part changed as text, to plant a fault; throws if the change does nothing. */
export function alter(
  bytes: Uint8Array,
  path: string,
  change: (xml: string) => string,
): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[path] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${path}`);
  return zipSync({ ...files, [path]: strToU8(after) });
}

/** The root of a piece of XML; throws where it is not well-formed. */
export function parseXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const node: Node = { name: tag.name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (value) => open.at(-1)?.children.push(value));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [first] = elements(root);
  if (!first) throw new Error('Empty part');
  return first;
}

/** The children that are elements. */
export function elements(node: Node): Node[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** The first child of a name. */
export function child(node: Node, name: string): Node | undefined {
  return elements(node).find((element) => element.name === name);
}

/** Every element of a name below a node, in document order. */
export function all(node: Node, name: string): Node[] {
  return elements(node).flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...all(element, name),
  ]);
}

/** Every element below a node, in document order. */
export function everything(node: Node): Node[] {
  return elements(node).flatMap((element) => [element, ...everything(element)]);
}

/** `w:val` of a descendant, such as the style of a paragraph. */
export function val(node: Node, name: string): string | undefined {
  return all(node, name)[0]?.attributes['w:val'];
}
