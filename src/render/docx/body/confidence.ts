import { type ParagraphChild, Tab, TextRun } from 'docx';
import type { Confidence, ConfidenceLevel } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import type { Drawing } from './drawing.ts';
import { textRun, type Voice } from './inlines.ts';

const marks: Record<ConfidenceLevel, string> = { high: '●●●', moderate: '●●○', low: '●○○' };

/** Marks and word, as a legend. */
export function explainedMarks(
  confidence: Confidence,
  drawing: Drawing,
  voice: Voice,
): ParagraphChild[] {
  return [markRun(confidence, drawing), textRun(`\u00a0${confidence.label}`, drawing, voice)];
}

/** Word and marks at the end of a heading's line; they stay together where the line is too short for them. */
export function tabbedMarks(
  confidence: Confidence,
  drawing: Drawing,
  voice: Voice,
): ParagraphChild[] {
  const word = `${confidence.label.replaceAll(' ', '\u00a0')}\u00a0`;
  return [
    new TextRun({ children: [new Tab()] }),
    textRun(word, drawing, { ...voice, style: styleIds.confidence }),
    markRun(confidence, drawing),
  ];
}

function markRun({ level }: Confidence, drawing: Drawing): ParagraphChild {
  return textRun(marks[level], drawing, { lang: drawing.lang, style: styleIds.marks });
}
