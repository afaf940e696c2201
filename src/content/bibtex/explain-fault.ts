import type { BibtexFault } from './parse-bibtex.ts';

/** A fault as the parser tells it. */
interface ParserFault {
  error: string;
  input?: string | undefined;
}

/** What is written in the words of the parser, by what it means: one hole, the words of the file that it is about. */
const known: readonly [pattern: RegExp, tell: (words: string) => Omit<BibtexFault, 'at'>][] = [
  [
    /^Unresolved @string reference ("(?:[^"\\]|\\.)*")$/,
    (name) => ({
      message: `There is no @string with the name "${name}"`,
      hint: 'Define it above with @string{name = "text"}, or put the text in braces.',
    }),
  ],
  [
    /^unhandled macro (\S+)/,
    (macro) => ({
      message: `The TeX command ${macro} is not known here`,
      hint: 'Write the letters that it stands for, in UTF-8.',
    }),
  ],
  [
    /^unhandled (?:environment )?(\S+)/,
    () => ({
      message: 'This piece of TeX is not known here',
      hint: 'Write the words or letters themselves, in UTF-8.',
    }),
  ],
  [
    /^(?:@\S+: )?unexpected \d+-part name "(.*)", dropping "/,
    (name) => ({
      message: `The name "${name}" has more than two commas`,
      hint: 'Write a name as "Family, Given", and "and" between two names.',
    }),
  ],
  [
    /^Token mismatch, expected .*?, found ("(?:[^"\\]|\\.)*")/,
    () => ({
      message: 'The entry cannot be read from here on',
      hint: 'Look for a comma, a brace or a quotation mark that is missing or too many.',
    }),
  ],
  [
    /^Unterminated \S+ ("(?:[^"\\]|\\.)*")/,
    () => ({
      message: 'The text that begins here is not closed',
      hint: 'Look for the brace or quotation mark that is missing at its end.',
    }),
  ],
  [
    /^(\S+) = value expected/,
    (field) => ({
      message: `The field "${field}" has no value`,
      hint: 'Write field = {value}, or take the field out.',
    }),
  ],
];

/** What keeps an entry from being read, said in our words and placed, from the words of the parser and its input. */
export function explainFault({ error, input = '' }: ParserFault): BibtexFault {
  const own = error.split('\n')[0] ?? '';
  for (const [pattern, tell] of known) {
    const found = pattern.exec(own);
    if (found === null) continue;
    const words = unquoted(found[1] ?? '').slice(0, 200);
    return { at: input.startsWith('@') || input === '' ? words : firstOf(input), ...tell(words) };
  }
  return {
    at: input,
    message: 'This TeX cannot be read here',
    hint: 'Write the words or letters themselves, in UTF-8.',
  };
}

/** What the parser quotes, it writes as JSON does. */
function unquoted(words: string): string {
  return words.startsWith('"') ? String(JSON.parse(words)) : words;
}

/** Of an environment, where it begins: the parser writes blanks in it otherwise than the file. */
function firstOf(input: string): string {
  return /^\\begin\{[^}]*\}/.exec(input)?.[0] ?? input;
}
