import { builtinContent, builtinTemplates, listTemplates } from '../build/builtin.ts';
import { loadUserContent } from '../build/load-user-content.ts';
import { type OpenedTemplateSet, openTemplateSet } from '../build/open-template-set.ts';
import { checkClaims } from '../compose/check-claims.ts';
import { compose } from '../compose/compose.ts';
import { unverifiedCitations } from '../compose/unverified-citations.ts';
import type { Content } from '../content/types.ts';
import { readPrepared } from '../prepared/prepared.ts';
import { type Problem, RisalahError, type Say, sayInEnglish, sortProblems } from '../problems.ts';
import type { CheckOptions } from './check.ts';
import type { Outcome } from './outcome.ts';

/** With and without parties; that sentences have a form for every number of them is held by the loader. */
const trialParties = [[], ['ID', 'AU']];

/** Loads the content and composes every template of it once in every language; errors are thrown, warnings told. */
export async function runCheck(options: CheckOptions, say: Say = sayInEnglish): Promise<Outcome> {
  const { content, places } = await loadUserContent(options);
  const found = [
    ...unverifiedCitations(content.sources, places),
    ...(options.claims ? checkClaims(content, places, options.oldest) : []),
  ].map((problem): Problem => (options.strict ? { ...problem, severity: 'error' } : problem));
  const problems = sortProblems(found);
  if (problems.some((problem) => problem.severity === 'error')) throw new RisalahError(problems);
  const templates = listTemplates();
  // Citations that the build has set for this very content need not be set again.
  const isOwn = options.content === builtinContent && options.bib === undefined;
  const prepared = isOwn ? readPrepared([builtinContent, builtinTemplates]) : undefined;
  for (const key of templates) {
    tryTemplate(await openTemplateSet(key, undefined, prepared), content);
  }
  const text = `${say(describe(content, templates.length, problems.length))}\n`;
  return { text, json: { problems }, warnings: problems };
}

function tryTemplate({ template, citationStyle }: OpenedTemplateSet, content: Content): void {
  for (const parties of trialParties) {
    for (const lang of ['id', 'en'] as const) {
      compose(content, template, { parties, lang, date: '2000-01-01' }, citationStyle);
    }
  }
}

function describe(
  { areas, risks, facts, sources }: Content,
  templates: number,
  warnings: number,
): string {
  const found = warnings === 0 ? 'No problems' : `No errors, ${warnings} to look at`;
  const benefits = areas.flatMap((area) => area.benefits).length;
  return `${found}: ${areas.length} areas, ${benefits} benefits, ${risks.risks.length} risks, ${facts.length} facts, ${sources.length} sources, ${templates} templates.`;
}
