import { readNamedBytes } from '../input/read-named-bytes.ts';
import { decodeText } from '../input/read-text.ts';
import { SourceFile } from '../input/source-file.ts';
import { type Problem, RisalahError } from '../problems.ts';
import { maxTableBytes } from './row.ts';

/**
 * The text of a table of at most 32 MB: UTF-8, without byte order mark, line feeds only, Unicode NFC. What may not stand
 * in a text is left in it, since it costs its row only.
 */
export function readTableFile(name: string): SourceFile {
  const problems: Problem[] = [];
  const text = decodeText(readNamedBytes(name, maxTableBytes), name, problems);
  if (text === undefined) throw new RisalahError(problems);
  return new SourceFile(name, text);
}
