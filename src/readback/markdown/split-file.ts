import { load } from 'js-yaml';

/** A Markdown file in its two parts. */
export interface SplitFile {
  /** Fields of the front matter; empty if there is none or it cannot be read. */
  fields: Record<string, unknown>;
  /** Why the front matter cannot be read. */
  fault?: string;
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
  if (match === null) return { fields: {}, body: text, padded: text };
  const body = text.slice(match[0].length);
  const padded = `${'\n'.repeat(match[0].split('\n').length - 1)}${body}`;
  return { ...readFields(match.groups?.['yaml'] ?? ''), body, padded };
}

function readFields(yaml: string): { fields: Record<string, unknown>; fault?: string } {
  try {
    const value = load(yaml, { maxDepth: 16, maxAliases: 0 });
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isMapping) return { fields: { ...value } };
    return { fields: {}, fault: 'it is no list of fields' };
  } catch (error) {
    const told = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { fields: {}, fault: told ?? '' };
  }
}

/** A field that is a text; undefined if it is anything else. */
export function textField(fields: Record<string, unknown>, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
