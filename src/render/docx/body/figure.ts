import { type FileChild, ImageRun } from 'docx';
import type { Figure, Image } from '../../../document/types.ts';
import { columnWidthTwips } from '../geometry.ts';
import { styleIds } from '../style-ids.ts';
import { legalText } from '../xml.ts';
import { BlockBookmarkEnd } from './bookmark-marks.ts';
import { caption } from './caption.ts';
import { type Drawing, paragraph } from './drawing.ts';
import type { Place } from './place.ts';

/** An SVG has the same picture as PNG beside it, for programs that show none. */
function source(image: Image) {
  const { data } = image;
  if (image.mediaType !== 'image/svg+xml') {
    return { type: image.mediaType === 'image/png' ? 'png' : 'jpg', data } as const;
  }
  return { type: 'svg', data, fallback: { type: 'png', data: image.fallback.data } } as const;
}

/** The picture in a line of its own, never wider than the column, with its text alternative and its caption below. */
export function figure(node: Figure, drawing: Drawing, place: Place): FileChild[] {
  drawing.figures += 1;
  const { image } = node;
  const widestPx = (columnWidthTwips(drawing.theme, drawing.layout) / 1440) * 96;
  const scale = Math.min(1, widestPx / image.widthPx);
  const picture = new ImageRun({
    ...source(image),
    transformation: {
      width: Math.max(1, Math.round(image.widthPx * scale)),
      height: Math.max(1, Math.round(image.heightPx * scale)),
    },
    altText: {
      id: String(drawing.figures),
      name: `Figure ${drawing.figures}`,
      description: legalText(node.alt),
    },
  });
  const bookmark = drawing.bookmarks.place(node.key);
  const keepNext = node.caption !== undefined;
  const options = { style: styleIds.figure, keepNext, children: [picture] };
  const line = paragraph(drawing, options, { opens: [bookmark] });
  const end = new BlockBookmarkEnd(bookmark);
  if (!node.caption) return [line, end];
  const at = { key: node.key, keepNext: false };
  return [line, caption(node.caption, drawing, { lang: place.lang }, at), end];
}
