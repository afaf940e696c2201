import type { Problem } from '../problems.ts';
import { RisalahError } from '../problems.ts';
import { verify } from '../readback/index.ts';
import type { Job } from './plan-briefing.ts';
import type { Built } from './render-job.ts';

/**
 * Reads a file back before it is written and gives what it says otherwise than its briefing, or not to everybody. A
 * fragment of Markdown holds only a part of the briefing, and is not looked at. Hints are for files that are there.
 */
export async function verifyBuilt(
  { briefing, options, format }: Job,
  built: Built,
): Promise<Problem[]> {
  if (format === 'md' && options.md?.fragment === true) return [];
  const { path: name, bytes } = built.main;
  const result = await verify([{ name, bytes }], { expected: async () => briefing, ours: true });
  const findings = result.files.flatMap((file) => file.findings);
  return findings
    .filter((finding) => finding.severity === 'error')
    .map(({ place, unit, hint, ...problem }) => {
      const where = [place, unit].filter((part) => part !== undefined).join(', ');
      return where === '' ? problem : { ...problem, message: `${where}: ${problem.message}` };
    });
}

/** Ends the run if files do not say what was composed: nothing is written then. */
export function refuseFaulty(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new RisalahError([
    ...problems,
    {
      rule: 'built-files-say-what-was-composed',
      severity: 'error',
      message: 'Nothing was written, since what was rendered, read back, is not what was composed.',
      hint: 'This is a fault of Risalah: please report it. Without --verify the files are written all the same.',
    },
  ]);
}
