import path from 'node:path';
import type * as z from 'zod';
import type { Block } from '../document/types.ts';
import type { Data } from '../input/data.ts';
import type { Excerpt } from '../input/excerpt.ts';
import { parseYaml } from '../input/parse-yaml.ts';
import type { ContentReader } from './content-reader.ts';
import { parseProse } from './prose/parse-prose.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A Markdown file: its front matter, of the shape that was asked for, and its prose. */
export interface LoadedText {
  data: Data;
  prose: Block[];
  /** The text of the prose as it is written. */
  body: Excerpt;
}

/** The text at a path with a front matter of the given shape, or undefined with the reasons reported. */
export function loadText(
  reader: ContentReader,
  file: string,
  unit: string,
  schema: z.ZodType,
): LoadedText | undefined {
  const source = reader.readText(file);
  if (source === undefined) return undefined;
  const split = splitFrontMatter(source);
  if (split === undefined) {
    reader.problems.push(
      source.problemAt(0, {
        rule: 'front-matter-is-present',
        message: 'The file has no front matter at its beginning',
        hint: 'Begin with a line of ---, then "title: ..." and the other fields, then a line of ---.',
      }),
    );
    return undefined;
  }
  const prose = parseProse(split.body, reader, { unit, folder: path.posix.dirname(file) });
  const checked = reader.check(parseYaml(split.frontMatter, reader.problems), schema);
  return checked === undefined ? undefined : { data: checked.data, prose, body: split.body };
}
