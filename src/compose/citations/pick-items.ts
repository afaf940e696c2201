import { type CheckedSource, checkSource, type SourceFault } from '../../content/check-source.ts';
import type { Source } from '../../content/types.ts';
import { didYouMean, type Problem, RisalahError } from '../../problems.ts';

/** The sources of these keys as the processor takes them; throws a `RisalahError` for those that are not there or not whole. */
export function pickItems(sources: Source[], keys: string[]): Map<string, CheckedSource> {
  const byKey = new Map(sources.map((source) => [source.id, source]));
  const items = new Map<string, CheckedSource>();
  const problems: Problem[] = [];
  for (const key of keys) {
    const source = byKey.get(key);
    if (source === undefined) {
      problems.push(unknownSource(key, [...byKey.keys()]));
      continue;
    }
    const checked = checkSource(source);
    if ('item' in checked) items.set(key, checked.item);
    else problems.push(...checked.faults.map(toProblem));
  }
  if (problems.length > 0) throw new RisalahError(problems);
  return items;
}

function toProblem({ rule, message, hint }: SourceFault): Problem {
  return { rule, severity: 'error', message, hint };
}

function unknownSource(key: string, known: string[]): Problem {
  const hint = didYouMean(key, known);
  return {
    rule: 'source-is-known',
    severity: 'error',
    message: `"${key}" is cited but is not among the sources`,
    ...(hint === undefined ? {} : { hint }),
  };
}
