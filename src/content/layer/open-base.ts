import { openFolder } from '../../input/folder.ts';
import { readText } from '../../input/read-text.ts';
import { type SourceFile, toProblem } from '../../input/source-file.ts';
import { nearest, type Problem, RisalahError } from '../../problems.ts';
import type { FileSet } from '../content-reader.ts';
import { listFiles } from '../list-files.ts';
import { packSchema } from '../schema.ts';

/** The key that makes a layer of a pack, whether or not the rest of the file can be read. */
const extendsKey = /^(?:\{[ \t]*)?["']?extends["']?[ \t]*:/m;

/**
 * The content that a layer lies on; undefined for content that is whole by itself.
 * Throws a `RisalahError` if it is a layer and nothing is there to lie on.
 */
export function openBase(
  own: FileSet,
  builtin: string | undefined,
  problems: Problem[],
): FileSet | undefined {
  // What is wrong in the file is told when it is read for its content.
  const pack = own.files.includes('pack.yaml') ? readText(own.folder, 'pack.yaml', []) : undefined;
  const at = pack?.text.search(extendsKey) ?? -1;
  if (pack === undefined) return undefined;
  if (at === -1) {
    refuseMisspelt(pack);
    return undefined;
  }
  if (builtin === undefined) {
    const message = 'The content extends the built-in one, but it is not said where that stands';
    const hint = 'Name its folder: loadContent(folder, { builtin: builtinContent }).';
    throw new RisalahError([pack.problemAt(at, { rule: 'layer-has-its-base', message, hint })]);
  }
  const opened = openFolder(builtin);
  if ('fault' in opened) throw new RisalahError([toProblem(opened.fault, builtin)]);
  const folder = { ...opened.folder, alias: 'builtin' };
  return { folder, files: listFiles(folder, problems) };
}

/** A key of the file, and whether its value is the word that only `extends` has. */
const anyKey = /^["']?([A-Za-z][\w-]*)["']?[ \t]*:[ \t]*(["']?builtin["']?[ \t]*(?:#.*)?$)?/gm;

/** Taken for a whole pack, a layer whose `extends` is misspelt would lack all that a pack has. Throws a `RisalahError`. */
function refuseMisspelt(pack: SourceFile): void {
  for (const { 1: key = '', 2: value, index } of pack.text.matchAll(anyKey)) {
    if (key in packSchema.shape) continue;
    if (value === undefined && nearest(key, ['extends']) === undefined) continue;
    const message = `The key "${key}" is not known here`;
    const hint = 'Did you mean "extends"?';
    throw new RisalahError([pack.problemAt(index, { rule: 'key-is-known', message, hint })]);
  }
}
