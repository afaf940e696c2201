import type { Fail, FoundMarker } from './find-markers.ts';
import { lineAfter, lineStart } from './line-bounds.ts';
import { type Attributes, type Marker, writeEnd } from './marker.ts';
import type { Point } from './rules.ts';

/** A begin marker, its end, and what stands between. */
export interface HostBlock {
  key: string;
  attributes: Attributes;
  /** Where the begin marker stands. */
  at: Point;
  /** Start of the line of the begin marker. */
  start: number;
  innerStart: number;
  innerEnd: number;
  /** Behind the line end of the end marker. */
  end: number;
}

/** A marker that can be used. */
type UsableMarker = FoundMarker & Marker;

/** Begin and end by turns, each with its like. */
export function pairMarkers(markers: FoundMarker[], text: string, fail: Fail): HostBlock[] {
  const blocks: HostBlock[] = [];
  let open: FoundMarker | undefined;
  const unpaired = (message: string, hint: string, at: Point): void =>
    fail({ rule: 'markers-come-in-pairs', message, hint }, at);
  const checkClosed = (): void => {
    if (open?.key === undefined) return;
    const message = `The block "${open.key}" has no end before the next one begins or the file ends.`;
    const hint = `Write ${writeEnd(open.key)} behind its text, or take this marker out.`;
    unpaired(message, hint, open.at);
  };
  for (const marker of markers) {
    if (marker.kind === 'begin') {
      checkClosed();
      open = marker;
    } else if (open !== undefined && !(isUsable(open) && isUsable(marker))) {
      open = undefined;
    } else if (open !== undefined && isUsable(open) && open.key === marker.key) {
      addBlock(blocks, open, marker, text, fail);
      open = undefined;
    } else if (marker.key !== undefined) {
      const message = `This end of "${marker.key}" has no begin before it.`;
      const hint = `Take it out, or write <!-- risalah:begin ${marker.key} --> above the text.`;
      unpaired(message, hint, marker.at);
    }
  }
  checkClosed();
  return blocks;
}

function isUsable(marker: FoundMarker): marker is UsableMarker {
  return marker.key !== undefined && marker.attributes !== undefined;
}

function addBlock(
  blocks: HostBlock[],
  begin: UsableMarker,
  end: FoundMarker,
  text: string,
  fail: Fail,
): void {
  const { key, attributes, at } = begin;
  // Labels of notes differ in more than capitals.
  if (blocks.some((block) => block.key.toLowerCase() === key.toLowerCase())) {
    const message = `The file has two blocks with the name "${key}".`;
    fail({ rule: 'block-name-is-unique', message, hint: 'Rename one in both markers.' }, at);
  }
  blocks.push({
    ...{ key, attributes, at },
    start: lineStart(text, begin.from),
    innerStart: lineAfter(text, begin.to),
    innerEnd: lineStart(text, end.from),
    end: lineAfter(text, end.to),
  });
}
