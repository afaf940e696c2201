import type { Run } from './marked-text.ts';

/** Where one cited work stands in the text of its cluster, in UTF-16 units. */
export interface CiteSpan {
  source: string;
  start: number;
  end: number;
}

interface Cite {
  source: string;
  text: string;
}

/** The cites that the processor has marked, in order; `byNumber` tells the source of a bare number. */
export function listCites(runs: Run[], byNumber: (number: string) => string | undefined): Cite[] {
  const texts = new Map<number, { key: string; text: string }>();
  for (const run of runs) {
    if (run.cite === 0) continue;
    const known = texts.get(run.cite);
    texts.set(run.cite, { key: run.citeKey, text: (known?.text ?? '') + run.text });
  }
  return [...texts.values()].flatMap(({ key, text }) => {
    const source = key === '' ? byNumber(text.trim()) : key;
    return source === undefined ? [] : [{ source, text }];
  });
}

/**
 * Finds the cites in the text of the cluster. The processor leaves out brackets while it marks cites, and
 * with them the full stop that may slip before a closing quotation mark; so the last marks of a cite are
 * compared loosely. A cite that is not found stays plain text: words are never lost.
 */
export function findCites(cluster: string, cites: Cite[]): CiteSpan[] {
  const spans: CiteSpan[] = [];
  let from = 0;
  for (const { source, text } of cites) {
    const core = text.replace(/[\p{P}\s]+$/u, '') || text;
    const start = cluster.indexOf(core, from);
    if (start === -1) continue;
    const end = endOfTail(cluster, start + core.length, text.slice(core.length));
    spans.push({ source, start, end });
    from = end;
  }
  return spans;
}

function endOfTail(cluster: string, coreEnd: number, tail: string): number {
  const last = tail.trimEnd().at(-1);
  if (last === undefined) return coreEnd;
  const found = cluster.indexOf(last, coreEnd);
  return found === -1 || found > coreEnd + tail.length ? coreEnd : found + 1;
}
