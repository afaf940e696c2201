import { cutExcerpt, type Excerpt } from '../input/excerpt.ts';
import type { SourceFile } from '../input/source-file.ts';

/** A Markdown file as its YAML front matter and the text below it. */
export interface SplitText {
  frontMatter: Excerpt;
  body: Excerpt;
}

/** The two parts of a text that begins with a line of `---`; undefined if there are no two such lines. */
export function splitFrontMatter(file: SourceFile): SplitText | undefined {
  const { text } = file;
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (closing === null) return undefined;
  const end = start + closing.index;
  return {
    frontMatter: cutExcerpt(file, start, end),
    body: cutExcerpt(file, Math.min(end + closing[0].length + 1, text.length)),
  };
}
