import path from 'node:path/posix';
import { relationshipsPath } from '../../../readback/docx/package/relationships.ts';
import { encodeXml, type PlacedElement } from '../xml/scan-xml.ts';
import { append, cut } from '../xml/splice.ts';
import { attributeOf, everyPlaced, xmlOf } from '../xml/walk-elements.ts';
import { addContentType, dropPart } from './content-types.ts';
import type { Host } from './host.ts';

/** What the ids of relationships begin with that Risalah has added. */
const own = 'rIdRsl';
/** A part that Risalah has added begins like this: the blank at the end of its tag tells it from an empty one of the host. */
const opening =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" >';
const empty = `${opening}</Relationships>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** A relationship of a part of the host. */
export interface HostRelationship {
  id: string;
  /** Last step of its type, such as `hyperlink`. */
  type: string;
  /** Path in the package, or an address as it is written. */
  target: string;
  isExternal: boolean;
  /** Whether Risalah has added it. */
  isOwn: boolean;
  element: PlacedElement;
}

/** The relationships of a part, or of the package for an empty path. */
export function relationshipsOf(host: Host, part: string): HostRelationship[] {
  const root = host.treeIfThere(relationshipsPath(part));
  return (root?.children ?? []).map((element) => {
    const target = attributeOf(element, 'Target') ?? '';
    const isExternal = attributeOf(element, 'TargetMode') === 'External';
    const id = attributeOf(element, 'Id') ?? '';
    return {
      id,
      type: attributeOf(element, 'Type')?.split('/').at(-1) ?? '',
      target: isExternal ? target : path.resolve('/', path.dirname(part), target).slice(1),
      isExternal,
      isOwn: id.startsWith(own),
      element,
    };
  });
}

/** Whether the part that holds the relationships of a part was added by Risalah. */
export function hasOwnRelationships(host: Host, part: string): boolean {
  const file = relationshipsPath(part);
  return host.has(file) && host.text(file).startsWith(opening);
}

/** Path of the part that a part is related to by a type, if that is there. */
export function relatedPart(host: Host, part: string, type: string): string | undefined {
  const all = relationshipsOf(host, part).filter((one) => one.type === type && !one.isExternal);
  return all.find(({ target }) => host.has(target))?.target;
}

/** Id of a relationship of a part to a target; it is added unless Risalah has added it before. */
export function relate(
  host: Host,
  part: string,
  type: string,
  target: { path: string } | { url: string },
): string {
  const wanted = 'url' in target ? target.url : target.path;
  const all = relationshipsOf(host, part);
  const known = all.find((one) => one.isOwn && one.type === type && one.target === wanted);
  if (known) return known.id;
  const taken = new Set(all.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${own}${number}`)) number += 1;
  const id = `${own}${number}`;
  const written =
    'url' in target
      ? `${encodeXml(target.url)}" TargetMode="External`
      : encodeXml(path.relative(path.dirname(part), target.path));
  addInOrder(host, part, `<Relationship Id="${id}" Type="${office}${type}" Target="${written}"/>`);
  return id;
}

/** Adds one behind the host's own, where those of Risalah stand by their number, whenever each was added. */
function addInOrder(host: Host, part: string, added: string): void {
  const file = relationshipsPath(part);
  if (!host.has(file)) {
    host.setText(file, empty);
    addContentType(host, file, 'application/vnd.openxmlformats-package.relationships+xml');
  }
  const text = host.text(file);
  const mine = relationshipsOf(host, part).filter(({ isOwn }) => isOwn);
  const all = [...mine.map(({ element }) => xmlOf(text, element)), added];
  const number = (xml: string) => Number(/ Id="rIdRsl(\d+)"/.exec(xml)?.[1]);
  const sorted = all.toSorted((one, other) => number(one) - number(other)).join('');
  host.edit(file, [
    ...mine.map(({ element }) => cut(element)),
    append(
      text,
      host.tree(file),
      sorted.replace(/<Relationship /g, `<${prefix(text)}Relationship `),
    ),
  ]);
}

/** How the part spells its own namespace. */
function prefix(text: string): string {
  return /<(\w+:)Relationships/.exec(text)?.[1] ?? '';
}

/**
 * Takes the relationships of a part out that Risalah has added and nothing leads to any more; those in `held` are
 * held by their mere being there. A part of relationships that is left empty goes as well.
 */
export function dropUnusedRelationships(
  host: Host,
  part: string,
  held: (one: HostRelationship) => boolean = () => false,
): void {
  if (!host.has(part)) return;
  const file = relationshipsPath(part);
  const used = usedIds(host.tree(part));
  const mine = relationshipsOf(host, part).filter(({ isOwn }) => isOwn);
  const unused = mine.filter((one) => !used.has(one.id) && !held(one));
  host.edit(
    file,
    unused.map(({ element }) => cut(element)),
  );
  if (unused.length > 0 && host.text(file) === empty) dropPart(host, file);
}

function usedIds(root: PlacedElement): Set<string> {
  const ids = new Set<string>();
  for (const { attributes } of everyPlaced(root)) {
    for (const [name, { value }] of attributes) if (name.startsWith('r:')) ids.add(value);
  }
  return ids;
}
