import {
  compareNames,
  type PdfDictionary,
  type PdfFile,
  type PdfRef,
  type PdfValue,
  pdfString,
} from '../writer/pdf-file.ts';
import { type Leaf, StructNode } from './struct-node.ts';

interface Writing {
  file: PdfFile;
  pages: readonly PdfRef[];
  /** Elements by page and mark. */
  byMark: PdfRef[][];
  /** Entries of the parent tree for annotations, by their key. */
  byAnnotation: Map<number, PdfRef>;
  ids: Map<string, PdfRef>;
}

/**
 * Writes the structure tree with its parent tree and its names (ISO 32000-1, 14.7). Elements without content
 * are left out. Page `n` has the key `n` in the parent tree, annotations have the keys after the pages.
 */
export function writeStructure(file: PdfFile, root: StructNode, pages: readonly PdfRef[]): void {
  const writing: Writing = {
    file,
    pages,
    byMark: pages.map(() => []),
    byAnnotation: new Map(),
    ids: new Map(),
  };
  const top = writeNode(writing, root, file.structureRoot);
  const numbers: PdfValue[] = [];
  writing.byMark.forEach((owners, page) => {
    numbers.push(page, owners);
  });
  for (const [key, owner] of writing.byAnnotation) numbers.push(key, owner);
  const ids = [...writing.ids].sort(([a], [b]) => compareNames(a, b));
  Object.assign(file.structureRoot.data, {
    K: top === undefined ? [] : [top],
    ParentTree: { Nums: numbers },
    ParentTreeNextKey: pages.length + writing.byAnnotation.size,
    IDTree:
      ids.length === 0 ? undefined : { Names: ids.flatMap(([id, ref]) => [pdfString(id), ref]) },
  });
}

function writeNode(writing: Writing, node: StructNode, parent: PdfRef): PdfRef | undefined {
  if (isEmpty(node)) return undefined;
  const ref = writing.file.reserve();
  const first = firstPage(node);
  const page = first === undefined ? undefined : writing.pages[first];
  const kids: PdfValue[] = [];
  for (const child of node.children) {
    if (child instanceof StructNode) {
      const written = writeNode(writing, child, ref);
      if (written !== undefined) kids.push(written);
    } else {
      kids.push(...writeMarks(writing, child, ref, first));
    }
  }
  for (const annotation of node.annotations) {
    const key = Number(annotation.ref.data['StructParent']);
    writing.byAnnotation.set(key, ref);
    // The page is that of the element unless told (table 325).
    const own = annotation.page === first ? undefined : pageRef(writing, annotation.page);
    kids.push({ Type: 'OBJR', Obj: annotation.ref, Pg: own });
  }
  const { lang, alt, id, title } = node.attributes;
  if (id !== undefined) writing.ids.set(id, ref);
  ref.data = {
    S: node.type,
    P: parent,
    Pg: page,
    K: kids.length === 1 ? kids[0] : kids,
    T: title === undefined ? undefined : pdfString(title),
    Lang: lang === undefined ? undefined : pdfString(lang),
    Alt: alt === undefined ? undefined : pdfString(alt),
    ID: id === undefined ? undefined : pdfString(id),
    A: attributesOf(writing.file, node),
  };
  ref.end();
  return ref;
}

function writeMarks(
  writing: Writing,
  leaf: Leaf,
  owner: PdfRef,
  first: number | undefined,
): PdfValue[] {
  return leaf.marks.map(({ page, mcid }) => {
    const owners = writing.byMark[page];
    if (owners !== undefined) owners[mcid] = owner;
    return page === first ? mcid : { Type: 'MCR', Pg: pageRef(writing, page), MCID: mcid };
  });
}

function pageRef(writing: Writing, page: number): PdfRef {
  const ref = writing.pages[page];
  if (ref === undefined)
    throw new Error(`the structure names page ${page + 1}, which does not exist`);
  return ref;
}

/** Page of the element's own first mark. */
function firstPage(node: StructNode): number | undefined {
  for (const child of node.children) {
    const mark = child instanceof StructNode ? undefined : child.marks[0];
    if (mark !== undefined) return mark.page;
  }
  return undefined;
}

function isEmpty(node: StructNode): boolean {
  if (node.annotations.length > 0) return false;
  // A cell may be empty, but its row needs it.
  if (node.type === 'TD' || node.type === 'TH') return false;
  return node.children.every((child) =>
    child instanceof StructNode ? isEmpty(child) : child.marks.length === 0,
  );
}

function attributesOf(file: PdfFile, node: StructNode): PdfDictionary | undefined {
  const { listNumbering, scope } = node.attributes;
  if (listNumbering !== undefined) return { O: 'List', ListNumbering: listNumbering };
  if (scope !== undefined) return { O: 'Table', Scope: scope };
  if (node.box === undefined) return undefined;
  const [left, top, right, bottom] = node.box;
  return {
    O: 'Layout',
    Placement: 'Block',
    BBox: [left, file.heightPt - bottom, right, file.heightPt - top],
  };
}
