import { matchName } from '../match-name.ts';
import { type HostHeading, hostHeadings } from './headings.ts';
import { lineEndAt, lineStart } from './line-bounds.ts';
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
  return matchName(name, allPlaces(host), ({ names }) => names);
}

/** Names that a report has for places, in order. */
export function placeNames(host: Host): string[] {
  return allPlaces(host).flatMap(({ names }) => names);
}

function allPlaces(host: Host): NamedPlace[] {
  const headings = hostHeadings(host).map((own) => atHeading(host, own));
  return [...placeholders(host), ...headings].toSorted((one, other) => one.at.line - other.at.line);
}

function atHeading({ text, lineEnd }: Host, heading: HostHeading): NamedPlace {
  const { words, id, line, end } = heading;
  const open = !/[\r\n]$/.test(text.slice(0, end));
  return {
    names: id === undefined ? [words] : [words, id],
    what: `heading "${words}"`,
    isHeading: true,
    at: { line, column: 1 },
    gap: {
      from: end,
      to: end,
      before: open ? lineEnd + lineEnd : lineEnd,
      after: open ? '' : lineEnd,
    },
  };
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
