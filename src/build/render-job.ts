import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Language } from '../document/types.ts';
import type { OutputFile } from '../output/write-files.ts';
import { RisalahError } from '../problems.ts';
import { render } from '../render/index.ts';
import type { Format } from '../render/types.ts';
import type { Job } from './plan-briefing.ts';

/** A file as `--json` tells of it. */
export interface BuiltFile {
  path: string;
  template: string;
  parties: string[];
  lang: Language;
  format: Format;
  bytes: number;
  /** Hex. */
  sha256: string;
  pages?: number;
  /** Paths of the figures that stand beside the file. */
  beside?: string[];
}

/** A built file in memory, with the figures that stand beside it. */
export interface Built {
  about: BuiltFile;
  main: OutputFile;
  beside: OutputFile[];
}

/** Renders one file; nothing is written. */
export async function renderJob(job: Job): Promise<Built> {
  const { path: file, template, parties, lang, format } = job;
  const rendered = await namingReference(job.referenceDoc, () =>
    render(job.briefing, job.theme, format, job.options),
  );
  const { bytes, pages, beside = [] } = rendered;
  const figures = beside.map(({ name, bytes: figure }) => ({
    path: path.join(path.dirname(file), name),
    bytes: figure,
  }));
  const about: BuiltFile = {
    ...{ path: file, template, parties, lang, format, bytes: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(pages === undefined ? {} : { pages }),
    ...(figures.length === 0 ? {} : { beside: figures.map((figure) => figure.path) }),
  };
  return { about, main: { path: file, bytes }, beside: figures };
}

/** What is wrong with the reference document carries its name: a renderer knows its bytes only. */
async function namingReference<T>(file: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RisalahError) || file === undefined) throw error;
    const isOfReference = (rule: string) => /^(?:reference|zip)-/.test(rule);
    throw new RisalahError(
      error.problems.map((one) => (isOfReference(one.rule) ? { file, ...one } : one)),
    );
  }
}
