import path from 'node:path';
import { printedSources } from '../compose/printed-sources.ts';
import type { Content } from '../content/types.ts';
import type { Briefing } from '../document/types.ts';
import type { Attachment, RenderOptions } from '../render/types.ts';
import type { FormatChoices } from './format-choices.ts';

/** What is asked of the renderers for one file; `referenceDoc` is the bytes of the user's Word file. */
export function toRenderOptions(
  choices: FormatChoices,
  about: { briefing: Briefing; content: Content; file: string; referenceDoc?: Uint8Array },
): RenderOptions {
  const { briefing, content, file, referenceDoc } = about;
  return {
    pdf: choices.attachData ? { attachments: [sourcesAsData(briefing, content)] } : {},
    docx: {
      ...(referenceDoc === undefined ? {} : { referenceDoc }),
      ...(choices.embedFonts ? { embedFonts: true } : {}),
    },
    md: { ...choices.md, signed: true, figureFolder: `${path.parse(file).name}_figures` },
  };
}

/** The sources that the briefing cites, as CSL-JSON. */
function sourcesAsData(briefing: Briefing, content: Content): Attachment {
  const cited = printedSources([briefing]);
  const sources = content.sources.filter((source) => cited.has(source.id));
  return {
    name: 'sources.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    description: content.labels[briefing.lang].sources,
    bytes: new TextEncoder().encode(`${JSON.stringify(sources, undefined, 2)}\n`),
  };
}
