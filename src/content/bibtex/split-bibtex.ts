import { type Excerpt, problemIn } from '../../input/excerpt.ts';
import type { Fault } from '../../input/source-file.ts';
import type { Problem } from '../../problems.ts';

/** One `@type{...}` of a BibTeX file as it stands there. */
export interface Chunk {
  /** In small letters: `article`, `string`. */
  type: string;
  source: string;
  /** Index of its `@` in the file. */
  start: number;
}

/** The parser takes the square of an entry's length, and goes as deep as its braces. */
const maxEntryLength = 16_384;
const maxDepth = 32;
/** A file that is no BibTeX at all would give a fault for every line. */
const maxFaults = 10;

const opening = /@([a-z]+)[ \t]*\{/iy;

/**
 * The entries of a BibTeX file; what stands between them is a comment, as BibTeX has it. What is not whole or too much
 * for the parser is reported.
 */
export function splitBibtex(file: Excerpt, problems: Problem[]): Chunk[] {
  const text = file.value;
  const chunks: Chunk[] = [];
  let faults = 0;
  const report = (index: number, fault: Fault): void => {
    problems.push(problemIn(file, index, fault));
    faults += 1;
  };
  let at = 0;
  while (faults < maxFaults) {
    const start = text.indexOf('@', at);
    if (start === -1) break;
    const type = openingAt(text, start);
    if (type === undefined) {
      if (isLineStart(text, start)) report(start, notAnEntry);
      at = start + 1;
      continue;
    }
    const { end, fault } = findEnd(text, start);
    at = end;
    if (fault !== undefined) report(start, fault);
    else if (end - start > maxEntryLength) report(start, tooLong);
    else chunks.push({ type: type.toLowerCase(), source: text.slice(start, end), start });
  }
  return chunks;
}

function openingAt(text: string, at: number): string | undefined {
  opening.lastIndex = at;
  return opening.exec(text)?.[1];
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  return before < 0 || text[before] === '\n';
}

/** Index behind the brace that closes the entry, or where reading can go on if none does. */
function findEnd(text: string, start: number): { end: number; fault?: Fault } {
  const marks = /[{}@]/g;
  marks.lastIndex = text.indexOf('{', start);
  let depth = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const { index } = found;
    if (found[0] === '@') {
      const isNext = isLineStart(text, index) && openingAt(text, index) !== undefined;
      if (isNext) return { end: index, fault: unclosed };
    } else {
      depth += found[0] === '{' ? 1 : -1;
      if (depth > maxDepth) return { end: index, fault: tooDeep };
      if (depth === 0) return { end: index + 1 };
    }
  }
  return { end: text.length, fault: unclosed };
}

const notAnEntry: Fault = {
  rule: 'bibtex-is-well-formed',
  message: 'No entry begins here, although the line begins with @',
  hint: 'Write @type{key, field = {value}, ...}.',
};
const unclosed: Fault = {
  rule: 'bibtex-is-well-formed',
  message: 'The entry that begins here is not closed before the next one',
  hint: 'Look for a missing } in it.',
};
const tooLong: Fault = {
  rule: 'data-is-within-limits',
  message: `The entry has more than ${maxEntryLength} characters`,
  hint: 'Take out fields that are not printed, such as the abstract.',
};
const tooDeep: Fault = {
  rule: 'data-is-within-limits',
  message: `The braces nest more than ${maxDepth} deep`,
  hint: 'Take braces out: two around a word keep its capitals.',
};
