import type { Mark } from '../content/page-content.ts';
import type { Dict, Value } from '../objects/values.ts';

/** What an element of structure holds, in order. */
export type Kid =
  | { kind: 'element'; element: Element }
  | { kind: 'mark'; mcid: number; page: number | undefined; mark: Mark | undefined }
  /** An annotation or a picture; `page` is what the reference to it says (ISO 32000-1, 14.7.4.3). */
  | { kind: 'object'; dict: Dict | undefined; page: number | undefined };

/** An element of the structure tree (14.7.2). */
export interface Element {
  /** As written. */
  type: string;
  /** The standard type that it stands for by the role map. */
  role: string;
  dict: Dict;
  parent: Element | undefined;
  kids: Kid[];
  /** Own language, if it has one. */
  lang: string | undefined;
  alt: string | undefined;
  actual: string | undefined;
  id: string | undefined;
  /** Attributes of all owners and classes, by name. */
  attributes: Map<string, Value>;
}

/** The elements directly below. */
export function childrenOf(element: Element): Element[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** The pages of an element and of all below it, from 0, in order. */
export function pagesOf(element: Element): number[] {
  const pages = element.kids.flatMap((kid): number[] => {
    if (kid.kind === 'element') return pagesOf(kid.element);
    return kid.page === undefined ? [] : [kid.page];
  });
  return [...new Set(pages)];
}

/** First page of an element, from 0. */
export function pageOf(element: Element): number | undefined {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? pageOf(kid.element) : kid.page;
    if (page !== undefined) return page;
  }
  return undefined;
}

/** All text below an element, as it is read out: alternatives in place of what is shown. */
export function textOf(element: Element): string {
  if (element.actual !== undefined) return element.actual;
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return textOf(kid.element);
      return kid.kind === 'mark' ? (kid.mark?.runs.map((run) => run.text).join(' ') ?? '') : '';
    })
    .join('');
}

/** The innermost element around, itself included, that has one of the roles. */
export function closest(
  element: Element | undefined,
  roles: readonly string[],
): Element | undefined {
  for (let at = element; at !== undefined; at = at.parent) if (roles.includes(at.role)) return at;
  return undefined;
}
