import { childrenOf, type Element, textOf } from '../model/element.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import { standardTypes } from '../model/standard-types.ts';
import { readNameTree } from '../model/trees.ts';
import { isLanguageTag } from './language-tag.ts';
import type { Fault, PdfRules } from './rule.ts';

/** Rules about the tree of elements as such. */
export const structureRules: PdfRules = {
  'pdf-types-are-standard': {
    clause: 'ISO 14289-1, 7.1; ISO 32000-1, 14.8.4',
    checks: 'Every type of element is a standard one, or the role map leads from it to one.',
    severity: 'error',
    hint: 'Add the type to the role map.',
    find: ({ structure }) =>
      (structure?.elements ?? [])
        .filter(({ role }) => !standardTypes.has(role))
        .map((element) => ({
          element,
          message: `${element.type} is no standard type and maps to none`,
        })),
  },
  'pdf-standard-types-keep-their-meaning': {
    clause: 'ISO 14289-1, 7.1',
    checks: 'The role map does not map standard types, nor any type to itself by a detour.',
    severity: 'error',
    hint: 'Take the entry out of the role map.',
    find: ({ file, structure }) =>
      [...(file.dict(structure?.dict, 'RoleMap') ?? [])]
        .filter(([type]) => standardTypes.has(type) || isCircular(file, structure, type))
        .map(([type]) => ({ place: 'role map', message: `The role map maps ${type}` })),
  },
  'pdf-structure-is-a-tree': {
    clause: 'ISO 32000-1, 14.7.2',
    checks: 'Every element stands in one place, and names the one that holds it as its parent.',
    severity: 'error',
    hint: 'Export the tags anew.',
    find: ({ structure }) => [
      ...(structure?.shared ?? []).map((element) => ({
        element,
        message: `${element.type} stands in two places, or below itself`,
      })),
      ...(structure?.orphans ?? []).map((element) => ({
        element,
        message: `${element.type} names another parent than the element that holds it`,
      })),
    ],
  },
  'pdf-elements-stand-where-they-may': {
    clause: 'ISO 14289-1, 7.2; ISO 32000-1, 14.8.4.3',
    checks: 'Parts of lists, tables and contents stand in one another as the standard says.',
    severity: 'error',
    hint: 'Correct the tags: a TR in a Table, an LI in an L, a TOCI in a TOC.',
    find: ({ structure }) => (structure?.elements ?? []).flatMap(nestingFaults),
  },
  'pdf-elements-have-content': {
    clause: 'ISO 14289-1, 7.1',
    checks: 'No element is empty: assistive programs would stop at nothing.',
    severity: 'warning',
    hint: 'Delete the empty tag; in a word processor, the empty paragraph.',
    find: ({ structure }) =>
      (structure?.elements ?? []).filter(isEmpty).map((element) => ({
        element,
        message: `The element ${element.type} is empty`,
      })),
  },
  'pdf-languages-are-valid': {
    clause: 'ISO 14289-1, 7.2',
    checks: 'Every language that an element or a mark names is a valid tag.',
    severity: 'error',
    hint: 'Use tags such as id, en-GB or ar.',
    find: ({ structure, pages }) => [
      ...(structure?.elements ?? [])
        .filter(({ lang }) => lang !== undefined && lang !== '' && !isLanguageTag(lang))
        .map((element) => ({ element, message: `“${element.lang}” is no language tag` })),
      ...pages.flatMap(({ index, content }) =>
        content.runs
          .filter(({ lang }) => lang !== undefined && lang !== '' && !isLanguageTag(lang))
          .map(({ lang }) => ({ page: index, message: `“${lang}” is no language tag` })),
      ),
    ],
  },
  'pdf-ids-are-unique': {
    clause: 'ISO 32000-1, 14.7.2; ISO 14289-1, 7.9',
    checks: 'No two elements have the same ID.',
    severity: 'error',
    hint: 'Give each element an ID of its own.',
    find: ({ structure }) => {
      const seen = new Set<string>();
      return (structure?.elements ?? []).flatMap((element): Fault[] => {
        if (element.id === undefined) return [];
        if (!seen.has(element.id)) {
          seen.add(element.id);
          return [];
        }
        return [{ element, message: `The ID “${element.id}” is used twice` }];
      });
    },
  },
  'pdf-ids-are-in-the-tree': {
    clause: 'ISO 32000-1, 14.7.2, table 322',
    checks: 'The ID tree has every ID, in order, and leads to its element.',
    severity: 'error',
    hint: 'Export the tags anew.',
    find: idTreeFaults,
  },
};

