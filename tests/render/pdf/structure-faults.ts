import type { PageMarks } from './read-marks.ts';
import { allNodes, type ReadNode, textOf } from './read-pdf.ts';

/** Which children an element may have, where that is limited (ISO 32000-1, 14.8.4). */
const allowedChildren: Record<string, string[]> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI'],
  TOCI: ['Lbl', 'Reference', 'TOC'],
};
const onlyIn: Record<string, string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

/** What is wrong with a structure tree by the conditions of PDF/UA-1 that a machine can check, in words. */
export function structureFaults(tree: ReadNode, pages: readonly PageMarks[]): string[] {
  const nodes = allNodes(tree);
  return [
    ...nodes.flatMap(nestingFaults),
    ...nodes.flatMap(elementFaults),
    ...headingFaults(nodes),
    ...idFaults(nodes),
    ...pages.flatMap((page) => page.faults),
    ...markFaults(nodes, pages),
  ];
}

function nestingFaults(node: ReadNode): string[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const allowed = allowedChildren[node.type];
    const wrong =
      (allowed !== undefined && !allowed.includes(child.type)) ||
      (onlyIn[child.type]?.includes(node.type) ?? true) === false;
    return wrong ? [`${child.type} inside ${node.type}`] : [];
  });
}

function elementFaults(node: ReadNode): string[] {
  const faults: string[] = [];
  if (node.type === 'Figure' && !node.alt) faults.push('Figure without Alt');
  if (node.type === 'Figure' && !node.attributes['BBox']) faults.push('Figure without BBox');
  if (node.type === 'TH' && !node.attributes['Scope']) faults.push('TH without Scope');
  if (node.type === 'L' && !node.attributes['ListNumbering']) faults.push('L without numbering');
  if (node.type === 'Note' && !node.id) faults.push('Note without ID');
  if (node.type === 'Link' && node.annotations === 0) faults.push('Link without annotation');
  // A cell may be empty, and so may all cells of a row.
  const inTable = ['TD', 'TH', 'TR', 'TBody'].includes(node.type);
  if (!inTable && node.type !== 'Figure' && textOf(node) === '')
    faults.push(`${node.type} is empty`);
  return faults;
}

function headingFaults(nodes: readonly ReadNode[]): string[] {
  const levels = nodes.flatMap((node) => /^H(\d)$/.exec(node.type)?.[1] ?? []).map(Number);
  const faults = levels.filter((level) => level === 1).length === 1 ? [] : ['not one H1'];
  levels.forEach((level, index) => {
    if (level > (levels[index - 1] ?? 0) + 1) faults.push(`H${level} leaves out a level`);
  });
  return faults;
}

function idFaults(nodes: readonly ReadNode[]): string[] {
  const ids = nodes.flatMap((node) => node.id ?? []);
  return new Set(ids).size === ids.length ? [] : ['two elements with one ID'];
}

/** Every mark of a page belongs to one element. */
function markFaults(nodes: readonly ReadNode[], pages: readonly PageMarks[]): string[] {
  return pages.flatMap((page, index) => {
    const owned = nodes.flatMap((node) => node.pages).filter((number) => number === index).length;
    return owned === page.marks.size
      ? []
      : [`page ${index + 1}: ${page.marks.size - owned} marks without element`];
  });
}
