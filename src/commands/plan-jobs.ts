import path from 'node:path';
import { compose } from '../compose/compose.ts';
import type { Content } from '../content/types.ts';
import type { Briefing, Language } from '../document/types.ts';
import { readNamedBytes } from '../input/read-named-bytes.ts';
import { toFileName } from '../output/file-name.ts';
import { formats } from '../render/index.ts';
import type { Format, RenderOptions } from '../render/types.ts';
import { papers } from '../template/papers.ts';
import type { Theme } from '../template/types.ts';
import type { BuildOptions } from './build.ts';
import type { FormatChoices } from './format-options.ts';
import type { OpenedContent } from './load-user-content.ts';
import { type OpenedTemplateSet, openTemplateSet } from './open-template-set.ts';
import { toRenderOptions } from './render-options.ts';

/** One file that is to be built. */
export interface Job {
  path: string;
  template: string;
  parties: string[];
  lang: Language;
  format: Format;
  briefing: Briefing;
  /** Loads the theme; Markdown does not ask for it. */
  theme: () => Promise<Theme>;
  options: RenderOptions;
}

/** Larger Word files are not taken as a model. */
const maxReferenceBytes = 64 * 2 ** 20;

/** Every file that the options ask for, its briefing composed. */
export async function planJobs(
  options: BuildOptions,
  { content, prepared }: OpenedContent,
  parties: string[],
): Promise<Job[]> {
  const { referenceDoc: model } = options.choices;
  const reference =
    model === undefined ? {} : { referenceDoc: readNamedBytes(model, maxReferenceBytes) };
  const jobs: Job[] = [];
  for (const template of options.templates) {
    const set = await openTemplateSet(template, options.csl, prepared);
    const theme = (): Promise<Theme> => fitTheme(set.theme, options.choices);
    for (const lang of options.languages) {
      const briefing = composeBriefing(options, content, parties, set, lang);
      for (const format of options.formats) {
        const { extension } = formats[format];
        const file = toFileName({ template, parties, lang, extension });
        const about = { briefing, content, file, ...reference };
        jobs.push({
          path: path.join(options.out, file),
          ...{ template, parties, lang, format, briefing },
          theme,
          options: toRenderOptions(options.choices, about),
        });
      }
    }
  }
  return jobs;
}

/** The theme with the user's paper and fonts in place of its own. */
async function fitTheme(load: () => Promise<Theme>, choices: FormatChoices): Promise<Theme> {
  const { paper, fonts, fontFolder } = choices;
  const theme = await load();
  const sized = paper === undefined ? theme : { ...theme, paper: papers[paper] };
  if (fonts.length === 0 && fontFolder === undefined) return sized;
  const { withFontFolder, withUserFonts } = await import('../template/user-fonts.ts');
  const set = fonts.length === 0 ? sized : withUserFonts(sized, fonts);
  return fontFolder === undefined ? set : withFontFolder(set, fontFolder);
}

function composeBriefing(
  options: BuildOptions,
  content: Content,
  parties: string[],
  set: OpenedTemplateSet,
  lang: Language,
): Briefing {
  const sections = options.sections === undefined ? {} : { sections: options.sections };
  const request = { parties, lang, date: options.date, ...options.replacements, ...sections };
  return compose(content, set.template, request, set.citationStyle);
}
