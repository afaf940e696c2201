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
    themed: true,
    load: async () => (await import('./pdf/index.ts')).renderPdf,
  },
  docx: {
    format: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: 'Word document with real styles, notes and lists',
    themed: true,
    load: async () => (await import('./docx/index.ts')).renderDocx,
  },
  md: {
    format: 'md',
    extension: 'md',
    mediaType: 'text/markdown',
    description: 'CommonMark with GFM tables, footnotes and YAML front matter',
    themed: false,
    load: async () => {
      const { renderMarkdown } = await import('./markdown/index.ts');
      return (briefing, options) => renderMarkdown(briefing, undefined, options);
    },
  },
};

/**
 * The briefing as a whole file of one format. Loads the format's renderer on first use; a theme that is given as a
 * function is loaded only for a format that takes one.
 */
export async function render(
  briefing: Briefing,
  theme: Theme | (() => Promise<Theme>),
  format: Format,
  options: RenderOptions = {},
): Promise<Rendered> {
  const entry = formats[format];
  if (!entry.themed) return (await entry.load())(briefing, options);
  const [renderFormat, own] = await Promise.all([
    entry.load(),
    typeof theme === 'function' ? theme() : theme,
  ]);
  return renderFormat(briefing, own, options);
}
