import { nearestChild } from '../model/styles.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { ownElements } from '../xml/own-elements.ts';
import type { CheckedDocx, CheckedParagraph } from './checked-docx.ts';
import { type DocxFault, excerpt, faultAt } from './docx-rule.ts';

/** Elements by which a paragraph without words is still there for something. */
const purposes = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:br',
  'w:sectPr',
  'w:fldChar',
  'w:fldSimple',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:sym',
  'm:oMath',
]);

/** Paragraphs without words that only make room; those that a table or a section needs are none. */
export function paragraphsAreNotBlank({ body }: CheckedDocx): DocxFault[] {
  const blank = new Set(spacers(body.root));
  return body.paragraphs.flatMap((paragraph, index) => {
    const before = body.paragraphs[index - 1];
    // A row of them is one fault.
    if (!blank.has(paragraph.element) || (before && blank.has(before.element))) return [];
    return [faultAt(paragraph, 'A blank paragraph makes room')];
  });
}

function spacers(parent: XmlElement): XmlElement[] {
  const blocks = elementsOf(parent).filter(({ name }) => !/^w:bookmark(?:Start|End)$/.test(name));
  // A document or a control that holds nothing else has to have a paragraph.
  const [first, second] = blocks.filter(({ name }) => name !== 'w:sectPr');
  if (first?.name === 'w:p' && second === undefined) return [];
  return blocks.flatMap((block, index) => {
    if (block.name === 'w:sdt' || block.name === 'w:sdtContent') return spacers(block);
    if (block.name !== 'w:p' || !isBlank(block)) return [];
    const next = blocks[index + 1]?.name;
    const afterTable = blocks[index - 1]?.name === 'w:tbl';
    const isNeeded = afterTable && (next === undefined || next === 'w:tbl' || next === 'w:sectPr');
    return isNeeded ? [] : [block];
  });
}

function isBlank(paragraph: XmlElement): boolean {
  if (childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr')) return false;
  for (const element of ownElements(paragraph)) {
    if (purposes.has(element.name)) return false;
    if (element.name === 'w:t' && element.children.join('').trim() !== '') return false;
  }
  return true;
}

/** Styles whose blanks mean something: those of code and of text as it was typed. */
const verbatim = /code|preformatted|verbatim|html|plain text|listing/;

/** Lines set out by blanks and tabs; tabs with stops of their own are meant. */
export function layoutIsNotTyped({ body }: CheckedDocx): DocxFault[] {
  return body.paragraphs
    .filter(({ look }) => !look.names.some((name) => verbatim.test(name)))
    .filter(isTypedOut)
    .map((paragraph) =>
      faultAt(paragraph, `${excerpt(paragraph.text)} is set out by blanks or tabs`),
    );
}

function isTypedOut({ text, look }: CheckedParagraph): boolean {
  if (text.trim() === '') return false;
  if (/[ \u00a0\u2000-\u200a]{4}/.test(text.trim())) return true;
  if (nearestChild(look.properties, 'w:tabs')) return false;
  return /\t\t/.test(text) || /^\t/.test(text);
}

/** Marks that people type in front of the items of a list. */
const bullet = /^\s*([•●○▪■◦·‣–—*-])[ \t\u00a0]/;
const number = /^\s*\(?(\d{1,2}|[a-z])[.)][ \t\u00a0]/;

/** Items of lists whose marks are typed, two or more in a row. */
export function listsUseNumbering({ body }: CheckedDocx): DocxFault[] {
  return body.paragraphs.flatMap((paragraph, index) => {
    const before = body.paragraphs[index - 1];
    const follows = before !== undefined && isNextItem(before, paragraph);
    const after = body.paragraphs[index + 1];
    // The first of the row stands for all of it.
    if (follows || after === undefined || !isNextItem(paragraph, after)) return [];
    return [faultAt(paragraph, `${excerpt(paragraph.text)} begins a list whose marks are typed`)];
  });
}

/** Whether two paragraphs follow each other as items do: with the same bullet, or with the next number or letter. */
function isNextItem(one: CheckedParagraph, other: CheckedParagraph): boolean {
  if (one.look.list || other.look.list || one.look.heading || other.look.heading) return false;
  const [dot, nextDot] = [bullet.exec(one.text)?.[1], bullet.exec(other.text)?.[1]];
  if (dot !== undefined) return dot === nextDot;
  const [count, nextCount] = [number.exec(one.text)?.[1], number.exec(other.text)?.[1]];
  if (count === undefined || nextCount === undefined) return false;
  return orderOf(nextCount) === orderOf(count) + 1;
}

function orderOf(count: string): number {
  return /^\d+$/.test(count) ? Number(count) : (count.codePointAt(0) ?? 0);
}
