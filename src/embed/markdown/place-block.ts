import { didYouMean, RisalahError } from '../../problems.ts';
import { bareName } from '../match-name.ts';
import { tellPlaces } from '../tell-places.ts';
import { behind, findPlaces, type Gap, type NamedPlace, placeNames } from './find-places.ts';
import { pointAt } from './line-bounds.ts';
import { toBlockKey, writeBegin, writeEnd } from './marker.ts';
import { type Host, parseHost } from './read-host.ts';
import { type EmbedFault, type Point, toEmbedProblem } from './rules.ts';

/**
 * The report with an empty pair of markers for a new block: in place of the paragraph `{{name}}`, behind the text of the
 * heading `name` (its words or its id), or at the end if no name is given. Throws a `RisalahError` if there is no such place.
 */
export function placeBlock(host: Host, key: string, name: string | undefined): Host {
  const gap = name === undefined ? behind(host, host.text.length) : findPlace(host, name);
  const { text, lineEnd } = host;
  const { from, to, before, after, replaces } = gap;
  const begin = writeBegin(key, replaces === undefined ? {} : { replaces });
  const pair = `${begin}${lineEnd}${writeEnd(key)}`;
  const placed = `${text.slice(0, from)}${before}${pair}${after}${text.slice(to)}`;
  const parsed = tryParse(host, placed);
  if (parsed?.blocks.length === host.blocks.length + 1) return parsed;
  const message = 'The place is inside code, HTML or a comment that is not closed.';
  const hint = 'Close what begins here, or name another place with --at.';
  const around = host.root.children.findLast(
    ({ position }) => (position?.start.offset ?? 0) < from,
  );
  throw refusal(host, { rule: 'place-is-known', message, hint }, around?.position?.start);
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

function findPlace(host: Host, name: string): Gap {
  const [place, ...others] = findPlaces(host, name);
  if (place === undefined) throw unknownPlace(host, name);
  if (others.length > 0) throw refusal(host, ambiguousPlace(name, [place, ...others]), place.at);
  if (place.gap !== undefined) return place.gap;
  const message = `{{${bareName(name)}}} stands within other text.`;
  const hint = 'Give it a paragraph of its own, outside of lists and quotations.';
  throw refusal(host, { rule: 'place-is-known', message, hint }, place.at);
}

/** A name that means several places, each told. */
export function ambiguousPlace(
  name: string,
  places: readonly Pick<NamedPlace, 'what' | 'at'>[],
): EmbedFault {
  const told = places.map(({ what, at }) => `${what} in line ${at.line}`);
  return {
    rule: 'place-is-unique',
    message: `"${name}" is ${places.length} places in the file: ${tellPlaces(told)}.`,
    hint: `Rename all but one, or write <!-- risalah:begin ${toBlockKey(name)} --> and <!-- risalah:end ${toBlockKey(name)} --> where the block is to stand.`,
  };
}

function unknownPlace(host: Host, asked: string): RisalahError {
  const name = bareName(asked);
  const message = `The file has no block, no paragraph {{${name}}} and no heading "${name}".`;
  const fault = { rule: 'place-is-known', message } as const;
  const shown = host.text.indexOf(`{{${name}}}`);
  if (shown !== -1) {
    const hint = `{{${name}}} stands in code, HTML, a heading or front matter, where no chapter can. Give it a paragraph of its own.`;
    return refusal(host, { ...fault, hint }, pointAt(host.text, shown));
  }
  const known = [...host.blocks.map(({ key }) => key), ...placeNames(host)];
  const hint = didYouMean(name, new Set(known)) ?? 'Without --at the block stands at the end.';
  return refusal(host, { ...fault, hint });
}

function refusal(host: Host, fault: EmbedFault, at?: Point): RisalahError {
  return new RisalahError([toEmbedProblem(fault, host.name, at)]);
}
