import type { Problem } from '../problems.ts';
import type { Fault, SourceFile } from './source-file.ts';

/** A text out of a file (the body below a front matter, a value in YAML) that knows where it stands there. */
export interface Excerpt {
  file: SourceFile;
  value: string;
  /** Offset in the file of an index in `value`. */
  offsetAt: (index: number) => number;
}

/** The part of a file from `start` to `end`, as it stands there. */
export function cutExcerpt(file: SourceFile, start = 0, end = file.text.length): Excerpt {
  return { file, value: file.text.slice(start, end), offsetAt: (index) => start + index };
}

/** A problem at an index of an excerpt. */
export function problemIn(excerpt: Excerpt, index: number, fault: Fault): Problem {
  return excerpt.file.problemAt(excerpt.offsetAt(index), fault);
}

/**
 * For every index of `value` (and its end) the offset in `source` where that character is written.
 * `source` may differ from `value` by escapes and by white space, as quoted and folded YAML and Markdown do.
 */
export function alignText(value: string, source: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    at = nextWritten(value, index, source, at);
    offsets.push(at);
    at += escapeLength(value, index, source, at);
  }
  offsets.push(at);
  return offsets;
}

/** Passes over white space (indents, folded line ends) that the value does not hold. */
function nextWritten(value: string, index: number, source: string, at: number): number {
  if (/\s/.test(value.charAt(index))) return at;
  let next = at;
  while (next < source.length && /\s/.test(source.charAt(next))) next += 1;
  return next;
}

/** How many characters of `source` stand for one of `value`. */
function escapeLength(value: string, index: number, source: string, at: number): number {
  const [wanted, found] = [value.charAt(index), source.charAt(at)];
  if (found === wanted) return source.startsWith("''", at) && wanted === "'" ? 2 : 1;
  const rest = source.slice(at, at + 40);
  const written = /^\\(?:x..|u....|U........|.)|^&[#\w]+;/s.exec(rest);
  return written === null ? 1 : written[0].length;
}
