import type { ParagraphChild } from 'docx';
import type { Confidence, ConfidenceLevel } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import type { Drawing } from './drawing.ts';
import { textRun, type Voice } from './inlines.ts';

const marks: Record<ConfidenceLevel, string> = { high: '●●●', moderate: '●●○', low: '●○○' };

/** Marks and word. */
export function explainedMarks(
  confidence: Confidence,
  drawing: Drawing,
  voice: Voice,
): ParagraphChild[] {
  return [markRun(confidence, drawing), textRun(`\u00a0${confidence.label}`, drawing, voice)];
}

/** The marks alone. */
export function markRun({ level }: Confidence, drawing: Drawing): ParagraphChild {
  return textRun(marks[level], drawing, { lang: drawing.lang, style: styleIds.marks });
}
