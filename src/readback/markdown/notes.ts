import type { Nodes, Paragraph, Root } from 'mdast';
import { readHtml } from './html-tags.ts';

/** What the notes of a file say, by the label or the id that calls lead to. */
export interface FileNotes {
  footnotes: Map<string, Nodes>;
  /** Paragraphs in a section of end notes, by the id at their start. */
  endnotes: Map<string, Paragraph>;
}

/** For words that call no note, or whose notes do not matter. */
export const noNotes: FileNotes = { footnotes: new Map(), endnotes: new Map() };

/** Collects footnotes, and the end notes of a section that says so by its role (DPUB-ARIA, `doc-endnotes`). */
export function collectNotes(root: Root): FileNotes {
  const notes: FileNotes = { footnotes: new Map(), endnotes: new Map() };
  let inEndnotes = false;
  for (const node of root.children) {
    if (node.type === 'html') inEndnotes = stillInEndnotes(node.value, inEndnotes);
    else if (node.type === 'paragraph' && inEndnotes) {
      const [first] = node.children;
      const id = first?.type === 'html' ? readHtml(first.value)[0]?.attributes['id'] : undefined;
      if (id !== undefined) notes.endnotes.set(id, node);
    }
  }
  collectFootnotes(root, notes.footnotes);
  return notes;
}

/** Whether what follows a piece of HTML stands among the end notes. */
export function stillInEndnotes(html: string, before: boolean): boolean {
  const parts = readHtml(html);
  if (parts.some(({ attributes }) => attributes['role'] === 'doc-endnotes')) return true;
  return before && !parts.some(({ type, name }) => type === 'close' && name === 'section');
}

function collectFootnotes(node: Nodes, found: Map<string, Nodes>): void {
  if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) {
    found.set(node.identifier, node);
  }
  if ('children' in node) for (const child of node.children) collectFootnotes(child, found);
}
