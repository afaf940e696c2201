import type { Problem } from '../problems.ts';
import type { Entry } from './entry.ts';
import type { Death } from './lane.ts';
import type { PlannedItem } from './plan-batch.ts';

/** A row, or a briefing of it, that could not be built: what `--json` tells of it. */
export interface Failure {
  row: number;
  /** Of the files, without their ending; a row that cannot be read has none. */
  name?: string;
  problems: Problem[];
}

/** The failure of an item, its problems placed at the row in the table. */
export function toFailure(item: PlannedItem, faults: readonly Problem[]): Failure {
  const { row } = item.row;
  if (item.kind === 'bad') return { row, problems: [...faults] };
  const { name } = item;
  const problems = faults.map(({ rule, message, hint, file, line }) => {
    const where = [file, line].filter((part) => part !== undefined).join(':');
    const whole = `${name}: ${where === '' ? '' : `${where}: `}${message}`;
    return item.row.problemAt(undefined, { rule, message: whole, hint });
  });
  return { row, name, problems };
}

/** The same for manifest and journal, without places: they differ from machine to machine. */
export function toFailedEntry(item: PlannedItem, faults: readonly Problem[]): Entry {
  return {
    ...{ index: item.index, row: item.row.row },
    ...(item.kind === 'bad' ? {} : { name: item.name }),
    failed: faults.map(({ rule, message }) => ({ rule, message })),
  };
}

/** What the end of a worker says to the user. */
export function deathFault(death: Death, limitSeconds: number): Problem {
  if (death.kind === 'late') {
    return {
      rule: 'briefing-is-built-in-time',
      severity: 'error',
      message: `It was given up after ${limitSeconds} seconds.`,
      hint: 'Give it more time with --row-timeout, or look for a text in it that is very long.',
    };
  }
  const how = death.signal ?? `exit code ${death.code}`;
  return {
    rule: 'briefing-is-built-to-its-end',
    severity: 'error',
    message: `The process that built it came to an end before it was done (${how}).`,
    hint: 'It needs more memory than there is, or somebody ended it. --resume tries it again.',
  };
}
