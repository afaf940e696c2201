import { childOf, toggleOf, type XmlElement } from '../xml/element.ts';
import { plainText } from '../xml/plain-text.ts';
import type { CheckedDocx, CheckedParagraph } from './checked-docx.ts';
import { type DocxFault, excerpt, faultAt } from './docx-rule.ts';

/** Headings that skip a level, the first one too. */
export function headingsHaveNoGap({ body }: CheckedDocx): DocxFault[] {
  let above = 0;
  return body.paragraphs.flatMap((paragraph) => {
    const level = paragraph.look.heading;
    if (level === undefined || paragraph.text.trim() === '') return [];
    const skips = level > above + 1;
    const after = above === 0 ? 'opens the headings' : `follows level ${above}`;
    above = level;
    if (!skips) return [];
    return [
      faultAt(paragraph, `The heading ${excerpt(paragraph.text)} of level ${level} ${after}`),
    ];
  });
}

/**
 * Headings without a built-in heading style: by a level in the outline alone, which screen readers pass over, or by
 * look alone.
 */
export function headingsHaveHeadingStyles({ body }: CheckedDocx): DocxFault[] {
  return body.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.text.trim() === '') return [];
    const { names, heading } = paragraph.look;
    const told = excerpt(paragraph.text);
    if (heading !== undefined && !/^heading [1-9]$/.test(names[0] ?? '')) {
      return [
        faultAt(paragraph, `${told} is a heading of level ${heading} without a heading style`),
      ];
    }
    const looks = heading === undefined && looksLikeHeading(paragraph, body.paragraphs[index + 1]);
    return looks ? [faultAt(paragraph, `${told} looks like a heading but is none`)] : [];
  });
}

/** A short line in a plain style, all of it bold by hand, without a stop at its end, above running text. */
function looksLikeHeading(
  paragraph: CheckedParagraph,
  next: CheckedParagraph | undefined,
): boolean {
  const { look, text, inTable } = paragraph;
  const plain = ['normal', 'body text', 'text body', 'standard', 'first paragraph'];
  const words = text.trim();
  const short = words.length <= 80 && !/[.,:;?!…]$/.test(words) && /\p{L}/u.test(words);
  if (!next || inTable || !short || look.list || !plain.includes(look.names[0] ?? 'normal'))
    return false;
  const runs = printedRuns(paragraph);
  const stands = runs.length > 0 && runs.every(isBold) && !printedRuns(next).every(isBold);
  return stands && next.text.trim().length > words.length;
}

function printedRuns({ elements }: CheckedParagraph): XmlElement[] {
  return elements.filter((element) => element.name === 'w:r' && plainText(element).trim() !== '');
}

function isBold(run: XmlElement): boolean {
  return toggleOf(childOf(run, 'w:rPr'), 'w:b') === true;
}
