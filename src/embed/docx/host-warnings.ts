import type { Briefing } from '../../document/types.ts';
import { allSections, childBlocks } from '../../document/walk.ts';
import type { Problem } from '../../problems.ts';
import type { Host } from './host/host.ts';
import { relatedPart } from './host/relationships.ts';
import { captionsAround } from './place/captions-around.ts';
import type { Place } from './place/place.ts';
import { warning } from './refuse.ts';
import { allPlaced, attributeOf, textIn } from './xml/walk-elements.ts';

/** What a user should know of a host that a block is put into. */
export function hostWarnings(host: Host, place: Place, briefing: Briefing): Problem[] {
  const root = host.tree(host.main);
  const text = host.text(host.main);
  const warnings: Problem[] = [];
  const settings = host.treeIfThere(relatedPart(host, host.main, 'settings'));
  const tracking = allPlaced(settings, 'w:trackRevisions')[0];
  const isTracked =
    tracking && !['0', 'false', 'off'].includes(attributeOf(tracking, 'w:val') ?? '1');
  if (isTracked || ['w:ins', 'w:del'].some((name) => allPlaced(root, name).length > 0)) {
    const message = 'The host has tracked changes; the block is put in without being tracked.';
    warnings.push(warning('tracked-changes-are-off', message, 'Look at the block yourself.'));
  }
  const instructions = [
    ...allPlaced(root, 'w:instrText').map((one) => textIn(text, one)),
    ...allPlaced(root, 'w:fldSimple').map((one) => attributeOf(one, 'w:instr') ?? ''),
  ];
  const hasSections = allSections(briefing.children).length > 0;
  if (hasSections && instructions.some((one) => /^\s*TOC\b/.test(one))) {
    const message = 'The table of contents of the host does not list the block yet.';
    warnings.push(
      warning('host-contents-are-current', message, 'In Word: click into it and press F9.'),
    );
  }
  const { after } = captionsAround(text, root, { ...place, start: place.end });
  if (captionLabels(briefing).some((label) => after.has(label))) {
    const message =
      'Captions of the host behind the block show the numbers that they had without it.';
    warnings.push(warning('host-captions-are-in-order', message, 'In Word: press Ctrl+A and F9.'));
  }
  return warnings;
}

function captionLabels({ children }: Briefing): string[] {
  return allCaptions(children).map((label) => label.replace(/[^\p{L}\p{N}]/gu, '_'));
}

function allCaptions(blocks: Briefing['children']): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table' || block.type === 'figure') return block.caption?.label ?? [];
    return allCaptions(childBlocks(block));
  });
}
