import { checkShape } from '../input/check-shape.ts';
import { cutExcerpt, type Excerpt, problemIn } from '../input/excerpt.ts';
import { parseJson } from '../input/parse-json.ts';
import { readNamedText } from '../input/read-named-text.ts';
import type { Fault } from '../input/source-file.ts';
import { type Problem, RisalahError, sortProblems } from '../problems.ts';
import { type BibtexEntry, parseBibtex } from './bibtex/parse-bibtex.ts';
import { toCsl } from './bibtex/to-csl.ts';
import { checkSource } from './check-source.ts';
import type { Report } from './places.ts';
import { sourcesSchema } from './schema.ts';
import type { Source } from './types.ts';

/** The sources of a user's own file, to be added to those of the content. */
export interface Bibliography {
  /** Text of the file, for the digest of the content. */
  text: string;
  entries: BibliographyEntry[];
}

export interface BibliographyEntry {
  source: Source;
  /** A problem at the source's key. */
  report: Report;
  /** What keeps the source from being printed: of no weight until it is cited. */
  problems: Problem[];
}

/**
 * The sources in a file of CSL-JSON (it begins with `[`) or BibTeX.
 * Rejects with a `RisalahError` if the file cannot be read as either.
 */
export async function loadBibliography(file: string): Promise<Bibliography> {
  const problems: Problem[] = [];
  const named = readNamedText(file, problems);
  const excerpt = named && cutExcerpt(named.file);
  const isJson = excerpt !== undefined && /^\s*[[{]/.test(excerpt.value);
  const entries = excerpt && (await (isJson ? readJson : readBibtex)(excerpt, problems));
  reportRepeated(entries ?? [], problems);
  if (excerpt === undefined || entries === undefined || problems.length > 0) {
    throw new RisalahError(sortProblems(problems));
  }
  return { text: excerpt.value, entries };
}

async function readJson(excerpt: Excerpt, problems: Problem[]): Promise<BibliographyEntry[]> {
  const data = parseJson(excerpt, problems);
  const sources = data && checkShape(sourcesSchema, data, problems);
  if (data === undefined || sources === undefined) return [];
  return sources.map((source, index) => {
    const checked = checkSource(source);
    const faults = 'faults' in checked ? checked.faults : [];
    return {
      source,
      report: (fault: Fault) => data.problemAt([index, 'id'], fault),
      problems: faults.map(({ path, ...fault }) => data.problemAt([index, ...path], fault)),
    };
  });
}

async function readBibtex(excerpt: Excerpt, problems: Problem[]): Promise<BibliographyEntry[]> {
  const entries = await parseBibtex(excerpt, problems);
  if (entries.length === 0 && problems.length === 0) {
    const message = 'The file holds no entry';
    const hint = 'A bibliography is BibTeX (@type{key, ...}) or CSL-JSON ([{"id": ...}]).';
    problems.push(problemIn(excerpt, 0, { rule: 'bibtex-is-well-formed', message, hint }));
  }
  return entries.map((entry) => {
    const source = toCsl(entry);
    const checked = checkSource(source);
    const own = entry.faults.map(({ at, message, hint }) =>
      problemIn(excerpt, placeOf(at, entry), { rule: 'source-is-csl-json', message, hint }),
    );
    const faults = 'faults' in checked ? checked.faults : [];
    const others = faults.map(({ path, ...fault }) =>
      problemIn(excerpt, placeOf(String(path[0]), entry), fault),
    );
    return {
      source,
      report: (fault: Fault) => problemIn(excerpt, entry.chunk.start, fault),
      problems: [...own, ...others],
    };
  });
}

/** Index of a field or other words of an entry, or of its beginning if they are not written there. */
function placeOf(words: string, { chunk }: BibtexEntry): number {
  const source = chunk.source.toLowerCase();
  const sought = words.toLowerCase();
  const field = /^[a-z-]+$/.test(sought) ? source.search(new RegExp(`\\b${sought}\\s*=`)) : -1;
  const index = field === -1 && sought !== '' ? source.indexOf(sought) : field;
  return chunk.start + Math.max(0, index);
}

function reportRepeated(entries: BibliographyEntry[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { source, report } of entries) {
    if (seen.has(source.id)) {
      const message = `Another source has the key "${source.id}"`;
      problems.push(report({ rule: 'entry-is-unique', message, hint: 'Keep one of the two.' }));
    }
    seen.add(source.id);
  }
}
