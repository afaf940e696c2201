/** What keeps a text from being YAML, in our words, and how to mend it. */
interface YamlFault {
  message: string;
  hint: string;
}

const blanks = 'Indent with the same number of blanks as the line before.';
const writePair = 'Write "key: value" on each line, or put the whole text in double quotes.';
const quoteText = 'Put the text in double quotes.';

/** By the words of js-yaml, which are for programmers; the first that fits counts. */
const known: readonly [pattern: RegExp, words: string, hint: string][] = [
  [
    /tab characters/,
    'a tab stands before the first word of the line',
    'Indent with blanks, not with tabs.',
  ],
  [
    /bad indentation of a mapping entry|multiline key/,
    'what stands here does not fit what stands before it',
    'Indent with the same number of blanks as the line before; put a text that holds ": " or signs such as # @ % in double quotes.',
  ],
  [
    /expected ':'|whitespace character is expected after the key/,
    'a colon and a blank are missing behind a key',
    'Write "key: value"; put a text that holds ": " or "#" in double quotes.',
  ],
  [
    /deficient indentation/,
    'the line stands too far left for what is open above it',
    'Close the quotation mark or bracket that was opened above, or indent this line.',
  ],
  [/indentation width/, 'the number behind | or > is not right', 'Write | or > alone.'],
  [/chomping/, 'a + or - stands twice behind | or >', 'Write | or > alone.'],
  [/indentation/, 'an item of the list stands too far right or left', blanks],
  [
    /within a (?:single|double) quoted/,
    'a quotation mark is not closed',
    'Close the quotation mark; inside “…” use typographic quotes.',
  ],
  [
    /escape sequence|hexadecimal/,
    'a backslash between double quotes begins no sign that is known',
    'Write a backslash as \\\\ between double quotes.',
  ],
  [
    /within a flow collection/,
    'a bracket is not closed',
    'Close the bracket, and put a comma between two entries.',
  ],
  [
    /comma between|node content/,
    'between brackets, a comma is missing or too many',
    'Put one comma between two entries.',
  ],
  [/directive|YAML version/, 'a line that begins with % is not right', 'Delete the line.'],
  [/\btag\b|anchor|alias/, 'a !, & or * begins a word that is not right', quoteText],
  [
    /non-printable|JSON character/,
    'a character stands here that shows nothing',
    'Delete it and write the text again.',
  ],
  [
    /line break is expected/,
    'text stands behind | or >',
    'Begin the text on the next line, indented.',
  ],
];

/** Why a text is not YAML, from the reason that its parser gives. */
export function explainYaml(reason: string): YamlFault {
  const found = known.find(([pattern]) => pattern.test(reason));
  const [, words, hint] = found ?? ['', 'what stands here belongs to no key', writePair];
  return { message: `This is not YAML: ${words}`, hint };
}
