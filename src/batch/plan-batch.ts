import { createHash } from 'node:crypto';
import type { Content } from '../content/types.ts';
import { type Problem, RisalahError } from '../problems.ts';
import type { BatchOptions } from './batch-options.ts';
import { fillName, nameFault, nameKey } from './name-pattern.ts';
import { hashIngredients, hashRequest } from './request-hash.ts';
import type { Row } from './row.ts';
import { isInShare } from './share.ts';
import { areProblems, type RowRequest, toRequests } from './to-requests.ts';

/** A briefing to be built, at its 0-based place in the run. */
export interface PlannedBriefing extends RowRequest {
  kind: 'briefing';
  index: number;
  row: Row;
  /** Of its files, without their ending. */
  name: string;
  /** Of everything that decides the bytes of its files. */
  hash: string;
}

/** A row of which nothing can be built; it has one place in the run. */
export interface BadRow {
  kind: 'bad';
  index: number;
  row: Row;
  problems: readonly Problem[];
}

export type PlannedItem = PlannedBriefing | BadRow;

/** A run that has been looked through to its end. */
export interface Plan {
  /** Items of the whole run, whatever the share. */
  total: number;
  /** Items of the share. */
  own: number;
  /** The hash of the whole run: shares with the same belong together. */
  selection: string;
  /** Keys (`nameKey`) of the share's names. */
  names: ReadonlySet<string>;
  /** The share's items in order, worked out anew at every call, so that they take no room. */
  items: () => Generator<PlannedItem>;
}

/** Most collisions that are told of, one a row. */
const maxTold = 20;

/** Plans the run; throws a `RisalahError` if two briefings would have the same files. */
export function planBatch(rows: readonly Row[], options: BatchOptions, content: Content): Plan {
  const ingredients = hashIngredients(options, content.digest);
  const all = (): Generator<PlannedItem> => planItems(rows, options, content, ingredients);
  const selection = createHash('sha256').update(ingredients);
  const takenBy = new Map<string, number>();
  const names = new Set<string>();
  const collisions: Problem[] = [];
  let told: Row | undefined;
  let [total, own] = [0, 0];
  for (const item of all()) {
    total += 1;
    const isOwn = isInShare(item.index, options.share);
    if (isOwn) own += 1;
    if (item.kind === 'bad') {
      selection.update(`${item.index}\0bad\n`);
      continue;
    }
    selection.update(`${item.index}\0${item.name}\0${item.hash}\n`);
    const key = nameKey(item.name);
    const other = takenBy.get(key);
    if (other === undefined) takenBy.set(key, item.row.row);
    else if (collisions.length < maxTold && told !== item.row) {
      collisions.push(toCollision(item, other));
      told = item.row;
    }
    if (isOwn) names.add(key);
  }
  if (collisions.length > 0) throw new RisalahError(collisions);
  function* items(): Generator<PlannedItem> {
    for (const item of all()) if (isInShare(item.index, options.share)) yield item;
  }
  return { total, own, selection: selection.digest('hex'), names, items };
}

function* planItems(
  rows: readonly Row[],
  options: BatchOptions,
  content: Content,
  ingredients: string,
): Generator<PlannedItem> {
  let index = 0;
  for (const row of rows) {
    for (const found of planRow(row, options, content)) {
      if ('problems' in found) yield { kind: 'bad', index, row, ...found };
      else yield { kind: 'briefing', index, row, ...found, hash: hashRequest(ingredients, found) };
      index += 1;
    }
  }
}

/** The briefings of a row, or that it cannot be built. */
function planRow(
  row: Row,
  options: BatchOptions,
  content: Content,
): ((RowRequest & { name: string }) | { problems: Problem[] })[] {
  const requests = toRequests(row, options, content.countries);
  if (areProblems(requests)) return [{ problems: requests }];
  const named = requests.map((one) => ({ ...one, name: fillName(options.name, row, one) }));
  const problems = named.flatMap(({ name }) => {
    const message = nameFault(name);
    if (message === undefined) return [];
    return [row.problemAt(undefined, { rule: 'file-name-is-portable', message, hint: nameHint })];
  });
  return problems.length > 0 ? [{ problems }] : named;
}

const nameHint = 'Name the files otherwise with --name.';

function toCollision({ row, name }: PlannedBriefing, other: number): Problem {
  return row.problemAt(undefined, {
    rule: 'file-names-differ',
    message:
      other === row.row
        ? `Two briefings of row ${other} would both be written to "${name}".`
        : `Rows ${other} and ${row.row} would both be written to "${name}".`,
    hint: 'Put {row} or a column that differs into --name; letters must differ by more than case or accents’ encoding.',
  });
}
