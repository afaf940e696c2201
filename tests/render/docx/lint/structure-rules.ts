import {
  all,
  child,
  elements,
  everything,
  type Node,
  type Package,
  part,
  val,
} from '../package.ts';
import { textOf } from '../read-text.ts';

/** Headings that do not begin at level 1 or that skip a level. */
export function headingOrder(opened: Package): string[] {
  const levels = headings(opened).map(({ level }) => level);
  return levels.flatMap((level, index) =>
    level <= (levels[index - 1] ?? 0) + 1
      ? []
      : [`heading ${level} after ${levels[index - 1] ?? 0}`],
  );
}

/** Level and text of every heading, in order. */
export function headings(opened: Package): { level: number; text: string }[] {
  return all(part(opened, 'word/document.xml'), 'w:p').flatMap((paragraph) => {
    const level = /^Heading(\d)$/.exec(val(paragraph, 'w:pStyle') ?? '')?.[1];
    return level ? [{ level: Number(level), text: textOf(paragraph) }] : [];
  });
}

/** Tables without a name, a head, whole rows, or widths that add up; cells that do not end with a paragraph. */
export function tables(opened: Package): string[] {
  return all(part(opened, 'word/document.xml'), 'w:tbl').flatMap((table) => {
    const rows = elements(table).filter((node) => node.name === 'w:tr');
    const grid = all(table, 'w:gridCol').map((node) => Number(node.attributes['w:w']));
    const width = Number(all(table, 'w:tblW')[0]?.attributes['w:w']);
    const cells = rows.flatMap((row) => all(row, 'w:tc'));
    return [
      ...(val(table, 'w:tblCaption') ? [] : ['table without a name']),
      ...(rows.every((row, index) => all(row, 'w:tblHeader').length === (index === 0 ? 1 : 0))
        ? []
        : ['not one head']),
      ...(rows.every((row) => all(row, 'w:cantSplit').length === 1) ? [] : ['row may split']),
      ...(grid.reduce((sum, column) => sum + column, 0) === width ? [] : ['widths do not add up']),
      ...(cells.length === rows.length * grid.length ? [] : ['rows of different lengths']),
      ...(cells.every((cell) => elements(cell).at(-1)?.name === 'w:p')
        ? []
        : ['cell without text']),
    ];
  });
}

/** Pictures without a text alternative, and drawings that share an id. */
export function pictures(opened: Package): string[] {
  const drawings = all(part(opened, 'word/document.xml'), 'wp:docPr').map(
    ({ attributes }) => attributes,
  );
  const ids = drawings.map((drawing) => drawing['id']);
  return [
    ...drawings.filter((drawing) => !drawing['descr']?.trim()).map(() => 'picture without words'),
    ...(new Set(ids).size === ids.length ? [] : ['drawing id twice']),
  ];
}

/** Paragraphs that only make space, but for one that Word needs to end a run of columns after a table. */
export function emptyParagraphs(opened: Package): string[] {
  const document = part(opened, 'word/document.xml');
  const blocks = elements(document).flatMap(elements);
  const needed = blocks.filter(
    (node, index) => blocks[index - 1]?.name === 'w:tbl' && all(node, 'w:sectPr').length > 0,
  );
  return all(document, 'w:p')
    .filter((node) => textOf(node).trim() === '' && all(node, 'w:drawing').length === 0)
    .filter((node) => !needed.includes(node))
    .map((node) => `empty paragraph ${val(node, 'w:pStyle') ?? ''}`);
}

/** Formatting by hand where a style belongs, but for what the text itself asks: emphasis, language, place in a list. */
export function directFormatting(opened: Package): string[] {
  const runs = all(part(opened, 'word/document.xml'), 'w:rPr').flatMap((node) => elements(node));
  const allowed = ['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:rtl', 'w:lang'];
  return runs.filter((node) => !allowed.includes(node.name)).map((node) => `run with ${node.name}`);
}

/** A document without a language, a title, a date or the name of its maker. */
export function properties(opened: Package): string[] {
  const core = part(opened, 'docProps/core.xml');
  const app = part(opened, 'docProps/app.xml');
  const filled = (root: Node, name: string) =>
    child(root, name)?.children.join('').trim() !== undefined;
  const wanted = ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified'];
  const language = everything(part(opened, 'word/styles.xml')).find(
    (node) => node.name === 'w:lang',
  );
  return [
    ...wanted.filter((name) => !filled(core, name)).map((name) => `no ${name}`),
    ...(filled(app, 'Application') ? [] : ['no application']),
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(language?.attributes['w:val'] ?? '') ? [] : ['no language']),
  ];
}
