import type { Figure } from '../../../document/types.ts';
import { openPicture } from '../pictures/picture.ts';
import { addCaption } from './add-caption.ts';
import { type Frame, langChange } from './frame.ts';

/** Pixels to an inch at which a picture is shown unless it is too wide. */
const pixelsPerInch = 150;
const svgPixelsPerInch = 96;
const maxHeightPt = 420;

/** Sets a picture, never larger than its column, with its caption below; one that cannot be read is noted as a problem. */
export function addFigure(frame: Frame, figure: Figure): void {
  const { image } = figure;
  const isVector = image.mediaType === 'image/svg+xml';
  const picture = openPicture(isVector ? image.fallback.data : image.data);
  if (typeof picture === 'string') {
    const message = `the picture "${figure.key}" ${picture}`;
    frame.job.problems.push({ rule: 'image-is-readable', severity: 'error', message });
    return;
  }
  const group = frame.node.add('Div', langChange(frame, figure.lang));
  const id = frame.job.destinations.of('figure', figure.key);
  frame.stack.anchor({ name: id });
  const leaf = group.add('Figure', { alt: figure.alt, id }).leaf();
  const naturalPt = (image.widthPx * 72) / (isVector ? svgPixelsPerInch : pixelsPerInch);
  const ratio = image.heightPx / image.widthPx;
  const widthPt = Math.min(naturalPt, frame.widthPt, maxHeightPt / ratio);
  const heightPt = widthPt * ratio;
  frame.stack.space(8);
  frame.stack.push({
    heightPt,
    breakCost: frame.breakCost,
    boxes: frame.boxes,
    draws: [{ type: 'picture', xPt: frame.xPt, yPt: 0, widthPt, heightPt, picture, leaf }],
  });
  if (figure.caption !== undefined) {
    frame.stack.keepNext();
    addCaption({ ...frame, lang: figure.lang ?? frame.lang }, figure.caption, group);
  }
  frame.stack.space(10);
}
