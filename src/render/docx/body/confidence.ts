import type { Paragraph, ParagraphChild } from 'docx';
import type { Confidence, ConfidenceLevel } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { textRun, type Voice } from './inlines.ts';
import type { Place } from './place.ts';

const marks: Record<ConfidenceLevel, string> = { high: '●●●', moderate: '●●○', low: '●○○' };

/** Marks and word, as a legend. */
export function explainedMarks(
  confidence: Confidence,
  drawing: Drawing,
  voice: Voice,
): ParagraphChild[] {
  return [markRun(confidence, drawing), textRun(`\u00a0${confidence.label}`, drawing, voice)];
}

/** Marks and word in a line of their own below the heading of a unit, in the same order as in the legend. */
export function confidenceLine(
  confidence: Confidence,
  drawing: Drawing,
  { lang }: Place,
): Paragraph {
  const children = explainedMarks(confidence, drawing, { lang });
  return paragraph(drawing, { style: styleIds.confidence, children });
}

function markRun({ level }: Confidence, drawing: Drawing): ParagraphChild {
  return textRun(marks[level], drawing, { lang: drawing.lang, style: styleIds.marks });
}
