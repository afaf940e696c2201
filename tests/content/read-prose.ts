import { parseInline, parseProse } from '../../src/content/prose/parse-prose.ts';
import type { ProseContext, Use } from '../../src/content/prose/prose-context.ts';
import type { Block, Inline } from '../../src/document/types.ts';
import { problemIn } from '../../src/input/excerpt.ts';
import type { ReadResult } from '../../src/input/folder.ts';
import type { Problem } from '../../src/problems.ts';
import { sourceOf } from '../input/source-of.ts';

/** What reading a text gave. */
export interface ReadProse<T> {
  value: T;
  problems: Problem[];
  uses: Use[];
}

type Files = Record<string, Buffer>;

/** A Markdown text of the unit `area/unit`, with pictures by path. */
export function readProse(text: string, files: Files = {}): ReadProse<Block[]> {
  return read(files, (context) =>
    parseProse(sourceOf(text), context, { unit: 'area/unit', folder: 'areas/area' }),
  );
}

/** A text of one paragraph. */
export function readInline(text: string): ReadProse<Inline[]> {
  return read({}, (context) => parseInline(sourceOf(text), context));
}

function read<T>(files: Files, parse: (context: ProseContext) => T): ReadProse<T> {
  const problems: Problem[] = [];
  const uses: Use[] = [];
  const value = parse({
    report: (excerpt, index, fault) => problems.push(problemIn(excerpt, index, fault)),
    use: (use) => uses.push(use),
    readPicture: (name): ReadResult => {
      const bytes = files[name];
      return bytes === undefined ? { fault: { rule: 'file-exists', message: name } } : { bytes };
    },
  });
  return { value, problems, uses };
}
