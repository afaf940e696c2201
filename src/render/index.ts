import type { Briefing } from '../document/types.ts';
import type { Theme } from '../template/types.ts';
import type { Format, FormatEntry, Rendered, RenderOptions } from './types.ts';

/** Every format Risalah writes, in the order of `list formats`; each renderer is loaded when first needed. */
export const formats: Record<Format, FormatEntry> = {
  pdf: {
    format: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    description: 'Tagged PDF for print and screen readers',
    load: async () => (await import('./pdf/index.ts')).renderPdf,
  },
  docx: {
    format: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: 'Word document with real styles, notes and lists',
    load: async () => (await import('./docx/index.ts')).renderDocx,
  },
  md: {
    format: 'md',
    extension: 'md',
    mediaType: 'text/markdown',
    description: 'CommonMark with GFM tables, footnotes and YAML front matter',
    load: async () => (await import('./markdown/index.ts')).renderMarkdown,
  },
};

/** The briefing as a whole file of one format. Loads the format's renderer on first use. */
export async function render(
  briefing: Briefing,
  theme: Theme,
  format: Format,
  options: RenderOptions = {},
): Promise<Rendered> {
  const renderFormat = await formats[format].load();
  return renderFormat(briefing, theme, options);
}
