import { bareName, isBraced, matchName } from '../match-name.ts';
import { shortWords } from '../tell-places.ts';
import { hostHeadings } from './headings.ts';
import { lineAfter, lineEndAt, lineStart } from './line-bounds.ts';
import type { Host } from './read-host.ts';
import type { Point } from './rules.ts';

/** Where a block can be asked to stand. */
export interface NamedPlace {
  names: string[];
  /** `paragraph {{ties}}`, `heading "Ties"` */
  what: string;
  isHeading: boolean;
  at: Point;
  /** Undefined for a placeholder that shares its paragraph, or stands in a list or quotation. */
  gap: Gap | undefined;
}

/** Where an empty pair of markers goes. */
export interface Gap {
  from: number;
  to: number;
  /** Around the pair, so that taking it out again leaves what was there. */
  before: string;
  after: string;
  /** The line that gives way. */
  replaces?: string;
}

/** The places of a report that a name means, in order: none, one, or several that must be told apart. */
export function findPlaces(host: Host, name: string): NamedPlace[] {
  const all = isBraced(name) ? placeholders(host) : allPlaces(host);
  return matchName(bareName(name), all, ({ names }) => names);
}

/** Names that a report has for places, in order. */
export function placeNames(host: Host): string[] {
  return allPlaces(host).flatMap(({ names }) => names);
}

function allPlaces(host: Host): NamedPlace[] {
  return [...placeholders(host), ...headingPlaces(host)].toSorted(
    (one, other) => one.at.line - other.at.line,
  );
}

/**
 * Behind the text of each heading, before the next heading of any level: directly behind the heading, a block would
 * take the words of the report below headings of its own.
 */
function headingPlaces(host: Host): NamedPlace[] {
  const headings = hostHeadings(host);
  return headings.map(({ words, id, line }, index) => {
    const next = headings[index + 1]?.start ?? host.text.length;
    const last = host.root.children.findLast((node) => (node.position?.start.offset ?? 0) < next);
    return {
      names: id === undefined ? [words] : [words, id],
      what: `heading "${shortWords(words)}"`,
      isHeading: true,
      at: { line, column: 1 },
      gap: behind(host, lineAfter(host.text, last?.position?.end.offset ?? 0)),
    };
  });
}

/**
 * An empty line before; the missing end of a last line stays missing. Where a file mixes its line ends, none of them
 * may become one with a line end of the block.
 */
export function behind({ text, lineEnd }: Host, at: number): Gap {
  const [last, next] = [text.charAt(at - 1), text.charAt(at)];
  if (last !== '' && last !== '\r' && last !== '\n') {
    return { from: at, to: at, before: lineEnd + lineEnd, after: '' };
  }
  const before = last === '\r' && lineEnd === '\n' ? '\r' : lineEnd;
  const after = next === '\n' && lineEnd === '\r' ? '\r\n' : lineEnd;
  return { from: at, to: at, before, after };
}

/** Nodes whose text is no place: what stands in them is shown or run as it is. */
const closed: ReadonlySet<string> = new Set([
  'code',
  'html',
  'yaml',
  'toml',
  'heading',
  'definition',
]);

/** What is written `{{name}}` outside of blocks and code. */
function placeholders({ root, text, blocks }: Host): NamedPlace[] {
  return root.children.flatMap((node): NamedPlace[] => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    const from = start.offset;
    if (closed.has(node.type) || blocks.some((own) => own.start <= from && from < own.end)) {
      return [];
    }
    const source = text.slice(from, end.offset);
    const isAlone = node.type === 'paragraph' && /^\{\{[^{}\r\n]*\}\}\s*$/.test(source);
    return [...source.matchAll(/\{\{([^{}\r\n]*)\}\}/g)].map(([whole, name = '']) => ({
      names: [name.trim()],
      what: `${isAlone ? 'paragraph' : 'text'} ${whole}`,
      isHeading: false,
      at: start,
      gap: isAlone ? inPlaceOf(text, from) : undefined,
    }));
  });
}

/** The whole line, with blanks before and after, so that it can be put back. */
function inPlaceOf(text: string, offset: number): Gap {
  const [from, to] = [lineStart(text, offset), lineEndAt(text, offset)];
  return { from, to, before: '', after: '', replaces: text.slice(from, to) };
}
