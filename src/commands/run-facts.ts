import { resolveCountries } from '../build/countries.ts';
import { openContent } from '../build/load-user-content.ts';
import { explainFacts } from '../compose/explain-facts.ts';
import { createGrammar, type Grammar } from '../compose/grammar.ts';
import { resolvePlaceholders } from '../compose/resolve-marks.ts';
import type { Content, Fact } from '../content/types.ts';
import type { Language } from '../document/types.ts';
import { toPlainText } from '../document/walk.ts';
import { nearest, RisalahError, type Say, sayInEnglish } from '../problems.ts';
import type { FactsOptions } from './facts.ts';
import type { Outcome } from './outcome.ts';

/** A fact as `--json` tells of it. */
export interface ListedFact extends Pick<Fact, 'parties' | 'years' | 'kind' | 'direction'> {
  unit: string;
  key: string;
  /** Why it is used, or why not, in words. */
  reason: string;
  used: boolean;
  /** Plain text in the language asked for. */
  statement: string;
  verified: Fact['verified'];
  sources: string[];
  asOf?: string;
}

/** The facts of every unit, or of those asked for, in the order of the content. */
export async function runFacts(options: FactsOptions, say: Say = sayInEnglish): Promise<Outcome> {
  const { content } = await openContent(options);
  const parties = resolveCountries(options.countries, content.countries);
  const grammar = createGrammar(content, parties, options.lang);
  const units = chooseUnits(content, options.topic).map((unit) => ({
    unit,
    facts: explainFacts(content, unit, parties)
      .filter(({ used }) => used || options.all)
      .map(({ fact, used, reason }) => list(fact, used, say(reason), options.lang, grammar)),
  }));
  const facts = units.flatMap((one) => one.facts);
  return {
    text: units.map((unit) => describeUnit(unit, say)).join('\n'),
    json: { facts, problems: [] },
  };
}

function chooseUnits({ areas, risks }: Content, topic: string | undefined): string[] {
  const all = [...areas.flatMap((area) => area.benefits), ...risks.risks].map((unit) => unit.key);
  if (topic === undefined) return all;
  const chosen = all.filter((key) => key === topic || key.startsWith(`${topic}/`));
  if (chosen.length > 0) return chosen;
  const meant = nearestUnit(topic, [...all, ...areas.map((area) => area.key), 'risk']);
  throw new RisalahError([
    {
      rule: 'unit-is-known',
      severity: 'error',
      message: `There is no benefit, risk or area "${topic}".`,
      hint: meant === undefined ? 'See "risalah list benefits".' : `Did you mean "${meant}"?`,
    },
  ]);
}

/** The unit that is spelled most like the topic, with or without its area. */
function nearestUnit(topic: string, units: string[]): string | undefined {
  const last = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
  const name = nearest(last(topic), units.map(last));
  return nearest(topic, units) ?? units.find((key) => last(key) === name);
}

function list(
  fact: Fact,
  used: boolean,
  reason: string,
  lang: Language,
  grammar: Grammar,
): ListedFact {
  const { unit, key, parties, years, kind, direction, verified, sources, asOf } = fact;
  const statement = toPlainText(resolvePlaceholders(fact.statement[lang], grammar));
  return {
    unit,
    key,
    reason,
    used,
    statement,
    parties,
    years,
    kind,
    ...(direction === undefined ? {} : { direction }),
    verified,
    sources,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** The facts of a unit under its key, each with its number in the order of use; "-" if it is not used. */
function describeUnit({ unit, facts }: { unit: string; facts: ListedFact[] }, say: Say): string {
  const lines = facts.flatMap((fact, index) => [
    `  ${fact.used ? `${index + 1}.` : '-'} ${fact.key}: ${fact.used ? '' : `${say('not used')}: `}${fact.reason}`,
    `     ${fact.statement}`,
    `     ${describe(fact, say)}`,
  ]);
  return [unit, ...(lines.length > 0 ? lines : [`  ${say('no fact')}`]), ''].join('\n');
}

function describe({ kind, direction, verified, sources, asOf }: ListedFact, say: Say): string {
  const parts = [
    direction === undefined ? say(kind) : `${say(kind)} (${say(direction)})`,
    `${say('verified')}: ${say(verified)}`,
    `${say('sources')}: ${sources.join(', ')}`,
    ...(asOf === undefined ? [] : [`${say('as of')}: ${asOf}`]),
  ];
  return parts.join(' | ');
}
