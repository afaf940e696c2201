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
}

const rule = 'prose-is-within-limits';

/** The first place of a text that would keep the Markdown parser busy for too long; none in any text of use. */
export function findSlowMarkdown(
  text: string,
  limits: MarkdownLimits,
): (Fault & { index: number }) | undefined {
  const { kilobytes, lines } = limits;
  if (text.length > kilobytes * 1024) {
    const message = `The text is longer than ${kilobytes} KB`;
    return { index: kilobytes * 1024, rule, message, hint: 'Split it.' };
  }
  let marks = 0;
  let limit = limits.marks;
  let index = 0;
  for (const [number, line] of text.split('\n').entries()) {
    if (number >= lines) {
      return { index, rule, message: `The text has more than ${lines} lines`, hint: 'Split it.' };
    }
    if (nestingOf(line) > limits.nesting) {
      return { index, rule, message: `The text nests more than ${limits.nesting} deep` };
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
