import { didYouMean, RisalahError } from '../problems.ts';

/** Thrown when the command line itself is wrong. */
export class UsageError extends RisalahError {
  constructor(message: string, hint = 'See "risalah --help".') {
    super([{ rule: 'command-line-is-right', severity: 'error', message, hint }]);
    this.name = 'UsageError';
  }
}

/** The value, if it is one of the known ones; else a usage error that names the nearest. */
export function requireKnown<T extends string>(
  what: string,
  value: string,
  known: readonly T[],
): T {
  const found = known.find((one) => one.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`There is no ${what} "${value}".`, didYouMean(value, known));
}
