import type { Briefing } from '../../document/types.ts';
import { allSections, childBlocks } from '../../document/walk.ts';
import type { Problem } from '../../problems.ts';
import { hasTracked } from './content/is-tracked.ts';
import { isOn } from './content/run-look.ts';
import type { Host } from './host/host.ts';
import { relatedPart } from './host/relationships.ts';
import { captionsAround } from './place/captions-around.ts';
import type { Place } from './place/place.ts';
import { protectionWarnings } from './protection-warnings.ts';
import { warning } from './refuse.ts';
import { allPlaced, attributeOf, textIn } from './xml/walk-elements.ts';

/** What a user should know of a host that a block is put into. */
export function hostWarnings(host: Host, place: Place, briefing: Briefing): Problem[] {
  return [
    ...trackingWarnings(host),
    ...protectionWarnings(host),
    ...contentsWarnings(host, briefing),
    ...captionWarnings(host, place, briefing),
  ];
}

function trackingWarnings(host: Host): Problem[] {
  const settings = host.treeIfThere(relatedPart(host, host.main, 'settings'));
  const [tracking] = allPlaced(settings, 'w:trackRevisions');
  const isOnNow = tracking !== undefined && isOn(attributeOf(tracking, 'w:val'));
  if (!isOnNow && !hasTracked(host.tree(host.main))) return [];
  const message = 'The host has tracked changes; the block is put in without being tracked.';
  return [warning('tracked-changes-are-off', message, 'Look at the block yourself.')];
}

function contentsWarnings(host: Host, { children }: Briefing): Problem[] {
  const root = host.tree(host.main);
  const instructions = [
    ...allPlaced(root, 'w:instrText').map((one) => textIn(host.text(host.main), one)),
    ...allPlaced(root, 'w:fldSimple').map((one) => attributeOf(one, 'w:instr') ?? ''),
  ];
  const hasContents = instructions.some((one) => /^\s*TOC\b/.test(one));
  if (!hasContents || allSections(children).length === 0) return [];
  const message = 'The table of contents of the host does not list the block yet.';
  const hint = 'In Word: click into it and press F9.';
  return [warning('host-contents-are-current', message, hint)];
}

function captionWarnings(host: Host, place: Place, briefing: Briefing): Problem[] {
  const behind = { ...place, start: place.end };
  const { after } = captionsAround(host.text(host.main), host.tree(host.main), behind);
  if (!captionLabels(briefing).some((label) => after.has(label))) return [];
  const message =
    'Captions of the host behind the block show the numbers that they had without it.';
  return [warning('host-captions-are-in-order', message, 'In Word: press Ctrl+A and F9.')];
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
