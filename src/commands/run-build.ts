import path from 'node:path';
import { lockName } from '../batch/lock-name.ts';
import { resolveCountries } from '../build/countries.ts';
import { type OpenedContent, openContent } from '../build/load-user-content.ts';
import type { Job } from '../build/plan-briefing.ts';
import { type Built, type BuiltFile, renderJob } from '../build/render-job.ts';
import { printedSources } from '../compose/printed-sources.ts';
import { unverifiedPrinted } from '../compose/unverified-citations.ts';
import { isVerified } from '../compose/verified.ts';
import { checkSideTargets, checkTargets } from '../output/check-targets.ts';
import { listQuietly } from '../output/open-parts.ts';
import { type Problem, type Say, sayInEnglish, toPrintable } from '../problems.ts';
import type { BuildOptions } from './build.ts';
import type { Outcome } from './outcome.ts';
import { planJobs } from './plan-jobs.ts';
import { clearProgress, showProgress } from './progress.ts';
import { writeUninterrupted } from './signals.ts';

/** Renders everything first, then writes it: a fault in one file leaves the folder as it was. */
export async function runBuild(options: BuildOptions, say: Say = sayInEnglish): Promise<Outcome> {
  const opened = await openContent(options);
  const { content } = opened;
  const parties = resolveCountries(options.countries, content.countries);
  const jobs = await planJobs(options, opened, parties);
  const paths = jobs.map((job) => job.path);
  const stamps = options.toStdout ? undefined : await checkTargets(paths, options);
  const built = await renderJobs(jobs, options).finally(clearProgress);
  const warnings = await warnOfUnverified(opened, jobs);
  const [first] = built;
  if (options.toStdout && first) return { text: '', json: {}, warnings, bytes: first.main.bytes };
  for (const { main, beside } of built) checkSideTargets(main.path, beside, options);
  writeUninterrupted(
    built.flatMap(({ main, beside }) => {
      const stamp = stamps?.get(main.path);
      return [...beside, stamp === undefined ? main : { ...main, stamp }];
    }),
  );
  warnings.push(...(await warnOfBatches(options.out)));
  const files = built.map((one) => one.about);
  return { text: describeFiles(files, say), json: { files, problems: warnings }, warnings };
}

/** Says which batches are at work in the folder. */
async function warnOfBatches(out: string): Promise<Problem[]> {
  if (!listQuietly(out).some((name) => lockName.test(name))) return [];
  const { findLiveRuns, toProblem } = await import('../batch/run-lock.ts');
  return findLiveRuns(`${out}/`).map((run) => toProblem(run, 'warning', out));
}

/** Says which sources that nobody has verified are printed, and where the texts cite them. */
async function warnOfUnverified(
  { content, places }: OpenedContent,
  jobs: readonly Job[],
): Promise<Problem[]> {
  const printed = printedSources(jobs.map((job) => job.briefing));
  const fine = content.sources.every((source) => isVerified(source) || !printed.has(source.id));
  return fine ? [] : unverifiedPrinted(content.sources, await places(), printed);
}

async function renderJobs(
  jobs: Job[],
  { verifies }: Pick<BuildOptions, 'verifies'>,
): Promise<Built[]> {
  const built: Built[] = [];
  const { verifyBuilt, refuseFaulty } = verifies
    ? await import('../build/verify-built.ts')
    : { verifyBuilt: async () => [], refuseFaulty: () => {} };
  const faults: Problem[] = [];
  for (const [index, job] of jobs.entries()) {
    showProgress(index, jobs.length, path.basename(job.path));
    const one = await renderJob(job);
    faults.push(...(await verifyBuilt(job, one)));
    built.push(one);
  }
  refuseFaulty(faults);
  return built;
}

/** `out/handout_ID-AU_en.pdf   2 pages   81 kB`, a line a file. */
function describeFiles(files: BuiltFile[], say: Say): string {
  const paths = files.map((file) => toPrintable(file.path));
  const width = Math.max(...paths.map((one) => one.length));
  const pages = files.map((file) =>
    file.pages === undefined ? '' : say(file.pages === 1 ? '1 page' : `${file.pages} pages`),
  );
  const pagesWidth = Math.max(9, ...pages.map((one) => one.length));
  return files
    .map((file, index) => {
      const size = `${Math.max(1, Math.round(file.bytes / 1000))} kB`;
      const [own = '', long = ''] = [paths[index], pages[index]];
      return `${own.padEnd(width)}  ${long.padStart(pagesWidth)}  ${size.padStart(8)}\n`;
    })
    .join('');
}
