import type { Problem } from './problem.ts';

/** What an error that no rule foresees says to the user: it is a bug of Risalah. */
export function toBugProblem(error: unknown): Problem {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    rule: 'risalah-has-no-bug',
    severity: 'error',
    message: `This is a bug in Risalah, please report: ${cause}`,
    hint: 'Report the command line and this message; RISALAH_DEBUG=1 adds where it happened.',
  };
}
