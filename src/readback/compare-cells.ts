import { compareLanguages } from './compare-languages.ts';
import { compareLinks, compareNotes } from './compare-links.ts';
import type { Fault } from './finding.ts';
import type { OutlineBlock, OutlineCell } from './outline.ts';
import { tellChange } from './tell-change.ts';

/** Differences between the cells of two tables, each with row and column. */
export function compareCells(there: OutlineBlock, here: OutlineBlock): Fault[] {
  const size = ({ rows }: OutlineBlock): string =>
    `${rows.length} rows of ${[...new Set(rows.map((row) => row.length))].join(' or ') || 0} cells`;
  if (size(there) !== size(here)) {
    return [{ rule: 'cells-are-the-same', message: `has ${size(here)}, not ${size(there)}` }];
  }
  return there.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      const other = here.rows[index]?.[column];
      const place = `in row ${index + 1}, column ${column + 1}`;
      const faults = other === undefined ? [] : compareCell(cell, other, there.lang, here.lang);
      return faults.map(({ rule, message }) => ({ rule, message: `${place} ${message}` }));
    }),
  );
}

function compareCell(
  there: OutlineCell,
  here: OutlineCell,
  langThere: string | undefined,
  langHere: string | undefined,
): Fault[] {
  const faults: Fault[] = [];
  if (there.text !== here.text) {
    const message = `has ${tellChange(there.text, here.text)}`;
    faults.push({ rule: 'cells-are-the-same', message });
  }
  if (there.header !== here.header) {
    const message = here.header ? 'has a header cell' : 'has no header cell';
    faults.push({ rule: 'cells-are-the-same', message });
  }
  const languages = compareLanguages({ ...there, lang: langThere }, { ...here, lang: langHere });
  return [
    ...faults,
    ...languages.map((message): Fault => ({ rule: 'languages-are-the-same', message })),
    ...compareLinks(there, here).map((message): Fault => ({ rule: 'links-are-the-same', message })),
    ...compareNotes(there, here).map((message): Fault => ({ rule: 'notes-are-the-same', message })),
  ];
}
