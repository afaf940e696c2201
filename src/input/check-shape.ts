import type * as z from 'zod';
import { didYouMean, type Problem, type RuleName } from '../problems.ts';
import type { Data, DataPath } from './data.ts';
import { knownKeys, knownKinds } from './known-keys.ts';
import type { Fault } from './source-file.ts';

/** A zod issue as `safeParse` gives it. */
type Issue = z.core.$ZodIssue;

/** The value of `data` if it has the shape of the schema; undefined, with all reasons in `problems`, if not. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  data: Data,
  problems: Problem[],
): z.output<S> | undefined {
  const checked = schema.safeParse(data.toValue());
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) problems.push(...toProblems(issue, schema, data));
  return undefined;
}

function toProblems(issue: Issue, schema: z.ZodType, data: Data): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path, data);
    return issue.keys.map((key) => data.problemAtKey(path, key, unknownKey(key, known)));
  }
  return [data.problemAt(path, toFault(issue, schema, data))];
}

function unknownKey(key: string, known: string[]): Fault {
  return {
    rule: 'key-is-known',
    message: `The key "${key}" is not known here`,
    hint: didYouMean(key, known),
  };
}

function toFault(issue: Issue, schema: z.ZodType, data: Data): Fault {
  const name = nameOf(issue.path, data);
  const node = data.nodeAt(issue.path);
  const isWritten = node !== undefined;
  const value = node?.kind === 'scalar' ? node.value : undefined;
  if (!isWritten) return missing(issue.path, data);
  if (value === null || value === '') {
    return { rule: 'text-is-not-empty', message: `${name} is empty` };
  }
  // What is chosen from a few words is a text.
  const isChoice = issue.code === 'invalid_value' || issue.code === 'invalid_union';
  if (isChoice && node.kind !== 'scalar') return wrongType(name, 'string', node.kind);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue.expected, node.kind === 'scalar' ? typeof value : node.kind);
    case 'invalid_value':
      return notAllowed('value-is-allowed', name, value, issue.values.map(String));
    case 'invalid_union':
      return notAllowed(
        'section-kind-is-known',
        name,
        value,
        knownKinds(schema, issue.path.slice(0, -1), data),
      );
    case 'too_small':
      if (issue.origin === 'array') return emptyList(issue, data);
      return issue.origin === 'string'
        ? { rule: 'text-is-not-empty', message: `${name} is empty` }
        : { rule: 'value-is-allowed', message: `${name} is less than ${issue.minimum}` };
    case 'too_big':
      if (issue.origin === 'string') {
        const message = `${name} is longer than ${issue.maximum} characters`;
        return { rule: 'value-is-allowed', message, hint: 'Shorten it.' };
      }
      return { rule: 'value-is-allowed', message: `${name} is more than ${issue.maximum}` };
    default:
      return { rule: 'value-is-allowed', message: `${name} ${ownWords(issue.message)}` };
  }
}

/** A list that may not be empty; one of an entry that has a key is told by that key. */
function emptyList({ path, message }: Issue, data: Data): Fault {
  const isOwn = ownWords(message) === message;
  const key = data.nodeAt([...path.slice(0, -1), 'key']);
  const hasKey = isOwn && path.length > 1 && key?.kind === 'scalar';
  const name = hasKey ? `"${key.value}"` : nameOf(path, data);
  return { rule: 'value-is-allowed', message: `${name} ${isOwn ? message : 'is empty'}` };
}

/** What a schema says in words of ours; those of its library are for programmers. */
function ownWords(message: string): string {
  return /^(?:Invalid|Too|Unrecognized) /.test(message)
    ? 'is not of the kind that belongs here'
    : message;
}

function missing(path: DataPath, data: Data): Fault {
  const last = path.at(-1);
  // An `id` right in a list is a key: that of a source.
  const isLanguage = (last === 'id' || last === 'en') && typeof path.at(-2) !== 'number';
  if (isLanguage) {
    const language = last === 'id' ? 'Indonesian' : 'English';
    return {
      rule: 'text-has-both-languages',
      message: `${nameOf(path.slice(0, -1), data)} has no ${language} text`,
      hint: `Add "${last}:" with the text in ${language}.`,
    };
  }
  return { rule: 'key-is-present', message: `${nameOf(path, data)} is missing` };
}

/** Names of types in words: as zod and as `DataNode` call them. */
const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  list: 'a list',
  object: 'a mapping of keys',
  record: 'a mapping of keys',
  map: 'a mapping of keys',
};

function wrongType(name: string, expected: string, found: string): Fault {
  const [wanted, given] = [expected, found].map((type) => typeNames[type] ?? type);
  return {
    rule: 'value-has-the-right-type',
    message: `${name} should be ${wanted}, but is ${given}`,
    ...(expected === 'string' ? { hint: 'Put the text in double quotes.' } : {}),
  };
}

function notAllowed(rule: RuleName, name: string, value: unknown, allowed: string[]): Fault {
  const word = String(value);
  return {
    rule,
    message: `${name} cannot be "${word}"`,
    hint: didYouMean(word, allowed),
  };
}

function nameOf(path: DataPath, data: Data): string {
  if (path.length === 0) return 'The file';
  const steps = path.map((step, at) =>
    typeof step === 'number' ? `[${data.numberAt(path.slice(0, at + 1))}]` : String(step),
  );
  return `"${steps.join('.').replaceAll('.[', '[')}"`;
}