const allowed: Record<string, readonly string[]> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOC', 'TOCI'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
};
const onlyIn: Record<string, readonly string[]> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};
const atMostOne: Record<string, readonly string[]> = {
  Table: ['THead', 'TFoot', 'Caption'],
  L: ['Caption'],
  TOC: ['Caption'],
};

function nestingFaults(element: Element): Fault[] {
  const { parent, role, type } = element;
  const inside = parent === undefined ? 'StructTreeRoot' : parent.type;
  const wanted = onlyIn[role];
  const faults: Fault[] = [];
  if (wanted !== undefined && !wanted.includes(parent?.role ?? '')) {
    const message = `${type} stands in ${inside}; it belongs in ${wanted.join(', ')}`;
    faults.push({ element, message });
  }
  const children = childrenOf(element);
  for (const child of children) {
    const fits = allowed[role]?.includes(child.role) ?? true;
    // What stands in the wrong place is told once.
    if (!fits && onlyIn[child.role] === undefined) {
      faults.push({
        element: child,
        message: `${child.type} stands in ${type}, which may not hold it`,
      });
    }
  }
  for (const single of atMostOne[role] ?? []) {
    const extra = children.filter((child) => child.role === single)[1];
    if (extra !== undefined)
      faults.push({ element: extra, message: `${type} has more than one ${single}` });
  }
  return faults;
}

/** Cells may be empty, and a group that holds a picture, an annotation or a drawing says something. */
function isEmpty(element: Element): boolean {
  if (/^(TD|TH|Figure|Formula|Form|Annot|Link|Private|NonStruct)$/.test(element.role)) return false;
  if (element.actual || element.alt) return false;
  return !holdsSomething(element);
}

function holdsSomething(element: Element): boolean {
  return (
    element.kids.some((kid) => {
      if (kid.kind === 'object') return true;
      if (kid.kind === 'mark') return (kid.mark?.runs ?? []).some((run) => run.text.trim() !== '');
      return /^(Figure|Formula|TD|TH)$/.test(kid.element.role) || holdsSomething(kid.element);
    }) || textOf(element).trim() !== ''
  );
}

function isCircular(
  file: PdfModel['file'],
  structure: PdfModel['structure'],
  type: string,
): boolean {
  const roles = file.dict(structure?.dict, 'RoleMap');
  let role: string | undefined = file.name(roles, type);
  for (let steps = 0; role !== undefined && steps < 50; steps++) {
    if (role === type) return true;
    role = file.name(roles, role);
  }
  return role !== undefined;
}

function idTreeFaults({ file, structure }: PdfModel): Fault[] {
  const elements = structure?.elements.filter((element) => element.id !== undefined) ?? [];
  if (elements.length === 0) return [];
  const entries = readNameTree(file, file.dict(structure?.dict, 'IDTree'));
  const byId = new Map(entries.map(({ key, value }) => [key, file.toDict(value)]));
  const disorder = entries.filter(({ key }, index) => key <= (entries[index - 1]?.key ?? ''));
  return [
    ...disorder.map(({ key }) => ({
      place: 'ID tree',
      message: `The ID “${key}” stands in the wrong place of the ID tree`,
    })),
    ...elements.flatMap((element): Fault[] => {
      const raw = file.get(element.dict, 'ID');
      const key =
        raw !== null && typeof raw === 'object' && 'bytes' in raw
          ? Buffer.from(raw.bytes).toString('latin1')
          : '';
      if (byId.get(key) === element.dict) return [];
      const why = byId.has(key) ? 'leads to another element' : 'is not in the ID tree';
      return [{ element, message: `The ID “${element.id}” ${why}` }];
    }),
  ];
}
