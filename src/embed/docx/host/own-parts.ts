import path from 'node:path/posix';
import { relationshipsPath } from '../../../readback/docx/package/relationships.ts';
import { append, cut } from '../xml/splice.ts';
import { attributeOf, xmlOf } from '../xml/walk-elements.ts';
import type { Host } from './host.ts';
import { hasOwnRelationships, relationshipsOf } from './relationships.ts';

const types = '[Content_Types].xml';

/** Paths of the parts that Risalah has added: those that its relationships lead to, and those of relationships. */
export function ownParts(host: Host): Set<string> {
  const own = new Set<string>();
  const related = host.paths.filter((one) => host.has(relationshipsPath(one)));
  for (const part of related) {
    const all = relationshipsOf(host, part);
    for (const { isOwn, isExternal, target } of all) if (isOwn && !isExternal) own.add(target);
    if (hasOwnRelationships(host, part)) own.add(relationshipsPath(part));
  }
  return own;
}

/** Puts what the package says of the parts that Risalah has added in the order of their names behind all else. */
export function sortOwnTypes(host: Host): void {
  const own = ownParts(host);
  const text = host.text(types);
  const root = host.tree(types);
  const nameOf = (one: (typeof root.children)[number]) =>
    path.normalize(attributeOf(one, 'PartName') ?? '').slice(1);
  const said = root.children.filter((one) => own.has(nameOf(one)));
  const sorted = said.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const xml = sorted.map((one) => xmlOf(text, one)).join('');
  if (said.length > 0) host.edit(types, [...said.map(cut), append(text, root, xml)]);
}
