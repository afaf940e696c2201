import { languageTag } from '../language-tag.ts';
import type { RunLook } from './plain-run.ts';

const rightToLeft =
  /^(?:ar|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|syrc|thaa)(?:-|$)/i;
const eastAsian = /^(?:ja|ko|yue|zh)(?:-|$)/i;

/** Whether a language is written from right to left, by its tag (BCP 47). */
export function runsRightToLeft(lang: string): boolean {
  return rightToLeft.test(lang);
}

/** The language of a run: Word looks for that of East Asian and of right-to-left text in places of their own (17.3.2.20). */
export function runLanguage(lang: string): Pick<RunLook, 'language' | 'rightToLeft'> {
  const value = languageTag(lang);
  if (runsRightToLeft(lang)) return { language: { value, bidi: value }, rightToLeft: true };
  return { language: eastAsian.test(lang) ? { value, eastAsia: value } : { value } };
}
