import type { BatchOptions } from '../batch/batch-options.ts';
import type { BatchReport } from '../batch/ledger.ts';
import { mergeShards } from '../batch/merge-shards.ts';
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
  const problems = failed.map(({ row, name, failed: faults }): Problem => {
    const what = name === undefined ? '' : ` (${name})`;
    const message = `Row ${row}${what} was not built: ${faults.map((one) => one.message).join(' ')}`;
    return { rule: 'shares-make-a-whole', severity: 'error', message };
  });
  const { shards, total, files, manifest } = report;
  const joined = say(`${shards} shares of ${total} briefings joined`);
  return {
    text: `${joined}, ${say(`${files} files`)}; ${toPrintable(manifest ?? '')}\n`,
    json: { ...report, failed, problems },
    warnings: problems,
    failed: failed.length > 0,
  };
}
