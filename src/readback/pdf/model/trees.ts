import type { PdfFile } from '../objects/pdf-file.ts';
import { Dict, PdfString, type Value } from '../objects/values.ts';

/** An entry of a name tree (ISO 32000-1, 7.9.6); its key as bytes in Latin-1, so that keys sort by byte. */
export interface NameEntry {
  key: string;
  value: Value;
}

const deepest = 40;

/** The entries of a name tree in the order in which they stand. */
export function readNameTree(file: PdfFile, root: Dict | undefined): NameEntry[] {
  return readTree(file, root, 'Names').flatMap(([key, value]) =>
    key instanceof PdfString
      ? [{ key: Buffer.from(key.bytes).toString('latin1'), value: value ?? null }]
      : [],
  );
}

/** The entries of a number tree (7.9.7) in the order in which they stand. */
export function readNumberTree(file: PdfFile, root: Dict | undefined): [number, Value][] {
  return readTree(file, root, 'Nums').flatMap(([key, value]): [number, Value][] =>
    typeof key === 'number' ? [[key, value ?? null]] : [],
  );
}

function readTree(file: PdfFile, root: Dict | undefined, leaf: string): [Value, Value][] {
  const entries: [Value, Value][] = [];
  const seen = new Set<Dict>();
  const visit = (node: Dict | undefined, depth: number): void => {
    if (node === undefined || seen.has(node) || depth > deepest) return;
    seen.add(node);
    const list = file.array(node, leaf);
    for (let index = 0; index + 1 < list.length; index += 2) {
      file.budget.keep(1);
      entries.push([file.follow(list[index]), list[index + 1] ?? null]);
    }
    for (const kid of file.array(node, 'Kids')) visit(file.toDict(kid), depth + 1);
  };
  visit(root, 0);
  return entries;
}

/** The named destinations of a file, by name: those of the name tree and of the older dictionary (12.3.2.3). */
export function readDestinations(file: PdfFile, catalog: Dict | undefined): NameEntry[] {
  const tree = readNameTree(file, file.dict(file.dict(catalog, 'Names'), 'Dests'));
  const old = file.dict(catalog, 'Dests') ?? new Dict();
  return [...tree, ...[...old].map(([key, value]) => ({ key, value }))];
}
