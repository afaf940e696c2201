import { fstatSync, writeFileSync } from 'node:fs';
import { errorCode, explain } from '../output/machine-error.ts';
import {
  forbiddenCharacters,
  formatProblems,
  type Problem,
  RisalahError,
  type Say,
  toBugProblem,
} from '../problems.ts';
import { sayInJson } from '../ui/say-in-json.ts';
import { version } from '../version.ts';
import { exitCodes } from './exit-code.ts';

/** Problems that are shown to people, and told to programs; the rest are counted. */
const mostShown = 50;
const mostTold = 1000;

/** Writes to standard output, whole. */
export function printOutput(output: string | Uint8Array, say: Say): void {
  const { fd } = process.stdout;
  if (!fstatSync(fd).isFile()) {
    process.stdout.write(output);
    return;
  }
  try {
    // The stream would cut what a full disk does not take, and say nothing.
    writeFileSync(fd, output);
  } catch (error) {
    tellBrokenOutput(error, say);
  }
}

/** Writes problems to standard error, in colour if it is a terminal that wants it; of very many the first, errors before warnings. */
export function printProblems(problems: readonly Problem[], say: Say): void {
  const shown = mostOf(problems, mostShown);
  const rest = problems.length - shown.length;
  const more = rest === 0 ? '' : `\n${say(`${rest} more problems are not shown.`)}\n`;
  const text = formatProblems(shown, { colour: wantsColour(process.stderr), say });
  process.stderr.write(`${text}${more}`);
}

function mostOf(problems: readonly Problem[], most: number): readonly Problem[] {
  if (problems.length <= most) return problems;
  const weigh = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);
  return problems.toSorted((one, other) => weigh(one) - weigh(other)).slice(0, most);
}

/**
 * An outcome for programs: of very many problems the first, with the number of the rest in `omitted`. No character in
 * it moves a terminal.
 */
export function toJson(outcome: object, say: Say): string {
  const problems: readonly Problem[] =
    'problems' in outcome && Array.isArray(outcome.problems) ? outcome.problems : [];
  const told = mostOf(problems, mostTold);
  const rest = problems.length - told.length;
  const capped = rest === 0 ? outcome : { ...outcome, problems: told, omitted: rest };
  const text = JSON.stringify(sayInJson(capped, say), undefined, 2);
  return `${text.replace(everyForbidden, toEscapes)}\n`;
}

const everyForbidden = new RegExp(forbiddenCharacters.source, 'g');

function toEscapes(characters: string): string {
  const units = Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** What an error that ended a command says to the user; one that is no `RisalahError` is a bug of Risalah. */
export function toProblems(error: unknown, args: readonly string[]): readonly Problem[] {
  if (error instanceof RisalahError) return error.problems;
  return [toBugProblem(error, { version, command: ['risalah', ...args].join(' ') })];
}

/** no-color.org and its counterpart; else whether it is a terminal that is written to. */
export function wantsColour(stream: { isTTY?: boolean }): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return stream.isTTY === true;
}

/** A reader that goes away ends the output quietly; any other fault of the pipe or disk is the machine's. */
export function endOnClosedOutput(say: () => Say): void {
  process.stdout.on('error', (error) => {
    if (errorCode(error) !== 'EPIPE') tellBrokenOutput(error, say());
  });
  // Where errors are told there is nobody left to tell this one.
  process.stderr.on('error', () => {});
}

function tellBrokenOutput(error: unknown, say: Say): void {
  process.exitCode = exitCodes.machine;
  const message = `Standard output cannot be written: ${explain(error)}.`;
  const hint = 'Make room, or send the output elsewhere.';
  printProblems([{ rule: 'output-can-be-written', severity: 'error', message, hint }], say);
}
