import type { Say } from '../problems.ts';

/** What is for programs, with the messages, hints and places of the problems in it said to people. */
export function sayInJson(value: unknown, say: Say): unknown {
  if (Array.isArray(value)) return value.map((item) => sayInJson(item, say));
  if (typeof value !== 'object' || value === null) return value;
  const isProblem = 'rule' in value && 'message' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const isWords = isProblem && ['message', 'hint', 'place'].includes(key);
      return [key, isWords && typeof item === 'string' ? say(item) : sayInJson(item, say)];
    }),
  );
}
