import { cutExcerpt, type Excerpt } from '../../src/input/excerpt.ts';
import { SourceFile } from '../../src/input/source-file.ts';

/** A text as if it were the whole file `x`. */
export function sourceOf(text: string): Excerpt {
  return cutExcerpt(new SourceFile('x', text));
}
