import { childrenOf, type Element, textOf } from '../model/element.ts';
import { readDestination } from '../model/link-target.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { Name } from '../objects/values.ts';
import { readNoteCalls } from '../outline/note-calls.ts';
import { excerpt, type Fault, type PdfRules } from './rule.ts';

/** Rules about headings, pictures, lists and notes. */
export const blockRules: PdfRules = {
  'pdf-headings-leave-no-level-out': {
    clause: 'ISO 14289-1, 7.4.2',
    checks: 'The first heading is H1, and none is more than one level below the one before.',
    severity: 'error',
    hint: 'Use heading styles in their order.',
    find: ({ structure }) => {
      let before = 0;
      return (structure?.elements ?? []).flatMap((element): Fault[] => {
        const level = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? 0);
        if (level === 0) return [];
        const gap = level > before + 1;
        const after = before === 0 ? 'is the first heading' : `follows H${before}`;
        before = level;
        return gap ? [{ element, message: `H${level} ${after}` }] : [];
      });
    },
  },
  'pdf-headings-are-of-one-kind': {
    clause: 'ISO 14289-1, 7.4.4',
    checks: 'A file uses H, or H1 to H6, but not both; and one H in a section.',
    severity: 'error',
    hint: 'Use H1 to H6 throughout.',
    find: ({ structure }) => {
      const elements = structure?.elements ?? [];
      const plain = elements.filter(({ role }) => role === 'H');
      const levels = elements.some(({ role }) => /^H[1-6]$/.test(role));
      const double = plain.filter(
        (element) =>
          element.parent && childrenOf(element.parent).find(({ role }) => role === 'H') !== element,
      );
      return [
        ...(levels ? plain.slice(0, 1) : []).map((element) => ({
          element,
          message: 'H stands in a file that has H1 to H6 too',
        })),
        ...double.map((element) => ({ element, message: 'A second H stands in the same element' })),
      ];
    },
  },
  'pdf-figure-has-alt': {
    clause: 'ISO 14289-1, 7.3 and 7.7',
    checks: 'Every figure and formula has an alternative text, or text that stands for it.',
    severity: 'error',
    hint: 'Describe the picture, or mark it as decoration.',
    find: ({ structure }) =>
      (structure?.elements ?? [])
        .filter(({ role }) => role === 'Figure' || role === 'Formula')
        .filter(({ alt, actual }) => !alt?.trim() && actual === undefined)
        .map((element) => ({ element, message: `${element.type} has no alternative text` })),
  },
  'pdf-figure-has-a-box': {
    clause: 'ISO 32000-1, 14.8.5.4.3',
    checks: 'Every figure that is painted on a page names its rectangle (BBox).',
    severity: 'error',
    hint: 'Export with a program that writes the BBox attribute.',
    find: ({ structure }) =>
      (structure?.elements ?? [])
        .filter(({ role, kids }) => role === 'Figure' && kids.some((kid) => kid.kind === 'mark'))
        .filter(({ attributes }) => !isBox(attributes.get('BBox')))
        .map((element) => ({ element, message: `${element.type} has no BBox` })),
  },
  'pdf-list-names-its-numbering': {
    clause: 'ISO 32000-1, 14.8.5.5',
    checks: 'A list with marks says in ListNumbering what they are.',
    severity: 'warning',
    hint: 'Export with a program that writes the ListNumbering attribute.',
    find: ({ structure }) =>
      (structure?.elements ?? [])
        .filter(({ role }) => role === 'L')
        .filter((list) =>
          childrenOf(list).some((item) => childrenOf(item).some(({ role }) => role === 'Lbl')),
        )
        .filter(({ attributes }) => {
          const numbering = attributes.get('ListNumbering');
          return !(numbering instanceof Name);
        })
        .map((element) => ({
          element,
          message: 'The list has marks, but does not say of which kind',
        })),
  },
  'pdf-note-has-an-id': {
    clause: 'ISO 14289-1, 7.9',
    checks: 'Every note has an ID.',
    severity: 'error',
    hint: 'Export with a program that gives notes IDs.',
    find: ({ structure }) =>
      notesOf(structure?.elements)
        .filter(({ id }) => !id)
        .map((element) => ({ element, message: 'The note has no ID' })),
  },
  'pdf-note-is-called': {
    clause: 'ISO 32000-1, 14.8.4.4.1',
    checks: 'A reference in the text leads to every note.',
    severity: 'warning',
    hint: 'Tag the mark in the text as Reference with a link to the note.',
    find: (model) => {
      const called = new Set(readNoteCalls(model).values());
      return notesOf(model.structure?.elements)
        .filter((note) => !called.has(note))
        .map((element) => ({ element, message: 'No reference calls the note' }));
    },
  },
  'pdf-note-leads-back': {
    clause: 'WCAG 2.2, 2.4.5 (advice)',
    checks: 'Every note has a link back to where it is called.',
    severity: 'warning',
    hint: 'Link the mark of the note to its place in the text.',
    find: ({ file, structure }) =>
      notesOf(structure?.elements)
        .filter((note) => !leadsBack(file, note))
        .map((element) => ({ element, message: 'No link leads back from the note' })),
  },
  'pdf-link-has-text': {
    clause: 'ISO 14289-1, 7.18.5; WCAG 2.2, 2.4.4',
    checks: 'Every Link element has words, a picture with words, or an alternative text.',
    severity: 'warning',
    hint: 'Put the link on words that say where it leads.',
    find: ({ structure }) =>
      (structure?.elements ?? [])
        .filter(({ role, alt }) => role === 'Link' && !alt)
        .filter((link) => excerpt(textOf(link)) === '' && !holdsFigure(link))
        .map((element) => ({ element, message: 'The link has no words' })),
  },
};

function notesOf(elements: readonly Element[] | undefined): Element[] {
  return (elements ?? []).filter(({ role }) => role === 'Note');
}

function isBox(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 4 && value.every((item) => typeof item === 'number')
  );
}

/** Whether a link inside leads to a place of the same file. */
function leadsBack(file: PdfFile, element: Element): boolean {
  return element.kids.some((kid) => {
    if (kid.kind === 'element') return leadsBack(file, kid.element);
    if (kid.kind !== 'object' || kid.dict === undefined || element.role !== 'Link') return false;
    return readDestination(file, kid.dict) !== undefined;
  });
}

function holdsFigure(element: Element): boolean {
  return childrenOf(element).some((child) => child.role === 'Figure' || holdsFigure(child));
}
