import type { Host } from '../host/host.ts';
import { relatedPart, relationshipsOf } from '../host/relationships.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { cut, type Edit } from '../xml/splice.ts';
import { ancestors, attributeOf, everyPlaced } from '../xml/walk-elements.ts';

/** Calls into other parts of a host, with the relationship that leads there. */
const calls: Record<string, string> = {
  'w:footnoteReference': 'footnotes',
  'w:endnoteReference': 'endnotes',
  'w:commentReference': 'comments',
};

/**
 * Puts back what a block took the place of, between two offsets of the text. Programs drop notes, comments and pictures
 * that nothing leads to while the block stands there: what leads to one that is gone is left out. Returns the end.
 */
export function putBack(host: Host, start: number, end: number, replaced: string): number {
  host.edit(host.main, [{ start, end, text: replaced }]);
  const back = start + replaced.length;
  const within = [...everyPlaced(host.tree(host.main))].filter(
    (one) => one.start >= start && one.end <= back,
  );
  const broken = within.filter((one) => isBroken(host, one));
  const gone = new Set(broken.filter(({ name }) => name !== 'w:hyperlink').map(runOf));
  const links = broken.filter(({ name }) => name === 'w:hyperlink');
  const isGone = (one: PlacedElement) => [...ancestors(one)].some((above) => gone.has(above));
  const edits: Edit[] = [...gone].filter((one) => !isGone(one)).map(cut);
  for (const { openEnd, closeStart, ...link } of links.filter((one) => !isGone(one))) {
    edits.push(cut({ start: link.start, end: openEnd }), cut({ start: closeStart, end: link.end }));
  }
  host.edit(host.main, edits);
  return edits.reduce((at, one) => at - (one.end - one.start), back);
}

function isBroken(host: Host, element: PlacedElement): boolean {
  const type = calls[element.name];
  if (type !== undefined) {
    const notes = host.treeIfThere(relatedPart(host, host.main, type))?.children ?? [];
    return !notes.some((one) => attributeOf(one, 'w:id') === attributeOf(element, 'w:id'));
  }
  const named = [...element.attributes].filter(([name]) => /^r:(?:id|embed|link)$/.test(name));
  const related = named.length === 0 ? [] : relationshipsOf(host, host.main);
  return named.some(([, { value }]) => !related.some(({ id }) => id === value));
}

function runOf(element: PlacedElement): PlacedElement {
  return [...ancestors(element)].find(({ name }) => name === 'w:r') ?? element;
}
