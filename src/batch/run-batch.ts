import path from 'node:path';
import type { OpenedContent } from '../build/load-user-content.ts';
import { MachineError } from '../output/machine-error.ts';
import type { BatchOptions } from './batch-options.ts';
import { checkIngredients } from './check-ingredients.ts';
import { clearStaleParts } from './clear-stale-parts.ts';
import { deathFault } from './failure.ts';
import { clearJournals, type Journal, openJournal } from './journal.ts';
import { type KeptFiles, readKeptFiles } from './kept-files.ts';
import { Lane } from './lane.ts';
import { type BatchReport, createLedger, type Ledger } from './ledger.ts';
import { checkManifestPlace, manifestName, toHeader, writeManifest } from './manifest.ts';
import { nameKey } from './name-pattern.ts';
import { type Plan, type PlannedBriefing, planBatch } from './plan-batch.ts';
import { readSelection } from './read-selection.ts';
import { lockRun } from './run-lock.ts';

/** What a run needs besides its options. */
export interface BatchSurroundings {
  /** File of the bundle that workers run. */
  workerFile: string;
  /** Told after every item. */
  onProgress: (progress: { done: number; total: number; built: number; name: string }) => void;
  /** Stops the run: what is written stays, and the journal tells of it. */
  signal: AbortSignal;
}

/**
 * Builds every briefing of the run or share that is not kept. Throws a `RisalahError` before anything is written if the
 * run as a whole is wrong, a `MachineError` if nothing more can be written; a row that fails is told in the report.
 */
export async function runBatch(
  options: BatchOptions,
  opened: OpenedContent,
  surroundings: BatchSurroundings,
): Promise<BatchReport> {
  const { content } = opened;
  const { out, share } = options;
  await checkIngredients(options, opened.prepared);
  const plan = planBatch(readSelection(options, content.countries), options, content);
  const manifest = path.join(out, manifestName(share));
  checkManifestPlace(manifest, options);
  const lock = lockRun(manifest, plan.selection);
  const others = lock.others();
  let journal: Journal | undefined;
  let isDone = false;
  try {
    clearStaleParts(out, plan.names);
    const kept = options.resume ? readKeptFiles(options) : undefined;
    journal = openJournal(manifest);
    const ledger = createLedger(plan.own, journal);
    await runLanes({ options, plan, kept, ledger, journal, ...surroundings });
    if (surroundings.signal.aborted) return ledger.report({ others, stopped: true });
    const header = toHeader({ content: content.digest, ...plan }, share);
    writeManifest(manifest, header, ledger.lines());
    isDone = true;
    return ledger.report({ others, stopped: false, manifest });
  } finally {
    if (surroundings.signal.aborted) clearStaleParts(out, plan.names);
    lock.release(() => {
      journal?.close({ isDone });
      // Of several runs that build the same, the last clears up.
      if (isDone) clearJournals(manifest, () => lock.others().length === 0);
    });
  }
}

interface Run extends BatchSurroundings {
  options: BatchOptions;
  plan: Plan;
  kept: KeptFiles | undefined;
  ledger: Ledger;
  journal: Journal;
}

/** Every worker takes the next briefing as soon as it is free. */
async function runLanes(run: Run): Promise<void> {
  const { options, plan, workerFile, signal } = run;
  const queue = plan.items();
  const lanes = Array.from(
    { length: Math.min(options.jobs, plan.own) },
    () => new Lane(workerFile),
  );
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const closeAll = (): Promise<unknown> => Promise.all(lanes.map((lane) => lane.close()));
  stop.addEventListener('abort', closeAll, { once: true });
  const work = lanes.map((lane) =>
    runLane(lane, queue, run, stop).catch((error) => {
      failed.abort();
      throw error;
    }),
  );
  const ends = await Promise.allSettled(work);
  await closeAll();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function runLane(
  lane: Lane,
  queue: ReturnType<Plan['items']>,
  run: Run,
  stop: AbortSignal,
): Promise<void> {
  const { ledger, plan, kept, onProgress } = run;
  while (!stop.aborted) {
    const { value: item, done } = queue.next();
    if (done) return;
    const known = item.kind === 'briefing' ? kept?.find(item) : undefined;
    if (item.kind === 'bad') ledger.fail(item, item.problems);
    else if (known !== undefined) ledger.keep(item, known);
    else await buildOne(lane, item, run, stop);
    const name = item.kind === 'bad' ? `row ${item.row.row}` : item.name;
    onProgress({ done: ledger.done(), total: plan.own, built: ledger.built(), name });
    // A turn of the event loop, in which Ctrl-C is heard.
    if (ledger.done() % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

async function buildOne(
  lane: Lane,
  item: PlannedBriefing,
  { options, kept, ledger }: Run,
  stop: AbortSignal,
): Promise<void> {
  const { content, bib, allowDirs, csl, formats, choices, out, verifies, force } = options;
  const settings = { content, bib, allowDirs, csl, formats, choices, out, verifies, force };
  const { template, request, name } = item;
  const ownPaths = kept?.ownPaths(item) ?? [];
  const result = await lane.run(
    { settings, template, request, name, ownPaths },
    options.rowTimeoutSeconds,
  );
  if (stop.aborted && result.kind !== 'built') return;
  switch (result.kind) {
    case 'built':
      ledger.build(item, result);
      return;
    case 'failed':
      ledger.fail(item, result.problems);
      return;
    case 'machine':
      throw new MachineError(result.file, Object.assign(new Error(result.code), result));
    default:
      clearStaleParts(out, new Set([nameKey(name)]));
      ledger.fail(item, [deathFault(result, options.rowTimeoutSeconds)]);
  }
}
