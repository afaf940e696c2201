import type { Problem } from './problem.ts';

/** Where a bug was met: the version of Risalah, and the command or the work it was at. */
export interface BugContext {
  version: string;
  command: string;
}

/** Arguments are shown up to this length. */
const maxCommand = 300;

/**
 * What an error that no rule foresees says to the user: it is a bug of Risalah, with what a report of it should name.
 * The words of the engine and its stack say nothing to a user; RISALAH_DEBUG=1 shows them.
 */
export function toBugProblem(error: unknown, { version, command }: BugContext): Problem {
  const system = `Node ${process.version} on ${process.platform}`;
  const shown = command.length > maxCommand ? `${command.slice(0, maxCommand)}…` : command;
  return {
    rule: 'risalah-has-no-bug',
    severity: 'error',
    message: 'This is a bug in Risalah, and not a fault of yours',
    hint: `Please report it with this line: Risalah ${version}, ${system}, at ${placeOf(error)}, in: ${shown}. RISALAH_DEBUG=1 adds more.`,
  };
}

/** File, line and column in Risalah's own code, as short as they can be told: `main.js:1:2345`. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node:'));
  return /[^/\\(\s]+:\d+:\d+(?=\)?$)/.exec(frames[0] ?? '')?.[0] ?? '?';
}
