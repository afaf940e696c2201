import { findForbidden } from '../input/read-text.ts';
import { SourceFile } from '../input/source-file.ts';
import { forbiddenCharacters, type Problem } from '../problems.ts';

const everyForbidden = new RegExp(forbiddenCharacters.source, 'g');

/**
 * A table with `_` for every character that may not stand in a text, and a problem for each, at its place: a parser would
 * refuse the table for what costs a row only.
 */
export function maskForbidden(file: SourceFile): { masked: SourceFile; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = file.text.replace(everyForbidden, (character, index: number) => {
    const fault = findForbidden(character);
    if (fault !== undefined) problems.push(file.problemAt(index, fault));
    return '_'.repeat(character.length);
  });
  return { masked: problems.length === 0 ? file : new SourceFile(file.name, text), problems };
}

/**
 * The problems of each row by its index, if `starts` are the offsets where the rows begin; those before the first row are
 * under -1: they are the table's.
 */
export function problemsByRow(
  problems: readonly Problem[],
  starts: readonly number[],
  file: SourceFile,
): Map<number, Problem[]> {
  const found = new Map<number, Problem[]>();
  for (const problem of problems) {
    const isBehind = (start: number): boolean => {
      const { line, column } = file.placeAt(start);
      const at = problem.line ?? 0;
      return line < at || (line === at && column <= (problem.column ?? 0));
    };
    const row = countLeading(starts, isBehind) - 1;
    const others = found.get(row);
    if (others === undefined) found.set(row, [problem]);
    else others.push(problem);
  }
  return found;
}

/** How many of the first items hold, of a list in which those that do come first. */
function countLeading<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
