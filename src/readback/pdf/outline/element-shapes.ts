import { normaliseText } from '../../outline.ts';
import { childrenOf, type Element, type Kid, textOf } from '../model/element.ts';
import { inlineTypes, runsOn } from '../model/standard-types.ts';
import { Name } from '../objects/values.ts';

/** Whether an element runs on in the line around it, with all that it holds. */
export function isInline(element: Element): boolean {
  return runsOn(element.role, element.parent?.role) && childrenOf(element).every(isInlineOrFigure);
}

/** A note may hold paragraphs and still be called in the line. */
function isInlineOrFigure(element: Element): boolean {
  return element.role === 'Figure' || element.role === 'P' || isInline(element);
}

/** The pictures that stand in the line. */
export function figuresIn(kid: Kid): Element[] {
  if (kid.kind !== 'element') return [];
  return kid.element.role === 'Figure' ? [kid.element] : kid.element.kids.flatMap(figuresIn);
}

/** The rows of a table, of its head, body and foot. */
export function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.role === 'TR') return [child];
    return /^T(Head|Body|Foot)$/.test(child.role) ? rowsOf(child) : [];
  });
}

/** A group with nothing but paragraphs and lists is a box; one with a picture, a table or a heading holds them together. */
export function isBox(element: Element): boolean {
  return childrenOf(element).every(
    ({ role }) => /^(P|L|BlockQuote|Lbl)$/.test(role) || inlineTypes.has(role),
  );
}

/** Whether a list is numbered: by its attribute (14.8.5.5), else by the mark of its first item. */
export function isOrdered(list: Element): boolean {
  const numbering = list.attributes.get('ListNumbering');
  const name = numbering instanceof Name ? numbering.value : '';
  if (name !== '') return /^(Decimal|UpperRoman|LowerRoman|UpperAlpha|LowerAlpha)$/.test(name);
  const [item] = childrenOf(list);
  const label = item && labelIn(item);
  return label !== undefined && /^\s*\(?[0-9ivxa-z]{1,4}[.)]/i.test(textOf(label));
}

function labelIn(element: Element): Element | undefined {
  if (element.role === 'Lbl') return element;
  for (const child of childrenOf(element)) {
    const label = child.role === 'L' ? undefined : labelIn(child);
    if (label !== undefined) return label;
  }
  return undefined;
}

/** A picture no higher than a line of text, such as marks of confidence, is read as its words. */
export function standsForWords({ alt, id, attributes }: Element): boolean {
  const box = attributes.get('BBox');
  const [, bottom, , top] = Array.isArray(box) ? box : [];
  const height = typeof bottom === 'number' && typeof top === 'number' ? top - bottom : 0;
  return Boolean(alt) && id === undefined && height > 0 && height < lineHeight;
}

/** In points. */
const lineHeight = 16;

/** Marks of confidence say no more than the word after them; a bullet may stand in the words of an item. */
export function withoutMarks(text: string, isItem: boolean): string {
  return text.replace(isItem ? /^[●○◐•◦▪▫‣⁃·]+\s*/ : /^[●○◐]+\s*/, '');
}

/** An entry of the contents without the leaders and the number of its page. */
export function withoutPage(text: string, kids: readonly Kid[]): string {
  const last = lastPiece(kids).trim();
  const own =
    /^[.…\s]*\d{1,5}$/.test(last) && text.endsWith(last) ? text.slice(0, -last.length) : text;
  return normaliseText(own.replace(/(?:\s*[.…]){3,}\s*\d*$/, ''));
}

/** Text of the last leaf. */
function lastPiece(kids: readonly Kid[]): string {
  for (const kid of kids.toReversed()) {
    if (kid.kind === 'mark') return kid.mark?.runs.at(-1)?.text ?? '';
    if (kid.kind === 'element') return lastPiece(kid.element.kids);
  }
  return '';
}
