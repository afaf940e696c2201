import { fitTheme } from '../build/fit-theme.ts';
import type { OpenedContent } from '../build/load-user-content.ts';
import { openTemplateSet } from '../build/open-template-set.ts';
import { type Job, planBriefing, readReferenceDoc } from '../build/plan-briefing.ts';
import { toFileStem } from '../output/file-name.ts';
import type { BuildOptions } from './build.ts';

/** Every file that the options ask for, its briefing composed. */
export async function planJobs(
  options: BuildOptions,
  { content, prepared }: OpenedContent,
  parties: string[],
): Promise<Job[]> {
  const { date, replacements, choices, formats, out } = options;
  const workshop = { content, formats, choices, out, ...readReferenceDoc(choices) };
  const sections = options.sections === undefined ? {} : { sections: options.sections };
  const jobs: Job[] = [];
  for (const template of options.templates) {
    const set = fitTheme(
      await openTemplateSet(template, options.csl, prepared),
      choices,
      options.allowDirs,
    );
    for (const lang of options.languages) {
      const request = { parties, lang, date, ...replacements, ...sections };
      jobs.push(...planBriefing(request, set, toFileStem({ template, parties, lang }), workshop));
    }
  }
  return jobs;
}
