import { type Problem, RisalahError } from '../../src/problems.ts';

/** The problems that a call throws; none if it throws nothing. */
export async function problemsOf(act: () => unknown): Promise<readonly Problem[]> {
  try {
    await act();
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
  return [];
}

/** The first problem as `message hint`. */
export async function saidOf(act: () => unknown): Promise<string> {
  const [problem] = await problemsOf(act);
  return problem === undefined ? '' : `${problem.message} ${problem.hint ?? ''}`;
}
