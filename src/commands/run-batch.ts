import type { BatchOptions } from '../batch/batch-options.ts';
import type { BatchReport } from '../batch/ledger.ts';
import { type MergeReport, mergeShards } from '../batch/merge-shards.ts';
import { runBatch } from '../batch/run-batch.ts';
import { toProblem } from '../batch/run-lock.ts';
import { batchWorkerFile } from '../build/builtin.ts';
import { type OpenedContent, openContent } from '../build/load-user-content.ts';
import { unverifiedPrinted } from '../compose/unverified-citations.ts';
import { type Problem, type Say, sayInEnglish, toPrintable } from '../problems.ts';
import { createBatchProgress } from './batch-progress.ts';
import type { Outcome } from './outcome.ts';
import { stopOnSignals } from './signals.ts';

/** Builds the batch, and tells how far it is unless it is to be quiet. */
export async function runBatchCommand(
  options: BatchOptions,
  { quiet, say = sayInEnglish }: { quiet: boolean; say?: Say },
): Promise<Outcome> {
  const opened = await openContent(options);
  const progress = createBatchProgress(say);
  const report = await stopOnSignals((signal) =>
    runBatch(options, opened, {
      workerFile: batchWorkerFile,
      onProgress: quiet ? () => {} : progress.show,
      signal,
    }),
  ).finally(progress.clear);
  const problems = report.failures.flatMap((failure) => failure.problems);
  const { failures, unverified: _, others, ...counts } = report;
  const warnings = [
    ...others.map((run) => toProblem(run, 'warning', options.out)),
    ...problems,
    ...(await warnOfUnverified(opened, report)),
  ];
  return {
    text: describe(report, say),
    json: { ...counts, failed: failures, problems: warnings },
    warnings,
    failed: report.stopped || failures.length > 0,
  };
}

async function warnOfUnverified(
  { content, places }: OpenedContent,
  { unverified }: BatchReport,
): Promise<Problem[]> {
  return unverified.size === 0
    ? []
    : unverifiedPrinted(content.sources, await places(), unverified);
}

function describe(report: BatchReport, say: Say): string {
  const { total, built, kept, files, failures, stopped, manifest } = report;
  const counts = [
    `${built} of ${total} briefings built`,
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...(failures.length > 0 ? [`${failures.length} failed`] : []),
    ...(stopped ? [] : [`${files} files`]),
  ].map(say);
  const end = stopped ? say('stopped, and --resume goes on') : toPrintable(manifest ?? '');
  return `${counts.join(', ')}; ${end}\n`;
}

/** Joins the manifests of a folder's shares, if they make a whole. */
export function runMerge(
  folder: string,
  options: { force: boolean },
  say: Say = sayInEnglish,
): Outcome {
  const { failed, ...report } = mergeShards(folder, options);
  const { shards, total, files, manifest } = report;
  const problems = tellFailed(failed, manifest);
  const counts = [
    ...(failed.length === 0
      ? [`${shards} shares of ${total} briefings joined`]
      : [
          `${shards} shares joined`,
          `${total - failed.length} of ${total} briefings built`,
          `${failed.length} failed`,
        ]),
    `${files} files`,
  ].map(say);
  return {
    text: `${counts.join(', ')}; ${toPrintable(manifest)}\n`,
    json: { ...report, failed, problems },
    warnings: problems,
    failed: failed.length > 0,
  };
}

/** Rows that failed for one reason are told of together: a fault of the run as a whole meets every row. */
function tellFailed(failed: MergeReport['failed'], file: string): Problem[] {
  const alike = new Map<string, MergeReport['failed']>();
  for (const one of failed) {
    const why = one.failed.map(({ message }) => message).join(' ');
    const others = alike.get(why);
    if (others === undefined) alike.set(why, [one]);
    else others.push(one);
  }
  return [...alike].map(([why, entries]) => {
    const rows = [...new Set(entries.map(({ row }) => row))];
    const [{ name } = {}, another] = entries;
    const what = name === undefined || another !== undefined ? '' : ` (${name})`;
    return {
      rule: 'shares-make-a-whole',
      severity: 'error',
      message:
        rows.length === 1
          ? `Row ${rows.join()}${what} was not built: ${why}`
          : `Rows ${listRows(rows)} were not built: ${why}`,
      hint: 'Mend these rows or what failed, build the shares again with --resume, and merge again.',
      file,
    };
  });
}

/** Most stretches of rows that are named. */
const maxStretches = 20;

/** `1-3, 7` from ascending numbers. */
function listRows(rows: readonly number[]): string {
  const stretches: [first: number, last: number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  const named = stretches
    .slice(0, maxStretches)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  return [...named, ...(stretches.length > maxStretches ? ['...'] : [])].join(', ');
}
