import { normaliseText } from '../../outline.ts';
import { closest, type Element, pageOf, textOf } from '../model/element.ts';
import type { PdfModel } from '../model/load-pdf.ts';

/** A place where a rule does not hold. */
export interface Fault {
  /** What is wrong, in one sentence without a full stop. */
  message: string;
  /** The element it is about. */
  element?: Element | undefined;
  /** From 0; that of the element unless given. */
  page?: number | undefined;
  /** Where it is if neither on a page nor in an element: `metadata`, `object 12`. */
  place?: string;
}

/** A condition that a PDF must meet; its name, the key in the table, is the fact that should hold. */
export interface PdfRule {
  /** Where a standard says so. */
  clause: string;
  /** What is looked at, in one sentence, for people. */
  checks: string;
  /** A warning is advice beyond the standards, or one that they leave open. */
  severity: 'error' | 'warning';
  /** How to mend it, in the program that made the file. */
  hint: string;
  find: (model: PdfModel) => Fault[];
}

/** A table of rules by name. */
export type PdfRules = Record<`pdf-${string}`, PdfRule>;

/** Where a fault is, for people: `page 3, Document > Sect 2 > Table: “Perjanjian …”`. */
export function placeOf({ element, page, place }: Fault): string | undefined {
  if (place !== undefined) return place;
  const at = page ?? (element && pageOf(element));
  const parts = [
    ...(at === undefined ? [] : [`page ${at + 1}`]),
    ...(element === undefined ? [] : [pathOf(element)]),
  ];
  const text = element === undefined ? '' : excerpt(textOf(element));
  return parts.length === 0 ? undefined : `${parts.join(', ')}${text === '' ? '' : `: “${text}”`}`;
}

/** Key of the section around a fault. */
export function unitOf({ element }: Fault): string | undefined {
  for (let at = closest(element, sections); at !== undefined; at = closest(at.parent, sections)) {
    if (at.id !== undefined) return at.id;
  }
  return undefined;
}

const sections = ['Sect', 'Part', 'Art'];

/** The first words of a text. */
export function excerpt(text: string): string {
  const plain = normaliseText(text);
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

function pathOf(element: Element): string {
  const own: string[] = [];
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const { type, parent } = at;
    const same = (parent?.kids ?? []).flatMap((kid) =>
      kid.kind === 'element' && kid.element.type === type ? [kid.element] : [],
    );
    own.unshift(same.length > 1 ? `${type} ${same.indexOf(at) + 1}` : type);
  }
  return own.join(' > ');
}
