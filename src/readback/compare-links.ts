import type { OutlineBlock } from './outline.ts';
import { quote, tellChange } from './tell-change.ts';

/** Differences of the links of a block or cell, each in words. */
export function compareLinks(
  there: Pick<OutlineBlock, 'links'>,
  here: Pick<OutlineBlock, 'links'>,
): string[] {
  const count = Math.max(there.links.length, here.links.length);
  if (there.links.length !== here.links.length) {
    const told = (links: OutlineBlock['links']): Set<string> =>
      new Set(links.map((link) => JSON.stringify(link)));
    const [those, these] = [told(there.links), told(here.links)];
    const missing = there.links.filter((link) => !these.has(JSON.stringify(link)));
    const added = here.links.filter((link) => !those.has(JSON.stringify(link)));
    return [
      ...missing.map(({ target }) => `lacks the link to ${target}`),
      ...added.map(({ target }) => `has a link to ${target} here only`),
      ...(missing.length + added.length === 0
        ? [`has ${here.links.length} links, not ${there.links.length}`]
        : []),
    ];
  }
  return Array.from({ length: count }, (_, index): string[] => {
    const [own, other] = [there.links[index], here.links[index]];
    if (own === undefined || other === undefined) return [];
    if (own.target !== other.target) {
      return [`has a link that leads to ${other.target}, not to ${own.target}`];
    }
    if (own.text === other.text) return [];
    return [`has a link over ${quote(other.text)}, not over ${quote(own.text)}`];
  }).flat();
}

/** Differences of the notes of a block or cell, each in words. */
export function compareNotes(
  there: Pick<OutlineBlock, 'notes'>,
  here: Pick<OutlineBlock, 'notes'>,
): string[] {
  if (there.notes.length !== here.notes.length) {
    return [`calls ${here.notes.length} notes, not ${there.notes.length}`];
  }
  return there.notes.flatMap((own, index) => {
    const other = here.notes[index] ?? '';
    if (own === other) return [];
    const which = there.notes.length === 1 ? 'a note' : `note ${index + 1}`;
    if (other === '') return [`has ${which} that is empty: ${quote(own)} is missing`];
    return [`has ${which} with ${tellChange(own, other)}`];
  });
}
