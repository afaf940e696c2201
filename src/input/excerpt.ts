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

/** An escape as YAML (`\\u00e9`, `''`) or Markdown (`\\*`, `&amp;`) writes one character. */
const escapePattern = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])|&#?\w{1,31};|''/y;
/** How far to look for a character that is not where it should be. */
const reach = 12;

/**
 * For every index of `value` (and its end) the offset in `source` where that character is written.
 * `source` may differ from `value` by escapes and by white space, as quoted and folded YAML and Markdown do.
 */
export function alignText(value: string, source: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    at = findWritten(value, index, source, at);
    offsets.push(at);
    at += writtenLength(value, index, source, at);
  }
  offsets.push(at);
  return offsets;
}

/** Passes over what the value does not hold: indents, folded line ends, and little else. */
function findWritten(value: string, index: number, source: string, at: number): number {
  const wanted = value.charAt(index);
  if (/\s/.test(wanted)) return at;
  let next = at;
  while (/\s/.test(source.charAt(next))) next += 1;
  if (escapeAt(source, next) !== '') return next;
  const ahead = source.slice(next, next + reach).indexOf(wanted);
  return ahead === -1 ? next : next + ahead;
}

/** How many characters of `source` stand for one of `value`. */
function writtenLength(value: string, index: number, source: string, at: number): number {
  const written = escapeAt(source, at);
  // What looks like an escape is none if the value holds it as it is.
  return value.startsWith(written, index) ? 1 : written.length;
}

function escapeAt(source: string, at: number): string {
  escapePattern.lastIndex = at;
  return escapePattern.exec(source)?.[0] ?? '';
}
