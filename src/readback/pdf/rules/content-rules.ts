import type { MarkFault } from '../content/page-content.ts';
import type { Element } from '../model/element.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import { readNumberTree } from '../model/trees.ts';
import { toOutline } from '../outline/to-outline.ts';
import { excerpt, type Fault, type PdfRules } from './rule.ts';

/** Rules about what stands in the content of pages: everything belongs to one element, or is an artifact. */
export const contentRules: PdfRules = {
  'pdf-content-is-tagged': {
    clause: 'ISO 14289-1, 7.1',
    checks: 'Whatever is painted lies in a mark of the structure or in an artifact.',
    severity: 'error',
    hint: 'Tag it, or mark it as background or artifact.',
    find: (model) => faultsOf(model, 'untagged', (what) => `Outside the tags: ${what}`),
  },
  'pdf-marks-are-not-nested': {
    clause: 'ISO 14289-1, 7.1; ISO 32000-1, 14.7.4.2',
    checks:
      'No artifact lies inside a mark of the structure, no such mark in an artifact or in another one.',
    severity: 'error',
    hint: 'End one mark before the next begins.',
    find: (model) => faultsOf(model, 'nested', (what) => `There is ${what}`),
  },
  'pdf-marks-are-balanced': {
    clause: 'ISO 32000-1, 14.6.1',
    checks: 'Every mark that begins in a content stream ends in it.',
    severity: 'error',
    hint: 'Write one EMC for each BDC or BMC.',
    find: (model) => faultsOf(model, 'unbalanced', (what) => `The marks do not match: ${what}`),
  },
  'pdf-marks-are-unique': {
    clause: 'ISO 32000-1, 14.7.4.2',
    checks: 'No number of a mark is used twice on a page.',
    severity: 'error',
    hint: 'Number the marks of a page from 0.',
    find: (model) => faultsOf(model, 'twice', (what) => `On this page ${what}`),
  },
  'pdf-content-is-readable': {
    clause: 'ISO 32000-1, 7.8.2',
    checks: 'Every content stream and form can be unpacked.',
    severity: 'error',
    hint: 'Make the file again.',
    find: (model) => faultsOf(model, 'damaged', (what) => `There is ${what}`),
  },
  'pdf-marks-belong-to-elements': {
    clause: 'ISO 32000-1, 14.7.4.2',
    checks:
      'Every mark with content belongs to one element, and every mark that an element names is there.',
    severity: 'error',
    hint: 'Export the tags anew.',
    find: (model) => [...ownerFaults(model), ...missingMarks(model)],
  },
  'pdf-parent-tree-leads-back': {
    clause: 'ISO 32000-1, 14.7.4.4',
    checks: 'The parent tree names for every mark the element that it belongs to.',
    severity: 'error',
    hint: 'Export the tags anew.',
    find: parentFaults,
  },
  'pdf-words-have-blanks': {
    clause: 'ISO 32000-1, 14.8.2.5',
    checks: 'Words that stand apart on the page have a blank between them in the text.',
    severity: 'warning',
    hint: 'Write the blank between words and at the end of a line as a character of its own.',
    find: (model) =>
      toOutline(model).missing.map(({ page, before, after }) => ({
        page,
        message: `No blank between “${excerpt(before)}” and “${excerpt(after)}”`,
      })),
  },
};

function faultsOf(
  { pages }: PdfModel,
  kind: MarkFault['kind'],
  tell: (what: string) => string,
): Fault[] {
  return pages.flatMap(({ index, content }) => {
    const own = content.faults.filter((fault) => fault.kind === kind);
    const [first] = own;
    if (first === undefined) return [];
    const more = own.length > 1 ? `, and ${own.length - 1} more on this page` : '';
    const what = first.what.length > 90 ? `${first.what.slice(0, 87)}…` : first.what;
    return [{ page: index, message: `${tell(what)}${more}` }];
  });
}

/** Elements by page and mark. */
function ownersOf({ structure }: PdfModel): Map<string, Element[]> {
  const owners = new Map<string, Element[]>();
  for (const element of structure?.elements ?? []) {
    for (const kid of element.kids) {
      if (kid.kind !== 'mark') continue;
      const key = `${kid.page} ${kid.mcid}`;
      const known = owners.get(key);
      if (known === undefined) owners.set(key, [element]);
      else known.push(element);
    }
  }
  return owners;
}

function ownerFaults(model: PdfModel): Fault[] {
  if (model.structure === undefined) return [];
  const owners = ownersOf(model);
  return model.pages.flatMap(({ index, content }) =>
    [...content.marks.values()].flatMap((mark): Fault[] => {
      const own = owners.get(`${index} ${mark.mcid}`) ?? [];
      const text = excerpt(mark.runs.map((run) => run.text).join(' '));
      const what = `mark ${mark.mcid}${text === '' ? '' : ` (“${text}”)`}`;
      if (own.length > 1) return [{ element: own[1], message: `Two elements hold ${what}` }];
      if (own.length === 1 || !mark.painted) return [];
      return [{ page: index, message: `No element holds ${what}` }];
    }),
  );
}

function missingMarks({ structure }: PdfModel): Fault[] {
  return (structure?.elements ?? []).flatMap((element) =>
    element.kids.flatMap((kid): Fault[] => {
      if (kid.kind !== 'mark' || kid.mark !== undefined) return [];
      const where =
        kid.page === undefined ? 'no page' : `page ${kid.page + 1}, which has no such mark`;
      return [
        { element, page: kid.page, message: `${element.type} names mark ${kid.mcid} of ${where}` },
      ];
    }),
  );
}

function parentFaults(model: PdfModel): Fault[] {
  const { file, pages, structure } = model;
  if (structure === undefined) return [];
  const parents = new Map(readNumberTree(file, file.dict(structure.dict, 'ParentTree')));
  const owners = ownersOf(model);
  return pages.flatMap(({ index, dict, content }): Fault[] => {
    const marks = [...content.marks.values()].filter((mark) => owners.has(`${index} ${mark.mcid}`));
    if (marks.length === 0) return [];
    const key = file.number(dict, 'StructParents');
    const list = key === undefined ? null : file.follow(parents.get(key));
    if (!Array.isArray(list))
      return [{ page: index, message: 'The page has no entry in the parent tree' }];
    return marks.flatMap((mark): Fault[] => {
      const [owner] = owners.get(`${index} ${mark.mcid}`) ?? [];
      if (owner === undefined || file.toDict(list[mark.mcid]) === owner.dict) return [];
      const message = `The parent tree names another element for mark ${mark.mcid}, or none`;
      return [{ element: owner, page: index, message }];
    });
  });
}
