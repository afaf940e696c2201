import { fitTheme } from '../build/fit-theme.ts';
import { type OpenedContent, openContent } from '../build/load-user-content.ts';
import { type OpenedTemplateSet, openTemplateSet } from '../build/open-template-set.ts';
import { planBriefing, readReferenceDoc, type Workshop } from '../build/plan-briefing.ts';
import { type Built, renderJob } from '../build/render-job.ts';
import type { BriefingRequest } from '../compose/request.ts';
import { asMachineError, MachineError } from '../output/machine-error.ts';
import { findTarget, stampOf } from '../output/target.ts';
import { type Problem, RisalahError, toBugProblem } from '../problems.ts';
import { version } from '../version.ts';
import type { BuildSettings } from './batch-options.ts';
import type { WrittenFile } from './entry.ts';
import { unverifiedSources } from './unverified-sources.ts';
import { writeBriefing } from './write-briefing.ts';

/** One briefing to be built by a worker; a plain value. */
export interface Task {
  settings: BuildSettings;
  template: string;
  request: BriefingRequest;
  /** Of the files, without their ending. */
  name: string;
  /** Paths that an earlier run is known to have written. */
  ownPaths: string[];
}

/** What became of it; a plain value. */
export type TaskResult =
  | {
      kind: 'built';
      files: WrittenFile[];
      /** Ids of printed sources that nobody has verified. */
      unverified: string[];
      /** Memory of the worker, in bytes. */
      rss: number;
    }
  | { kind: 'failed'; problems: Problem[] }
  /** The disk, say, is full: no other briefing could be written either. */
  | { kind: 'machine'; file: string | undefined; code: string };

/** What stands in the way of every file, not of one. */
const machineCodes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'EAGAIN'];

/** What a worker opens once, for all briefings that it builds. */
interface OpenedShop {
  opened: OpenedContent;
  workshop: Workshop;
  sets: Map<string, Promise<OpenedTemplateSet>>;
}

let shop: Promise<OpenedShop> | undefined;

/** Builds and writes the files of a briefing, all or none. Never throws. */
export async function buildTask(task: Task): Promise<TaskResult> {
  try {
    shop ??= openShop(task.settings);
    return await build(task, await shop);
  } catch (thrown) {
    const error = asMachineError(thrown);
    if (error instanceof MachineError && machineCodes.includes(error.code ?? '')) {
      return { kind: 'machine', file: error.file, code: error.code ?? '' };
    }
    const problems =
      error instanceof RisalahError
        ? error.problems
        : [toBugProblem(error, { version, command: `batch, briefing ${task.name}` })];
    return { kind: 'failed', problems: [...problems] };
  }
}

async function openShop(settings: BuildSettings): Promise<OpenedShop> {
  const opened = await openContent(settings);
  const { formats, choices, out } = settings;
  const { content } = opened;
  const workshop = { content, formats, choices, out, ...readReferenceDoc(choices) };
  return { opened, workshop, sets: new Map() };
}

async function build(task: Task, { opened, workshop, sets }: OpenedShop): Promise<TaskResult> {
  const { settings, template, request, name, ownPaths } = task;
  const known = sets.get(template) ?? openSet(template, settings, opened);
  sets.set(template, known);
  const jobs = planBriefing(request, await known, name, workshop);
  const stamps = new Map(jobs.map((job) => [job.path, stampOf(findTarget(job.path))]));
  const built: Built[] = [];
  const faults: Problem[] = [];
  for (const job of jobs) {
    const one = await renderJob(job);
    if (settings.verifies) {
      faults.push(...(await (await import('../build/verify-built.ts')).verifyBuilt(job, one)));
    }
    built.push(one);
  }
  if (faults.length > 0) return { kind: 'failed', problems: faults };

  return {
    kind: 'built',
    files: await writeBriefing(built, { ...settings, ownPaths, stamps }),
    unverified: unverifiedSources(workshop.content, jobs),
    rss: process.memoryUsage.rss(),
  };
}

async function openSet(
  template: string,
  { csl, choices, allowDirs }: BuildSettings,
  { prepared }: OpenedContent,
): Promise<OpenedTemplateSet> {
  return fitTheme(await openTemplateSet(template, csl, prepared), choices, allowDirs);
}
