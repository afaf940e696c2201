import type { Problem } from '../../problems.ts';
import type { Host } from './host/host.ts';
import { warning } from './refuse.ts';
import { allPlaced, attributeOf, textIn } from './xml/walk-elements.ts';

/** Names of the bookmarks of a host. */
export function bookmarkNames(host: Host): Set<string> {
  const starts = allPlaced(host.tree(host.main), 'w:bookmarkStart');
  return new Set(starts.flatMap((one) => attributeOf(one, 'w:name') ?? []));
}

/**
 * Warns of links and cross-references of a host that led into a block before it was made anew or taken out, and lead
 * nowhere now. Those of a table of contents are renewed with it.
 */
export function lostReferences(host: Host, before: ReadonlySet<string>): Problem[] {
  const after = bookmarkNames(host);
  const lost = [...new Set(calledNames(host))].filter(
    (name) => before.has(name) && !after.has(name) && !name.startsWith('_Toc'),
  );
  return lost.map((name) =>
    warning(
      'host-references-lead-somewhere',
      `A reference of the host leads to "${name}", which was in the block and is gone.`,
      'Set it anew in Word.',
    ),
  );
}

/** Names of bookmarks that links and fields lead to. */
function calledNames(host: Host): string[] {
  const root = host.tree(host.main);
  const links = allPlaced(root, 'w:hyperlink').map((one) => attributeOf(one, 'w:anchor') ?? '');
  const instructions = [
    ...allPlaced(root, 'w:instrText').map((one) => textIn(host.text(host.main), one)),
    ...allPlaced(root, 'w:fldSimple').map((one) => attributeOf(one, 'w:instr') ?? ''),
  ];
  const fields = instructions.map((one) => /^\s*(?:PAGE|NOTE)?REF\s+(\S+)/.exec(one)?.[1] ?? '');
  return [...links, ...fields];
}
