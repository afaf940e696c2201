import { builtinContent, listTemplates } from '../../../src/build/builtin.ts';
import { loadTemplateSet } from '../../../src/build/load-template-set.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import type { Briefing } from '../../../src/document/types.ts';
import { allSections } from '../../../src/document/walk.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';

const content = loadContent(builtinContent);

/** A briefing of the built-in content and its DOCX. */
export interface BuiltinDocx {
  briefing: Briefing;
  bytes: Uint8Array;
}

/** Every template in both languages, for Indonesia and Australia; page numbers are told, to save laying out. */
export const builtinCases = listTemplates().flatMap((template) =>
  (['id', 'en'] as const).map((lang) => ({
    name: `${template} ${lang}`,
    draw: async (): Promise<BuiltinDocx> => {
      const set = loadTemplateSet(template);
      const request = { parties: ['ID', 'AU'], lang, date: '2026-11-23' };
      const briefing = compose(content, set.template, request, set.citationStyle);
      const pages = new Map(allSections(briefing.children).map(({ key }) => [key, 1]));
      const { bytes } = await renderDocx(briefing, set.theme, { docx: { pages } });
      return { briefing, bytes };
    },
  })),
);
