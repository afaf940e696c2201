import { type CitationStyle, loadCitationStyle } from '../template/citation-style.ts';
import { loadTemplate } from '../template/load-template.ts';
import { loadTheme } from '../template/load-theme.ts';
import type { Template } from '../template/template.ts';
import type { Theme } from '../template/types.ts';
import { citationStyles, templateFile, themeFile } from './builtin.ts';

/** A template with the theme and the citation style that it names. */
export interface TemplateSet {
  template: Template;
  theme: Theme;
  citationStyle: CitationStyle;
}

/** The template of this key, and what belongs to it; `csl` takes the place of the template's citation style. */
export function loadTemplateSet(key: string, csl?: string): TemplateSet {
  const template = loadTemplate(templateFile(key));
  return {
    template,
    theme: loadBuiltinTheme(template.theme),
    citationStyle: loadCitationStyle(csl ?? template.citationStyle, citationStyles),
  };
}

/** The theme of this key. */
export function loadBuiltinTheme(key: string): Theme {
  return loadTheme(themeFile(key));
}
