import type { Fault } from './source-file.ts';

/** How much Markdown a parser is given. */
export interface MarkdownLimits {
  /** Longest text, in units of 1,024 UTF-16 units. */
  kilobytes: number;
  /** Most lines: quotations and headings line by line take quadratic time. */
  lines: number;
  /** Deepest nesting of lists, quotations and emphasis. */
  nesting: number;
  /** Most characters in a paragraph that may open or close something: pairing them takes quadratic time. */
  marks: number;
  /** The same for a table, where they are paired cell by cell. */
  tableMarks: number;
  /** Most letters in words that are longer than any line, together: each is broken letter by letter. */
  longWords?: number;
}

type Slow = Fault & { index: number };

const rule = 'prose-is-within-limits';
/** A word beyond a line; writing without blanks between words is none. */
const longWord =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{101,}/gu;

function findLongWords(text: string, { longWords }: MarkdownLimits): Slow | undefined {
  if (longWords === undefined) return undefined;
  // Addresses of links are not set.
  const shown = text.replace(/\]\([^\s()]*\)/g, (address) => ' '.repeat(address.length));
  let letters = 0;
  for (const { 0: word, index } of shown.matchAll(longWord)) {
    letters += word.length;
    if (letters <= longWords) continue;
    const message = `Words of more than 100 letters have more than ${longWords} letters together`;
    return { index, rule, message, hint: 'Put blanks between the words.' };
  }
  return undefined;
}

/** The first place of a text that would keep the Markdown parser busy for too long; none in any text of use. */
export function findSlowMarkdown(text: string, limits: MarkdownLimits): Slow | undefined {
  const { kilobytes } = limits;
  if (text.length > kilobytes * 1024) {
    const message = `The text is longer than ${kilobytes} KB`;
    return { index: kilobytes * 1024, rule, message, hint: 'Split it.' };
  }
  return findSlowLine(text, limits) ?? findLongWords(text, limits);
}

function findSlowLine(text: string, limits: MarkdownLimits): Slow | undefined {
  const { lines } = limits;
  let marks = 0;
  let limit = limits.marks;
  let index = 0;
  for (const [number, line] of text.split('\n').entries()) {
    if (number >= lines) {
      return { index, rule, message: `The text has more than ${lines} lines`, hint: 'Split it.' };
    }
    if (nestingOf(line) > limits.nesting) {
      const message = `The text nests more than ${limits.nesting} deep`;
      return { index, rule, message, hint: 'Take out some levels of lists or quotations.' };
    }
    if (line.trim() === '') [marks, limit] = [0, limits.marks];
    if (/^[\s|:-]+$/.test(line) && line.includes('|')) limit = limits.tableMarks;
    marks += line.match(/[*_[\]!<`:&]/g)?.length ?? 0;
    if (marks > limit) {
      const message = `The paragraph or table holds more than ${limit} of the marks * _ [ ] ! < \` : &`;
      return { index, rule, message, hint: 'Split it by a blank line.' };
    }
    index += line.length + 1;
  }
  return undefined;
}

/** How deep a line lies, at most: its marks of lists and quotations, and every two blanks before or between them. */
function nestingOf(line: string): number {
  const lead = /^(?:[ \t>]|(?:[*+-]|\d{1,9}[.)])(?=\s|$))*/.exec(line)?.[0] ?? '';
  const tabs = lead.split('\t').length - 1;
  const marks = lead.match(/[>*+-]|\d+/g)?.length ?? 0;
  const blanks = lead.split(' ').length - 1 - marks + 4 * tabs;
  return marks + Math.max(0, Math.floor(blanks / 2));
}
