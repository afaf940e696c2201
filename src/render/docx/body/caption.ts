import type { Paragraph, ParagraphChild } from 'docx';
import type { Caption } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import { InlineBookmark } from './bookmark-marks.ts';
import type { BookmarkEntry } from './bookmarks.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { field } from './field.ts';
import { runs, textRun, type Voice } from './inlines.ts';

/** `Tabel 1. Text`: label and number in a bookmark, the number counted by Word and already filled in. */
export function caption(
  { label, number, children }: Caption,
  drawing: Drawing,
  voice: Voice,
  { bookmark, keepNext }: { bookmark: BookmarkEntry; keepNext: boolean },
): Paragraph {
  const named: ParagraphChild[] = [
    textRun(`${label}\u00a0`, drawing, voice),
    ...field(`SEQ ${sequenceName(label)} \\* ARABIC`, String(number)),
  ];
  const text = [textRun('. ', drawing, voice), ...runs(children, drawing, voice)];
  return paragraph(drawing, {
    style: styleIds.caption,
    keepNext,
    children: [new InlineBookmark(bookmark, named), ...text],
  });
}

/** Word counts captions by the label; a name of several words would need quotes. */
function sequenceName(label: string): string {
  return label.replace(/[^\p{L}\p{N}]/gu, '_');
}
