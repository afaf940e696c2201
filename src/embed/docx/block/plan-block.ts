import type { EmbedRequest } from '../../types.ts';
import type { Host } from '../host/host.ts';
import { relatedPart } from '../host/relationships.ts';
import { readStyles } from '../parts/read-styles.ts';
import { captionsAround } from '../place/captions-around.ts';
import { findPlace } from '../place/find-place.ts';
import type { Place } from '../place/place.ts';
import { endOfBody, searched } from '../place/searched.ts';
import { levelBefore, textWidthAt } from '../place/surroundings.ts';
import { type Fragment, makeFragment } from './fragment.ts';
import type { KnownBlock } from './known-block.ts';

/** What is to stand where. */
export interface PlannedBlock {
  place: Place;
  /** It was put at the end, not at a place that has a name. */
  isAtEnd: boolean;
  startLevel: number;
  /** Of the text, in twips. */
  width: number;
  fragment: Fragment;
}

/** LibreOffice rounds widths to a hundredth of a millimetre: a point more or less makes no other block. */
const sameWidth = 20;

/** Plans a block; one that is there keeps its place and the level of its headings. */
export async function planBlock(
  host: Host,
  request: EmbedRequest,
  known: KnownBlock | undefined,
): Promise<PlannedBlock> {
  const part = relatedPart(host, host.main, 'styles');
  const styles = new Map(readStyles(host.treeIfThere(part)).map((style) => [style.id, style]));
  const own = searched(host, styles);
  const parent = known?.found.elements[0]?.parent;
  const place =
    known && parent
      ? { start: known.found.start, end: known.found.end, parent }
      : request.isPlace
        ? findPlace(own, request.name)
        : endOfBody(own);
  const isAtEnd = known?.record?.isAtEnd ?? !request.isPlace;
  const usual = isAtEnd ? 1 : Math.min(9, levelBefore(own.body, styles, place) + 1);
  const kept = request.levelAnew ? undefined : known?.record?.startLevel;
  const startLevel = request.startLevel ?? kept ?? usual;
  const there = textWidthAt(own.body, place);
  const earlier = known?.record?.width ?? there;
  const width = Math.abs(there - earlier) <= sameWidth ? earlier : there;
  const fragment = await makeFragment(request.briefing, await request.theme(), {
    width,
    captions: captionsAround(own.text, own.body, place).before,
  });
  return { place, isAtEnd, startLevel, width, fragment };
}

/** Whether a block that is there is what is planned, and was made by the same request. */
export function isAsPlanned(
  { fragment, startLevel }: PlannedBlock,
  { record }: KnownBlock,
  { briefing }: EmbedRequest,
): boolean {
  return (
    record?.made === fragment.digest &&
    record.startLevel === startLevel &&
    record.request === briefing.properties.request
  );
}
