import type { Prepared } from '../prepared/prepared.ts';
import { type CitationStyle, loadCitationStyle } from '../template/citation-style.ts';
import type { Template } from '../template/template.ts';
import type { Theme } from '../template/types.ts';
import { builtinThemes, citationStyles } from './builtin.ts';

/** Like a `TemplateSet`, loaded as far as it is asked for: Markdown needs no theme. */
export interface OpenedTemplateSet {
  template: Template;
  theme: () => Promise<Theme>;
  citationStyle: CitationStyle;
}

/** The template of this key, and what belongs to it; `csl` takes the place of the template's citation style. */
export async function openTemplateSet(
  key: string,
  csl: string | undefined,
  prepared: Prepared | undefined,
): Promise<OpenedTemplateSet> {
  const known = prepared?.templates[key];
  if (prepared === undefined || known === undefined) {
    const { loadTemplateSet } = await import('./load-template-set.ts');
    const { template, theme, citationStyle } = loadTemplateSet(key, csl);
    return { template, theme: async () => theme, citationStyle };
  }
  const name = csl ?? known.citationStyle;
  const style = loadCitationStyle(name, citationStyles);
  return {
    template: known,
    theme: () => openBuiltinTheme(known.theme, prepared),
    // A file of the user's own may have any name.
    citationStyle: name.endsWith('.csl') ? style : withPrepared(style, prepared),
  };
}

async function openBuiltinTheme(key: string, prepared: Prepared): Promise<Theme> {
  const data = prepared.themes[key];
  if (data === undefined) return (await import('./load-template-set.ts')).loadBuiltinTheme(key);
  const { openTheme } = await import('../template/open-theme.ts');
  return openTheme(data, { name: builtinThemes, root: builtinThemes });
}

/** The style with what is prepared in it; the rest of it is read only when asked for. */
function withPrepared(style: CitationStyle, { citations }: Prepared): CitationStyle {
  const prepared = {
    get id() {
      return citations(style.key, 'id');
    },
    get en() {
      return citations(style.key, 'en');
    },
  };
  return Object.assign(style, { prepared });
}
