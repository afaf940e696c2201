import type { Problem } from '../problems.ts';
import type { TaskResult } from './build-task.ts';
import type { BuiltEntry, Entry } from './entry.ts';
import { type Failure, toFailedEntry, toFailure } from './failure.ts';
import type { Journal } from './journal.ts';
import { toLine } from './manifest.ts';
import type { PlannedBriefing, PlannedItem } from './plan-batch.ts';
import type { LiveRun } from './run-lock.ts';

/** What became of a run. */
export interface BatchReport {
  total: number;
  built: number;
  /** Briefings of earlier runs that were left as they are. */
  kept: number;
  /** Files of those that were built or kept. */
  files: number;
  failures: Failure[];
  /** Ids of sources that are printed in what was built and that nobody has verified. */
  unverified: ReadonlySet<string>;
  /** Runs that built the same at the same time. */
  others: readonly LiveRun[];
  /** A signal came before the end. */
  stopped: boolean;
  /** Path of the manifest; none of a run that was stopped. */
  manifest?: string;
}

/** Keeps count of a run: a short line an item, no bytes. */
export interface Ledger {
  build: (item: PlannedBriefing, result: Extract<TaskResult, { kind: 'built' }>) => void;
  keep: (item: PlannedBriefing, entry: BuiltEntry) => void;
  fail: (item: PlannedItem, problems: readonly Problem[]) => void;
  done: () => number;
  built: () => number;
  /** The entries in the order of the run. */
  lines: () => string[];
  report: (end: Pick<BatchReport, 'others' | 'stopped' | 'manifest'>) => BatchReport;
}

/** A ledger of `total` items, which notes in the journal what it is told, but for what is kept. */
export function createLedger(total: number, journal: Journal): Ledger {
  const lines = new Map<number, string>();
  const counts = { built: 0, kept: 0, files: 0 };
  const unverified = new Set<string>();
  const failures: Failure[] = [];
  const note = (entry: Entry): void => {
    lines.set(entry.index, toLine(entry));
  };
  return {
    build: ({ index, row, name, hash }, result) => {
      const entry = { index, row: row.row, name, request: hash, files: result.files };
      journal.add(entry);
      note(entry);
      counts.built += 1;
      counts.files += result.files.length;
      for (const id of result.unverified) unverified.add(id);
    },
    keep: (_, entry) => {
      note(entry);
      counts.kept += 1;
      counts.files += entry.files.length;
    },
    fail: (item, problems) => {
      note(toFailedEntry(item, problems));
      failures.push(toFailure(item, problems));
    },
    done: () => lines.size,
    built: () => counts.built,
    lines: () =>
      [...lines.entries()].toSorted(([one], [other]) => one - other).map(([, line]) => line),
    report: (end) => ({
      ...{ total, ...counts, unverified, ...end },
      failures: failures.toSorted((one, other) => one.row - other.row),
    }),
  };
}
