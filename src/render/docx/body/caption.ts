import type { Paragraph, ParagraphChild } from 'docx';
import type { Caption } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import { InlineBookmark } from './bookmark-marks.ts';
import type { BookmarkEntry } from './bookmarks.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { field } from './field.ts';
import { runs, textRun, type Voice } from './inlines.ts';

/** `Tabel 1. Text`, the number counted by Word and already filled in; label and number in a bookmark where a field repeats them. */
export function caption(
  { label, number, children }: Caption,
  drawing: Drawing,
  voice: Voice,
  { key, keepNext, opens = [] }: CaptionPlace,
): Paragraph {
  const named: ParagraphChild[] = [
    textRun(`${label}\u00a0`, drawing, voice),
    ...field(`SEQ ${sequenceName(label)} \\* ARABIC`, String(number)),
  ];
  const text = [textRun('. ', drawing, voice), ...runs(children, drawing, voice)];
  const isRepeated = drawing.targets.inFields.has(key);
  const opening = isRepeated ? [new InlineBookmark(drawing.bookmarks.words(key), named)] : named;
  const options = { style: styleIds.caption, keepNext, children: [...opening, ...text] };
  return paragraph(drawing, options, { opens });
}

/** Where a caption stands: at what, and whether that follows it. */
export interface CaptionPlace {
  /** Key of the table or figure. */
  key: string;
  keepNext: boolean;
  opens?: readonly BookmarkEntry[];
}

/** Word counts captions by the label; a name of several words would need quotes. */
function sequenceName(label: string): string {
  return label.replace(/[^\p{L}\p{N}]/gu, '_');
}
