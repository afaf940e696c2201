import type { IParagraphOptions } from 'docx';
import { languageTag } from '../language-tag.ts';
import type { RunLook } from './plain-run.ts';

const rightToLeft =
  /^(?:ar|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|syrc|thaa)(?:-|$)/i;
const eastAsian = /^(?:ja|ko|yue|zh)(?:-|$)/i;

/** Whether a language is written from right to left, by its tag (BCP 47). */
export function runsRightToLeft(lang: string): boolean {
  return rightToLeft.test(lang);
}

/** How a run says its language. */
interface WrittenLanguage {
  language: NonNullable<RunLook['language']>;
  rightToLeft?: boolean;
}

/** The language of a run: Word looks for that of East Asian and of right-to-left text in places of their own (17.3.2.20). */
export function runLanguage(lang: string): WrittenLanguage {
  const value = languageTag(lang);
  if (runsRightToLeft(lang)) return { language: { value, bidi: value }, rightToLeft: true };
  return { language: eastAsian.test(lang) ? { value, eastAsia: value } : { value } };
}

/**
 * What a paragraph in another language than its document says of itself: that of its mark, by which Word judges an
 * empty line and what is typed at the end (17.3.1.29), and where it begins.
 */
export function paragraphLanguage(
  { lang }: { lang: string },
  own: string,
): Pick<IParagraphOptions, 'run' | 'bidirectional'> {
  if (own === lang) return {};
  return { run: runLanguage(own), ...(runsRightToLeft(own) ? { bidirectional: true } : {}) };
}
