import { createHash } from 'node:crypto';
import path from 'node:path';
import { compose } from '../compose/compose.ts';
import { printedSources } from '../compose/printed-sources.ts';
import { unverifiedPrinted } from '../compose/unverified-citations.ts';
import type { Content } from '../content/types.ts';
import type { Briefing, Language } from '../document/types.ts';
import { checkTargets } from '../output/check-targets.ts';
import { toFileName } from '../output/file-name.ts';
import { writeFiles } from '../output/write-files.ts';
import { formats } from '../render/index.ts';
import type { Format } from '../render/types.ts';
import type { Theme } from '../template/types.ts';
import type { BuildOptions } from './build.ts';
import { resolveCountries } from './countries.ts';
import { loadTemplateSet, type TemplateSet } from './load-template-set.ts';
import { loadUserContent } from './load-user-content.ts';
import type { Outcome } from './outcome.ts';
import { clearProgress, showProgress } from './progress.ts';

/** One file that is to be built. */
interface Job {
  path: string;
  template: string;
  lang: Language;
  format: Format;
  briefing: Briefing;
  theme: Theme;
}

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
}

/** Renders everything first, then writes it: a fault in one file leaves the folder as it was. */
export async function runBuild(options: BuildOptions): Promise<Outcome> {
  const { content, places } = await loadUserContent(options.content, options.bib);
  const parties = resolveCountries(options.countries, content.countries);
  const jobs = planJobs(options, content, parties);
  if (!options.toStdout) {
    checkTargets(
      jobs.map((job) => job.path),
      { force: options.force },
    );
  }
  const built = await renderJobs(jobs, parties).finally(clearProgress);
  const files = built.map((one) => one.file);
  const printed = printedSources(jobs.map((job) => job.briefing));
  const warnings = unverifiedPrinted(content.sources, places, printed);
  const [first] = built;
  if (options.toStdout && first) return { text: '', json: {}, warnings, bytes: first.bytes };
  writeFiles(built.map((one) => ({ path: one.file.path, bytes: one.bytes })));
  return { text: describeFiles(files), json: { files, problems: warnings }, warnings };
}

function planJobs(options: BuildOptions, content: Content, parties: string[]): Job[] {
  return options.templates.flatMap((key) => {
    const set = loadTemplateSet(key, options.csl);
    return options.languages.flatMap((lang) => {
      const briefing = composeBriefing(options, content, parties, set, lang);
      return options.formats.map((format) => {
        const { extension } = formats[format];
        const name = toFileName({ template: key, parties, lang, extension });
        const target = path.join(options.out, name);
        return { path: target, template: key, lang, format, briefing, theme: set.theme };
      });
    });
  });
}

function composeBriefing(
  options: BuildOptions,
  content: Content,
  parties: string[],
  set: TemplateSet,
  lang: Language,
): Briefing {
  const sections = options.sections === undefined ? {} : { sections: options.sections };
  const request = { parties, lang, date: options.date, ...options.replacements, ...sections };
  return compose(content, set.template, request, set.citationStyle);
}

async function renderJobs(
  jobs: Job[],
  parties: string[],
): Promise<{ file: BuiltFile; bytes: Uint8Array }[]> {
  const built: { file: BuiltFile; bytes: Uint8Array }[] = [];
  for (const [index, job] of jobs.entries()) {
    showProgress(index, jobs.length, path.basename(job.path));
    // A turn of the event loop, in which Ctrl-C is heard.
    await new Promise((resolve) => setImmediate(resolve));
    const render = await formats[job.format].load();
    const { bytes, pages } = await render(job.briefing, job.theme);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { path: target, template, lang, format } = job;
    const about = { path: target, template, parties, lang, format, bytes: bytes.length, sha256 };
    built.push({ file: pages === undefined ? about : { ...about, pages }, bytes });
  }
  return built;
}

/** `out/handout_ID-AU_en.pdf   2 pages   81 kB`, a line a file. */
function describeFiles(files: BuiltFile[]): string {
  const width = Math.max(...files.map((file) => file.path.length));
  return files
    .map((file) => {
      const pages = file.pages === undefined ? '' : `${file.pages} pages`;
      const size = `${Math.max(1, Math.round(file.bytes / 1000))} kB`;
      return `${file.path.padEnd(width)}  ${pages.padStart(9)}  ${size.padStart(8)}\n`;
    })
    .join('');
}
