import { didYouMean, RisalahError } from '../../problems.ts';
import { type HostHeading, hostHeadings } from './headings.ts';
import { toBlockKey, writeBegin, writeEnd } from './marker.ts';
import { type Host, parseHost } from './read-host.ts';
import { type EmbedFault, type Point, toEmbedProblem } from './rules.ts';

/** Where an empty pair is to stand, and what it takes the place of. */
interface Gap {
  from: number;
  to: number;
  /** Around the pair, so that taking it out again leaves what was there. */
  before: string;
  after: string;
}

/**
 * The report with an empty pair of markers for a new block: in place of the paragraph `{{name}}`, after the heading
 * `name` (its words or its id), or at the end if no name is given. Throws a `RisalahError` if there is no such place.
 */
export function placeBlock(host: Host, key: string, name: string | undefined): Host {
  const gap = name === undefined ? endOf(host) : findPlace(host, name);
  const { text, lineEnd } = host;
  const pair = `${writeBegin(key, {})}${lineEnd}${writeEnd(key)}`;
  const placed = `${text.slice(0, gap.from)}${gap.before}${pair}${gap.after}${text.slice(gap.to)}`;
  const parsed = tryParse(host, placed);
  if (parsed?.blocks.length === host.blocks.length + 1) return parsed;
  const message = 'The place is inside code, HTML or a comment that is not closed.';
  throw refusal(host, { rule: 'place-is-known', message });
}

/** Undefined if the new markers are not read as such: an open comment or code block around them takes them for its own. */
function tryParse({ name, mark }: Host, text: string): Host | undefined {
  try {
    return parseHost(name, text, mark);
  } catch (error) {
    if (error instanceof RisalahError) return undefined;
    throw error;
  }
}

/** An empty line before; the missing end of the last line stays missing. */
function endOf({ text, lineEnd }: Host): Gap {
  const at = text.length;
  const open = text !== '' && !/[\r\n]$/.test(text);
  return {
    from: at,
    to: at,
    before: open ? lineEnd + lineEnd : lineEnd,
    after: open ? '' : lineEnd,
  };
}

function findPlace(host: Host, name: string): Gap {
  const placeholders = findPlaceholders(host, name);
  const headings = hostHeadings(host).filter((own) => isNamed(own, name));
  const places = [...placeholders, ...headings.map((heading) => afterHeading(host, heading))];
  const [place] = places;
  if (place === undefined) throw refusal(host, unknownPlace(host, name));
  if (places.length === 1) return place;
  const lines = headings.map(({ line }) => `line ${line}`).join(', ');
  const message = `"${name}" is ${places.length} places in the file${lines && `, headings in ${lines}`}.`;
  throw refusal(host, {
    rule: 'place-is-known',
    message,
    hint: `Write <!-- risalah:begin ${toBlockKey(name)} --> and <!-- risalah:end ${toBlockKey(name)} --> where the block is to stand.`,
  });
}

function isNamed({ words, id }: HostHeading, name: string): boolean {
  const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return fold(words) === fold(name) || id === name;
}

function afterHeading({ text, lineEnd }: Host, { end }: HostHeading): Gap {
  const open = !/[\r\n]$/.test(text.slice(0, end));
  return {
    from: end,
    to: end,
    before: open ? lineEnd + lineEnd : lineEnd,
    after: open ? '' : lineEnd,
  };
}

/** Paragraphs that are `{{name}}` and nothing else. One in a sentence or a list is refused. */
function findPlaceholders(host: Host, name: string): Gap[] {
  const { root, text, blocks } = host;
  const isOwn = (part: string): boolean =>
    /^\s*\{\{(?<name>[^{}]*)\}\}\s*$/.exec(part)?.groups?.['name']?.trim() === name;
  const gaps: Gap[] = [];
  for (const node of root.children) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (blocks.some((block) => block.start <= from && from < block.end)) continue;
    const source = text.slice(from, to);
    if (node.type === 'paragraph' && isOwn(source)) {
      gaps.push({ from, to, before: '', after: '' });
    } else if (
      !['code', 'html', 'yaml', 'toml'].includes(node.type) &&
      hasPlaceholder(source, isOwn)
    ) {
      const message = `{{${name}}} stands within other text.`;
      const hint = 'Give it a paragraph of its own, outside of lists and quotations.';
      throw refusal(host, { rule: 'place-is-known', message, hint }, node.position?.start);
    }
  }
  return gaps;
}

function hasPlaceholder(source: string, isOwn: (part: string) => boolean): boolean {
  return source.match(/\{\{[^{}]*\}\}/g)?.some(isOwn) ?? false;
}

function unknownPlace(host: Host, name: string): EmbedFault {
  const known = [
    ...host.blocks.map(({ key }) => key),
    ...hostHeadings(host).map(({ words }) => words),
  ];
  return {
    rule: 'place-is-known',
    message: `The file has no block, no paragraph {{${name}}} and no heading "${name}".`,
    hint: didYouMean(name, known) ?? 'Without --at the block stands at the end.',
  };
}

function refusal(host: Host, fault: EmbedFault, at?: Point): RisalahError {
  return new RisalahError([toEmbedProblem(fault, host.name, at)]);
}
