import { builtinContent } from '../build/builtin.ts';
import { openContent } from '../build/load-user-content.ts';
import { type Problem, type Say, sayInEnglish } from '../problems.ts';
import { type FileToVerify, type ReadFile, verify } from '../readback/index.ts';
import { describeVerified } from './describe-verified.ts';
import { isOfMachine } from './exit-code.ts';
import { findFiles } from './find-files.ts';
import type { Outcome } from './outcome.ts';
import { wantsColour } from './print.ts';
import { clearProgress, showProgress } from './progress.ts';
import { readFoundFile } from './read-found-file.ts';
import { createRecompose } from './recompose.ts';
import type { VerifyCommandOptions } from './verify.ts';

/** Reads the files back and tells of each what was found; any finding that is an error fails the run. */
export async function runVerify(
  options: VerifyCommandOptions,
  say: Say = sayInEnglish,
): Promise<Outcome> {
  const { files: names, others, problems } = findFiles(options.paths);
  const files: FileToVerify[] = [];
  for (const name of names) {
    const bytes = readFoundFile(name);
    if (bytes instanceof Uint8Array) files.push({ name, bytes });
    else problems.push(bytes);
  }
  const result = await verify(files, {
    ...(await expectedOf(options)),
    onFile: (index, name) => showProgress(index, files.length, name),
  }).finally(clearProgress);
  const verified = [...result.files, ...problems.map(toUnread)];
  const found = verified.flatMap((file) => file.findings);
  if (verified.length === 0) found.push(nothingToRead(options.paths));
  const json = {
    files: verified.map(({ name, format, outline, findings }) => ({
      path: name,
      format,
      lang: outline?.lang,
      title: outline?.title,
      origin: outline?.origin,
      findings,
    })),
    groups: result.groups,
    others,
    problems: found,
  };
  return {
    text: describeVerified(
      { files: verified, groups: result.groups, others, found },
      { colour: wantsColour(process.stdout), say },
    ),
    json,
    failed: found.some((problem) => problem.severity === 'error'),
    isOfMachine: found.some(isOfMachine),
  };
}

async function expectedOf({ against, bib, csl, allowDirs }: VerifyCommandOptions) {
  if (against === undefined) return {};
  const content = against === 'builtin' ? builtinContent : against;
  return { expected: createRecompose(await openContent({ content, bib, allowDirs }), csl) };
}

function toUnread(problem: Problem): ReadFile {
  const name = problem.file ?? '';
  return { name, format: undefined, outline: undefined, findings: [problem] };
}

function nothingToRead(paths: readonly string[]): Problem {
  return {
    rule: 'file-exists',
    severity: 'error',
    message: `No PDF, DOCX or Markdown file stands in ${paths.join(', ')}.`,
  };
}
