import type { YAMLException } from 'js-yaml';
import { explainYaml } from '../../input/explain-yaml.ts';

/** Deepest nesting of front matter that is read. */
export const maxDepth = 16;

/** Why the front matter of a file cannot be read, with its place in the file, from 1. */
export interface FrontMatterFault {
  message: string;
  /** How to mend it, if more can be said than for all. */
  hint?: string;
  line: number;
  column: number;
}

/** What YAML allows, but front matter does not hold; by the words of js-yaml. */
const unfit: readonly [pattern: RegExp, message: string, hint: string][] = [
  [/^duplicated/, 'A key stands in the front matter twice', 'Delete one of the two.'],
  [/^nesting/, `The front matter nests more than ${maxDepth} deep`, 'Take out some levels.'],
  [
    /^expected a single document/,
    'The front matter holds more than one document',
    'Delete the line with --- that begins the second one.',
  ],
  [/complex keys/, 'A key in the front matter is no word', 'Write a word in front of the colon.'],
];

/** The fault that the parser has met in front matter, which begins in line 2 of the file. */
export function frontMatterFault(
  { reason, mark }: YAMLException,
  frontMatter: string,
): FrontMatterFault {
  // Of a second document the parser tells no place.
  const second = frontMatter.split('\n').findIndex((line) => /^---/.test(line));
  const place = { line: (mark?.line ?? Math.max(0, second)) + 2, column: (mark?.column ?? 0) + 1 };
  const [, message, hint] = unfit.find(([pattern]) => pattern.test(reason)) ?? [];
  if (message !== undefined && hint !== undefined) return { message, hint, ...place };
  return { ...explainYaml(reason), ...place };
}
