import type { Data, DataNode } from '../input/data.ts';
import { cutExcerpt } from '../input/excerpt.ts';
import { parseJson } from '../input/parse-json.ts';
import { parseYaml } from '../input/parse-yaml.ts';
import type { SourceFile } from '../input/source-file.ts';
import { type Problem, RisalahError } from '../problems.ts';
import { unknownColumn } from './check-columns.ts';
import { maxRows, type Row, type RowFault } from './row.ts';
import { maskForbidden, problemsByRow } from './row-faults.ts';

/** Most keys of a table: all columns in every row. */
const maxKeys = 2 * 10 * maxRows;

/**
 * The rows of a YAML or JSON file: a list of mappings from columns to texts or lists of texts. Throws a `RisalahError`
 * if it cannot be read as that; a wrong value or column costs its row.
 */
export function readDataTable(file: SourceFile, known: readonly string[]): Row[] {
  return readList(file).map((item) => {
    const row = toRow(item, known);
    return { ...row, problems: [...item.problems, ...row.problems] };
  });
}

/** The groups of a YAML or JSON file: a list of lists of countries, or of texts such as `ID, AU`. */
export function readDataGroups(file: SourceFile): Row[] {
  return readList(file).map(({ node, index, data, problems }) => {
    const parties = toTexts(node);
    const problemAt = placeIn(data, index);
    const wrong = {
      rule: 'value-has-the-right-type',
      message: 'A group is a list of countries.',
      hint: 'Write it as [ID, AU].',
    };
    return {
      row: index + 1,
      cells: parties === undefined ? {} : { parties },
      problemAt: (_, fault) => problemAt(undefined, fault),
      problems: parties === undefined ? [...problems, problemAt(undefined, wrong)] : problems,
    };
  });
}

/** An entry of the list. */
interface Item {
  node: DataNode;
  index: number;
  data: Data;
  /** What was found wrong in it when it was read. */
  problems: Problem[];
}

function readList(file: SourceFile): Item[] {
  const { masked, problems } = maskForbidden(file);
  const parse = file.name.toLowerCase().endsWith('.json') ? parseJson : parseYaml;
  const data = parse(cutExcerpt(masked), problems, maxKeys);
  if (data === undefined) throw new RisalahError(problems);
  const { root } = data;
  const fault =
    root.kind !== 'list'
      ? ({
          rule: 'value-has-the-right-type',
          message: 'The file should be a list of rows.',
          hint: 'Begin every row with a hyphen and a blank; in JSON put all of them in [ and ].',
        } as const)
      : root.items.length > maxRows
        ? ({
            rule: 'data-is-within-limits',
            message: `The list has more than ${maxRows} rows.`,
            hint: 'Split it.',
          } as const)
        : undefined;
  if (root.kind !== 'list' || fault !== undefined) {
    throw new RisalahError(fault === undefined ? [] : [data.problemAt([], fault)]);
  }
  const starts = root.items.map((node) => node.start);
  const found = problemsByRow(problems, starts, masked);
  const ofTable = found.get(-1);
  if (ofTable !== undefined) throw new RisalahError(ofTable);
  return root.items.map((node, index) => ({ node, index, data, problems: found.get(index) ?? [] }));
}

function placeIn(data: Data, index: number): Row['problemAt'] {
  return (column, { rule, ...fault }: RowFault) => {
    const path = column === undefined ? [index] : [index, column];
    return { ...data.problemAt(path, { ...fault, rule: 'value-is-allowed' }), rule };
  };
}

function toRow({ data, index, node }: Item, known: readonly string[]): Row {
  const problemAt = placeIn(data, index);
  const row = index + 1;
  if (node.kind !== 'map') {
    const message = 'A row is a mapping from columns to texts.';
    const hint = 'Write it as "parties: [ID, AU]".';
    const problems = [problemAt(undefined, { rule: 'value-has-the-right-type', message, hint })];
    return { row, cells: {}, problemAt, problems };
  }
  const problems: Problem[] = [];
  const cells: Record<string, string | readonly string[]> = {};
  for (const { key, node: value } of node.entries) {
    const texts = toTexts(value);
    if (!known.includes(key)) problems.push(unknownKey(data, index, key, known));
    else if (texts === undefined) {
      const message = `"${key}" should be a text or a list of texts.`;
      const hint = 'Write one text, or several as [one, two].';
      problems.push(problemAt(key, { rule: 'value-has-the-right-type', message, hint }));
    } else if (texts.length > 0) cells[key] = texts;
  }
  return { row, cells, problemAt, problems };
}

function unknownKey(data: Data, index: number, key: string, known: readonly string[]): Problem {
  const { hint, message } = unknownColumn(key, known);
  return data.problemAtKey([index], key, { rule: 'key-is-known', message, hint });
}

/** A text, or the texts of a list; empty for nothing; undefined for anything else. */
function toTexts(node: DataNode): string | string[] | undefined {
  if (node.kind === 'scalar') return node.value === null ? '' : String(node.value).trim();
  if (node.kind !== 'list') return undefined;
  const texts = node.items.map((item) => (item.kind === 'scalar' ? String(item.value) : undefined));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}
