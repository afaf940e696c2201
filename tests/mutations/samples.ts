import { builtinContent } from '../../src/build/builtin.ts';
import { loadTemplateSet } from '../../src/build/load-template-set.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Briefing, Language } from '../../src/document/types.ts';
import type { FileToVerify } from '../../src/readback/index.ts';
import { render } from '../../src/render/index.ts';
import type { Theme } from '../../src/template/types.ts';

let content: ReturnType<typeof loadContent> | undefined;

/** A briefing of the built-in content, with its theme. */
export function sampleBriefing(
  template: string,
  lang: Language,
  parties: string[],
): { briefing: Briefing; theme: Theme } {
  content ??= loadContent(builtinContent);
  const set = loadTemplateSet(template);
  const request = { parties, lang, date: '2026-11-23' };
  return { briefing: compose(content, set.template, request, set.citationStyle), theme: set.theme };
}

/** The briefing in all three formats, as files of one name. */
export async function buildSample(
  name: string,
  { briefing, theme }: { briefing: Briefing; theme: Theme },
): Promise<FileToVerify[]> {
  const files: FileToVerify[] = [];
  for (const format of ['pdf', 'docx', 'md'] as const) {
    const { bytes } = await render(briefing, theme, format);
    files.push({ name: `${name}.${format}`, bytes });
  }
  return files;
}
