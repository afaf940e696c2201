import path from 'node:path';
import type { Data } from '../input/data.ts';
import { type Folder, listNames, readBytes } from '../input/folder.ts';
import { maxTextBytes } from '../input/read-text.ts';
import { didYouMean, type Problem } from '../problems.ts';

const styleFolder = 'citation-styles';

/**
 * The citation style that a template names: a name as it is, a `.csl` file as its absolute path. The file stands beside
 * the template or in `citation-styles` there, wherever the program was started. What is wrong in it,
 * `loadCitationStyle` says.
 */
export function findCitationStyle(
  name: string,
  data: Data,
  folder: Folder,
): { style: string } | { problem: Problem } {
  if (!name.endsWith('.csl')) return { style: name };
  const inStyles = path.posix.join(styleFolder, name);
  const beside = readBytes(folder, name, maxTextBytes);
  if ('bytes' in beside) return { style: path.resolve(folder.root, name) };
  if (beside.fault.rule === 'file-exists' && 'bytes' in readBytes(folder, inStyles, maxTextBytes)) {
    return { style: path.resolve(folder.root, inStyles) };
  }
  const fault = beside.fault.rule === 'file-exists' ? missing(name, folder) : beside.fault;
  return { problem: data.problemAt(['citationStyle'], fault) };
}

function missing(
  name: string,
  folder: Folder,
): { rule: 'citation-style-exists'; message: string; hint: string | undefined } {
  const styles = ['.', styleFolder].flatMap((place) => {
    const listed = listNames(folder, place);
    return 'names' in listed ? listed.names.filter((file) => file.endsWith('.csl')) : [];
  });
  return {
    rule: 'citation-style-exists',
    message: `There is no citation style "${name}" beside the template or in ${styleFolder} there`,
    hint: didYouMean(name, styles),
  };
}
