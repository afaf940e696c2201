import { didYouMean, nearest, type Problem, RisalahError } from '../problems.ts';
import { type RowFault, requestColumns } from './row.ts';

/** Of so many columns some are unknown or repeated, and more need not be named. */
const maxNamed = 100;

/** The names of a heading, trimmed; throws a `RisalahError` that names every unknown, empty and repeated one. */
export function checkColumns(
  heading: readonly string[],
  known: readonly string[],
  problemAt: (index: number, fault: RowFault) => Problem,
): string[] {
  const columns = heading.map((name) => name.trim());
  const problems = columns.slice(0, maxNamed).flatMap((name, index) => {
    const fault = columnFault(name, columns.indexOf(name) < index, known);
    return fault === undefined ? [] : [problemAt(index, fault)];
  });
  if (problems.length > 0) throw new RisalahError(problems);
  return columns;
}

function columnFault(
  name: string,
  repeated: boolean,
  known: readonly string[],
): RowFault | undefined {
  if (name === '') {
    const hint = 'Give it a name, or take it out.';
    return { rule: 'text-is-not-empty', message: 'A column has no name.', hint };
  }
  if (repeated) {
    const message = `The column "${name}" stands here twice.`;
    return { rule: 'keys-differ', message, hint: 'Keep one of the two.' };
  }
  return known.includes(name) ? undefined : unknownColumn(name, known);
}

/** What is wrong with a column that Risalah does not read. */
export function unknownColumn(name: string, known: readonly string[]): RowFault {
  return {
    rule: 'key-is-known',
    message: `The column "${name}" is not known here.`,
    // A column that only --name names may be meant, but the table has none such.
    hint: didYouMean(name, nearest(name, known) === undefined ? requestColumns : known),
  };
}
