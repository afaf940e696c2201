import { type Problem, RisalahError } from '../problems.ts';
import { type Folder, openFolder } from './folder.ts';
import { toProblem } from './source-file.ts';

/**
 * The folders of `--allow-dir`: what content, themes and folders of fonts name may stand there too. Throws a
 * `RisalahError` that names all that are no folders.
 */
export function openAllowed(names: readonly string[] = []): Folder[] {
  const problems: Problem[] = [];
  const folders = names.flatMap((name) => {
    const opened = openFolder(name);
    if ('folder' in opened) return [opened.folder];
    problems.push(toProblem(opened.fault, name));
    return [];
  });
  if (problems.length > 0) throw new RisalahError(problems);
  return folders;
}
