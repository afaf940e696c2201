import { type Problem, RisalahError } from '../problems.ts';

/** Does a work on a document of somebody else's; what is wrong with the document then carries its name. */
export async function inHost<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RisalahError) || error.name !== 'RisalahError') throw error;
    throw new RisalahError(error.problems.map((problem) => nameHost(problem, file)));
  }
}

/** A problem with the name of the document, unless it is about another file or none. */
export function nameHost(problem: Problem, file: string): Problem {
  const isOfHost = /^(?:host|place|block|zip|tracked)-/.test(problem.rule);
  return isOfHost ? { file, ...problem } : problem;
}
