import { load, YAMLException } from 'js-yaml';
import { type FrontMatterFault, frontMatterFault, maxDepth } from './front-matter-fault.ts';

/** A Markdown file in its two parts. */
export interface SplitFile {
  /** Fields of the front matter; empty if there is none or it cannot be read. */
  fields: Record<string, unknown>;
  /** Why the front matter cannot be read. */
  fault?: FrontMatterFault;
  /** The front matter as it is written, from line 2 on; empty if there is none. */
  frontMatter: string;
  /** What stands below the front matter, LF at the ends of lines. */
  body: string;
  /** The body with an empty line for each line of the front matter, so that lines keep their numbers. */
  padded: string;
}

/** Longer front matter is none of a document's. */
const maxFrontMatter = 64 * 1024;

/** The front matter and the body of a file, whatever ends its lines; bytes that are no UTF-8 become U+FFFD. */
export function splitFile(bytes: Uint8Array): SplitFile {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n(?<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
    text.slice(0, maxFrontMatter),
  );
  if (match === null) return { fields: {}, frontMatter: '', body: text, padded: text };
  const body = text.slice(match[0].length);
  const padded = `${'\n'.repeat(match[0].split('\n').length - 1)}${body}`;
  const frontMatter = match.groups?.['yaml'] ?? '';
  return { ...readFields(frontMatter), frontMatter, body, padded };
}

function readFields(yaml: string): Pick<SplitFile, 'fields' | 'fault'> {
  try {
    const value = load(yaml, { maxDepth, maxAliases: 0 });
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isMapping) return { fields: { ...value } };
    const message = 'The front matter is no list of fields';
    return { fields: {}, fault: { message, line: 2, column: 1 } };
  } catch (error) {
    if (error instanceof YAMLException) return { fields: {}, fault: frontMatterFault(error, yaml) };
    throw error;
  }
}

/** A field that is a text; undefined if it is anything else. */
export function textField(fields: Record<string, unknown>, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
