import { all, elements, everything, type Package, part, val } from '../package.ts';
import { textOf } from '../read-text.ts';

/** Level and text of every heading, in order. */
export function headings(opened: Package): { level: number; text: string }[] {
  return all(part(opened, 'word/document.xml'), 'w:p').flatMap((paragraph) => {
    const level = /^Heading(\d)$/.exec(val(paragraph, 'w:pStyle') ?? '')?.[1];
    return level ? [{ level: Number(level), text: textOf(paragraph) }] : [];
  });
}

/** Tables without a name, with more heads than one, rows that may split, or widths that do not add up. */
export function tables(opened: Package): string[] {
  return all(part(opened, 'word/document.xml'), 'w:tbl').flatMap((table) => {
    const rows = elements(table).filter((node) => node.name === 'w:tr');
    const grid = all(table, 'w:gridCol').map((node) => Number(node.attributes['w:w']));
    const width = Number(all(table, 'w:tblW')[0]?.attributes['w:w']);
    return [
      ...(val(table, 'w:tblCaption') ? [] : ['table without a name']),
      ...(all(table, 'w:tblHeader').length === 1 ? [] : ['not one head']),
      ...(rows.every((row) => all(row, 'w:cantSplit').length === 1) ? [] : ['row may split']),
      ...(grid.reduce((sum, column) => sum + column, 0) === width ? [] : ['widths do not add up']),
    ];
  });
}

/** Formatting by hand where a style belongs, but for what the text itself asks: emphasis, language, place in a list. */
export function directFormatting(opened: Package): string[] {
  const runs = all(part(opened, 'word/document.xml'), 'w:rPr').flatMap((node) => elements(node));
  const allowed = ['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:rtl', 'w:lang'];
  return runs.filter((node) => !allowed.includes(node.name)).map((node) => `run with ${node.name}`);
}

/** Names of bookmarks that Word changes. */
export function bookmarkNames(opened: Package): string[] {
  const starts = all(part(opened, 'word/document.xml'), 'w:bookmarkStart');
  const names = starts.map((node) => node.attributes['w:name'] ?? '');
  return names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name));
}

/** A file that does not say its language or who made it. */
export function properties(opened: Package): string[] {
  const said = (path: string, name: string) =>
    everything(part(opened, path)).some(
      (node) => node.name === name && node.children.join('').trim() !== '',
    );
  return [
    ...(said('docProps/core.xml', 'dc:language') ? [] : ['no language']),
    ...(said('docProps/app.xml', 'Application') ? [] : ['no application']),
  ];
}
