import { addCover } from './add-cover.ts';
import { addDetails } from './add-details.ts';
import { addKicker, addTitles, bandBox } from './add-titles.ts';
import type { Frame } from './frame.ts';

const bandPadPt = 11;

/** Sets kicker, title, subtitle and details: on plain paper, on a dark band over the page, or on a cover of their own. */
export function addTitleBlock(frame: Frame): void {
  const { titleBlock } = frame.job.layout;
  switch (titleBlock) {
    case 'plain':
      addKicker(frame);
      addTitles(frame);
      addDetails(frame);
      break;
    case 'band': {
      const inside = { ...frame, boxes: [bandBox(frame)] };
      addKicker(inside);
      addTitles(inside);
      const last = frame.stack.rows.at(-1);
      if (last !== undefined) last.heightPt += bandPadPt;
      frame.stack.dropSpace();
      addDetails(frame);
      break;
    }
    case 'cover':
      addCover(frame);
      break;
    default:
      titleBlock satisfies never;
  }
}
