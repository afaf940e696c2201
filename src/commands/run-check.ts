import { compose } from '../compose/compose.ts';
import { loadContent } from '../content/load-content.ts';
import type { Content } from '../content/types.ts';
import { listTemplates } from './builtin.ts';
import { loadTemplateSet } from './load-template-set.ts';
import type { Outcome } from './outcome.ts';

/** Parties that bring every form of a sentence to light: none, one, two, three. */
const trialParties = [[], ['ID'], ['ID', 'AU'], ['ID', 'AU', 'JP']];

/** Loads the content and composes every template of it once in every language; problems are thrown. */
export async function runCheck(folder: string): Promise<Outcome> {
  const content = loadContent(folder);
  const templates = listTemplates();
  for (const key of templates) tryTemplate(key, content);
  return { text: `${describe(content, templates.length)}\n`, json: { problems: [] } };
}

function tryTemplate(key: string, content: Content): void {
  const { template, citationStyle } = loadTemplateSet(key);
  for (const parties of trialParties) {
    for (const lang of ['id', 'en'] as const) {
      compose(content, template, { parties, lang, date: '2000-01-01' }, citationStyle);
    }
  }
}

function describe({ areas, risks, facts, sources }: Content, templates: number): string {
  const benefits = areas.flatMap((area) => area.benefits).length;
  return `No problems: ${areas.length} areas, ${benefits} benefits, ${risks.risks.length} risks, ${facts.length} facts, ${sources.length} sources, ${templates} templates.`;
}
