import type { ReadNode, ReadPage } from '../read-pdf.ts';

/** An element of a file that never was: its lines by page and height above the foot. */
export interface Planned {
  type: string;
  lines?: [page: number, yPt: number][];
  children?: Planned[];
}

/** A file as it would be read back, of A4 pages with lines of one size. */
export function plannedFile(children: Planned[]): { tree: ReadNode; pages: ReadPage[] } {
  const pages: ReadPage[] = [];
  const tree = readAs({ type: 'Document', children }, pages);
  return { tree, pages };
}

function readAs({ type, lines = [], children = [] }: Planned, pages: ReadPage[]): ReadNode {
  const node: ReadNode = {
    type,
    attributes: {},
    children: [],
    pages: [],
    marks: [],
    annotations: 0,
  };
  for (const [page, yPt] of lines) {
    while (pages.length <= page) pages.push({ widthPt: 595.28, heightPt: 841.89, texts: [] });
    const texts = pages[page]?.texts ?? [];
    const mark = texts.length;
    texts.push({ text: `${type} ${yPt} `, xPt: 80, yPt, widthPt: 400, heightPt: 9.7, mark });
    node.children.push(`${type} ${yPt} `);
    node.pages.push(page);
    node.marks.push(mark);
  }
  node.children.push(...children.map((child) => readAs(child, pages)));
  return node;
}
