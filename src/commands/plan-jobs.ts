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
import { loadTemplateSet, type TemplateSet } from './load-template-set.ts';
import { toRenderOptions } from './render-options.ts';

/** One file that is to be built. */
export interface Job {
  path: string;
  template: string;
  parties: string[];
  lang: Language;
  format: Format;
  briefing: Briefing;
  theme: Theme;
  options: RenderOptions;
}

/** Larger Word files are not taken as a model. */
const maxReferenceBytes = 64 * 2 ** 20;

/** Every file that the options ask for, its briefing composed. */
export function planJobs(options: BuildOptions, content: Content, parties: string[]): Job[] {
  const { paper, referenceDoc: model } = options.choices;
  const reference =
    model === undefined ? {} : { referenceDoc: readNamedBytes(model, maxReferenceBytes) };
  return options.templates.flatMap((template) => {
    const set = loadTemplateSet(template, options.csl);
    const theme = paper === undefined ? set.theme : { ...set.theme, paper: papers[paper] };
    return options.languages.flatMap((lang) => {
      const briefing = composeBriefing(options, content, parties, set, lang);
      return options.formats.map((format): Job => {
        const { extension } = formats[format];
        const file = toFileName({ template, parties, lang, extension });
        const about = { briefing, content, file, ...reference };
        return {
          path: path.join(options.out, file),
          ...{ template, parties, lang, format, briefing, theme },
          options: toRenderOptions(options.choices, about),
        };
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
