import { listTemplates } from '../build/builtin.ts';
import { resolveCountries } from '../build/countries.ts';
import { isDay } from '../build/is-day.ts';
import { replaceableKeys, textFault } from '../build/replacements.ts';
import type { BriefingRequest } from '../compose/request.ts';
import type { Content } from '../content/types.ts';
import type { Language } from '../document/types.ts';
import { didYouMean, type Problem, RisalahError } from '../problems.ts';
import type { BatchOptions } from './batch-options.ts';
import { type Row, splitCell } from './row.ts';

/** A briefing that a row asks for. */
export interface RowRequest {
  template: string;
  request: BriefingRequest;
}

type Defaults = Pick<
  BatchOptions,
  'templates' | 'languages' | 'date' | 'sections' | 'replacements'
>;

const languages: readonly Language[] = ['id', 'en'];

/** The briefings of a row, every template in every language; or what is wrong with it. */
export function toRequests(
  row: Row,
  defaults: Defaults,
  countries: Content['countries'],
): RowRequest[] | Problem[] {
  if (row.problems.length > 0) return [...row.problems];
  const problems: Problem[] = [];
  const parties = readParties(row, countries, problems);
  const langs = readChosen(row, 'lang', 'language', languages, problems) ?? defaults.languages;
  const templates =
    readChosen(row, 'template', 'template', listTemplates(), problems) ?? defaults.templates;
  const date = readDate(row, problems) ?? defaults.date;
  const texts = readTexts(row, problems);
  const sections = splitCell(row.cells['sections'] ?? []);
  const kept = sections.length > 0 ? sections : defaults.sections;
  if (problems.length > 0) return problems;
  return templates.flatMap((template) =>
    langs.map((lang) => ({
      template,
      request: {
        ...{ parties, lang, date },
        ...defaults.replacements,
        ...texts,
        ...(kept === undefined ? {} : { sections: kept }),
      },
    })),
  );
}

/** Whether what `toRequests` gives are problems. */
export function areProblems(found: RowRequest[] | Problem[]): found is Problem[] {
  const [first] = found;
  return first !== undefined && 'rule' in first;
}

function readParties(row: Row, countries: Content['countries'], problems: Problem[]): string[] {
  try {
    return resolveCountries(splitCell(row.cells['parties'] ?? []), countries);
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    problems.push(...error.problems.map((problem) => row.problemAt('parties', problem)));
    return [];
  }
}

function readChosen<T extends string>(
  row: Row,
  column: string,
  what: string,
  known: readonly T[],
  problems: Problem[],
): T[] | undefined {
  const words = splitCell(row.cells[column] ?? []);
  const chosen = words.flatMap((word) => {
    const found = known.find((one) => one.toLowerCase() === word.toLowerCase());
    if (found !== undefined) return [found];
    const message = `There is no ${what} "${word}".`;
    const hint = didYouMean(word, known);
    problems.push(row.problemAt(column, { rule: 'value-is-allowed', message, hint }));
    return [];
  });
  return words.length === 0 ? undefined : [...new Set(chosen)];
}

function readDate(row: Row, problems: Problem[]): string | undefined {
  const date = row.cells['date'];
  if (date === undefined || (typeof date === 'string' && isDay(date))) {
    return date;
  }
  const message = `"${date}" is not a date.`;
  const hint = 'Write it as 2026-11-23.';
  problems.push(row.problemAt('date', { rule: 'value-is-allowed', message, hint }));
  return undefined;
}

function readTexts(row: Row, problems: Problem[]): Partial<BriefingRequest> {
  const texts: Partial<Record<(typeof replaceableKeys)[number], string>> = {};
  for (const key of replaceableKeys) {
    const cell = row.cells[key];
    if (cell === undefined || cell.length === 0) continue;
    const text = [cell].flat().join(', ').normalize('NFC').trim();
    const fault = textFault(text);
    if (fault === undefined) texts[key] = text;
    else
      problems.push(
        row.problemAt(key, { rule: 'value-is-allowed', message: `"${key}" ${fault}.` }),
      );
  }
  return texts;
}
