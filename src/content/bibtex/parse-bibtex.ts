import type { Creator } from '@retorquere/bibtex-parser';
import { type Excerpt, problemIn } from '../../input/excerpt.ts';
import type { Problem } from '../../problems.ts';
import { explainFault } from './explain-fault.ts';
import { type Chunk, splitBibtex } from './split-bibtex.ts';

/** An entry with its fields in small letters and LaTeX put into Unicode; the names of people are apart. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Map<string, string>;
  names: Map<string, Creator[]>;
  chunk: Chunk;
  /** What keeps it from being printed. */
  faults: BibtexFault[];
}

export interface BibtexFault {
  /** What stands in the entry at the place of the fault; the entry's beginning if it does not. */
  at: string;
  message: string;
  hint?: string;
}

type Parser = typeof import('@retorquere/bibtex-parser');

/** A @string is short and whole, and an entry joins few of them: a chain of doublings would fill the memory. */
const maxString = 500;
const maxJoins = 50;
const unread = ['abstract', 'annotation', 'annote', 'file', 'keywords'];

/** The entries of a BibTeX file. What is not whole is reported; what is wrong inside an entry is one of its faults. */
export async function parseBibtex(file: Excerpt, problems: Problem[]): Promise<BibtexEntry[]> {
  const chunks = splitBibtex(file, problems);
  // Loaded only when there is BibTeX to read: it costs 100 ms.
  const parser: Parser = await import('@retorquere/bibtex-parser');
  const report = (chunk: Chunk, message: string, hint: string): void => {
    const fault = { rule: 'bibtex-is-well-formed', message, hint } as const;
    problems.push(problemIn(file, chunk.start, fault));
  };
  const strings = chunks.filter((chunk) => chunk.type === 'string');
  for (const chunk of strings.filter(isTooMuch)) {
    report(chunk, `A @string holds one text of at most ${maxString} characters`, 'Write it out.');
  }
  const known = readStrings(parser, strings);
  return chunks
    .filter((chunk) => !['string', 'comment', 'preamble'].includes(chunk.type))
    .flatMap((chunk) => {
      const entry = readEntry(parser, chunk, known);
      if (entry !== undefined) return [entry];
      report(chunk, 'The entry has no key', 'Write @type{key, field = {value}, ...}.');
      return [];
    });
}

function isTooMuch({ source }: Chunk): boolean {
  return source.length > maxString || /(?<!\\)#/.test(source);
}

/** Values of all @string, by name; a later one may name an earlier one. */
function readStrings(parser: Parser, chunks: Chunk[]): Record<string, string> {
  const source = chunks.filter((chunk) => !isTooMuch(chunk)).map((chunk) => chunk.source);
  return parser.parse(source.join('\n'), { raw: true }).strings;
}

function readEntry(
  parser: Parser,
  chunk: Chunk,
  strings: Record<string, string>,
): BibtexEntry | undefined {
  if (!/^@\w+\s*\{\s*[^\s,={}"]+\s*,/.test(chunk.source)) return undefined;
  const joins = chunk.source.split('#').length - 1;
  const parsed = parser.parse(joins > maxJoins ? '' : chunk.source, {
    strings,
    // Titles are printed as they are written: a guess at their capitals could spoil a name.
    sentenceCase: false,
    english: false,
    caseProtection: false,
    applyCrossRef: false,
    fieldMode: Object.fromEntries(unread.map((field) => [field, 'verbatim'])),
  });
  const [key = ''] = /[^\s,{]+(?=\s*,)/.exec(chunk.source.slice(chunk.source.indexOf('{'))) ?? [];
  const entry: BibtexEntry = {
    type: chunk.type,
    key,
    fields: new Map(),
    names: new Map(),
    chunk,
    faults: parsed.errors.map(explainFault),
  };
  if (joins > maxJoins) {
    const message = `More than ${maxJoins} # are here`;
    entry.faults.push({ at: '#', message, hint: 'Write the text out.' });
  }
  for (const [name, value] of Object.entries(parsed.entries[0]?.fields ?? {})) {
    if (value !== undefined) addField(entry, name.toLowerCase(), value);
  }
  return entry;
}

function addField(entry: BibtexEntry, name: string, value: string | string[] | Creator[]): void {
  if (unread.includes(name)) return;
  const [twice = name] = name.split('+duplicate');
  if (twice !== name) {
    const message = `The field "${twice}" stands twice`;
    entry.faults.push({ at: twice, message, hint: 'Keep one of the two.' });
  }
  if (typeof value === 'string') entry.fields.set(name, value);
  else if (value.every((one) => typeof one === 'string')) entry.fields.set(name, value.join('; '));
  else
    entry.names.set(
      name,
      value.filter((one) => typeof one !== 'string'),
    );
}
