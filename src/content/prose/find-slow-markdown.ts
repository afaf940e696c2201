import type { Fault } from '../../input/source-file.ts';

/** Longest text, in UTF-16 units. */
const maxLength = 64 * 1024;
/** Most lines: quotations and headings line by line take quadratic time. */
const maxLines = 2000;
/** Deepest nesting of lists, quotations and emphasis. */
export const maxNesting = 32;
/** Most characters in a paragraph that may open or close something: pairing them takes quadratic time. */
const maxMarks = 2000;
/** The same for a table, where they are paired cell by cell. */
const maxTableMarks = 8000;

const rule = 'prose-is-within-limits';

/** The first place of a text that would keep the Markdown parser busy for too long; none in any text of use. */
export function findSlowMarkdown(text: string): (Fault & { index: number }) | undefined {
  if (text.length > maxLength) {
    return { index: maxLength, rule, message: 'The text is longer than 64 KB', hint: 'Split it.' };
  }
  let marks = 0;
  let limit = maxMarks;
  let index = 0;
  for (const [number, line] of text.split('\n').entries()) {
    if (number >= maxLines) {
      return {
        index,
        rule,
        message: `The text has more than ${maxLines} lines`,
        hint: 'Split it.',
      };
    }
    if (nestingOf(line) > maxNesting) {
      return { index, rule, message: `The text nests more than ${maxNesting} deep` };
    }
    if (line.trim() === '') [marks, limit] = [0, maxMarks];
    if (/^[\s|:-]+$/.test(line) && line.includes('|')) limit = maxTableMarks;
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
