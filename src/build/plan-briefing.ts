import path from 'node:path';
import { compose } from '../compose/compose.ts';
import type { BriefingRequest } from '../compose/request.ts';
import type { Content } from '../content/types.ts';
import type { Briefing, Language } from '../document/types.ts';
import { readNamedBytes } from '../input/read-named-bytes.ts';
import { formats } from '../render/index.ts';
import type { Format, RenderOptions } from '../render/types.ts';
import type { Theme } from '../template/types.ts';
import type { FormatChoices } from './format-choices.ts';
import type { OpenedTemplateSet } from './open-template-set.ts';
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
  /** Name of the Word file whose look is taken over, for what is wrong with it. */
  referenceDoc: string | undefined;
}

/** What all briefings of a run have in common. */
export interface Workshop {
  content: Content;
  formats: readonly Format[];
  choices: FormatChoices;
  /** Folder to write to. */
  out: string;
  /** Bytes of the Word file whose look is taken over. */
  referenceDoc?: Uint8Array;
}

/** Larger Word files are not taken as a model. */
const maxReferenceBytes = 64 * 2 ** 20;

/** The Word file that the choices name, to be put into a `Workshop`. */
export function readReferenceDoc({ referenceDoc: name }: FormatChoices): {
  referenceDoc?: Uint8Array;
} {
  return name === undefined ? {} : { referenceDoc: readNamedBytes(name, maxReferenceBytes) };
}

/** Composes one briefing and gives its files, one a format; `stem` is their name without its ending. */
export function planBriefing(
  request: BriefingRequest,
  set: OpenedTemplateSet,
  stem: string,
  { content, formats: wanted, choices, out, ...reference }: Workshop,
): Job[] {
  const briefing = compose(content, set.template, request, set.citationStyle);
  return wanted.map((format) => {
    const file = `${stem}.${formats[format].extension}`;
    return {
      path: path.join(out, file),
      template: set.template.key,
      parties: [...request.parties],
      ...{ lang: request.lang, format, briefing },
      theme: set.theme,
      options: toRenderOptions(choices, { briefing, content, file, ...reference }),
      referenceDoc: choices.referenceDoc,
    };
  });
}
