import { didYouMean, type Problem, RisalahError, type RuleName } from '../problems.ts';

/** What an argument should be, in the words of a message. */
type Kind = 'a text' | 'a number' | 'true or false' | 'a list' | 'a mapping of keys' | 'anything';

/** The keys that an object of arguments may have. */
export type KnownArguments = Readonly<Record<string, Kind>>;

/**
 * Throws one `RisalahError` with every key that is unknown, of another kind, or missing though it is in `needed`, which
 * holds a hint for each. Programs may be without types, and requests come from anybody: a slip would be passed over.
 */
export function checkArguments(
  given: object,
  known: KnownArguments,
  needed: Readonly<Record<string, string>> = {},
): void {
  const values = new Map(Object.entries(given).filter(([, value]) => value !== undefined));
  const missing = Object.entries(needed).filter(([key]) => !values.has(key));
  const problems = [
    ...missing.map(([key, hint]) => fault('key-is-present', `"${key}" is missing`, hint)),
    ...[...values].flatMap(([key, value]) => checkValue(key, value, known)),
  ];
  if (problems.length > 0) throw new RisalahError(problems);
}

function checkValue(key: string, value: unknown, known: KnownArguments): Problem[] {
  const wanted = Object.hasOwn(known, key) ? known[key] : undefined;
  if (wanted === undefined) {
    const hint = didYouMean(key, Object.keys(known));
    return [fault('key-is-known', `The key "${key}" is not known here`, hint)];
  }
  if (wanted === 'anything') return [];
  const items = wanted === 'a list' && Array.isArray(value) ? value : [];
  const odd = items.findIndex((item) => typeof item !== 'string');
  if (odd !== -1) return [wrongKind(`"${key}[${odd + 1}]"`, 'a text', kindOf(items[odd]))];
  const found = kindOf(value);
  return found === wanted ? [] : [wrongKind(`"${key}"`, wanted, found)];
}

function wrongKind(name: string, wanted: string, found: string): Problem {
  return fault('value-has-the-right-type', `${name} should be ${wanted}, but is ${found}`);
}

const kinds: Record<string, Kind> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return kinds[typeof value] ?? (typeof value === 'object' ? 'a mapping of keys' : typeof value);
}

function fault(rule: RuleName, text: string, hint?: string): Problem {
  const problem = { rule, severity: 'error', message: `${text}.` } as const;
  return hint === undefined ? problem : { ...problem, hint };
}
