import type { Element } from '../model/element.ts';
import { readDestination } from '../model/link-target.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import { readNumberTree } from '../model/trees.ts';
import type { Dict } from '../objects/values.ts';
import type { Fault, PdfRules } from './rule.ts';

/** Rules about links and other annotations. */
export const annotationRules: PdfRules = {
  'pdf-link-is-described': {
    clause: 'ISO 14289-1, 7.18.5',
    checks: 'Every link annotation has a description in Contents.',
    severity: 'error',
    hint: 'Export as PDF/UA, or write the words of the link into Contents.',
    find: (model) =>
      annotationsOf(model, ['Link'])
        .filter(({ dict }) => !model.file.text(dict, 'Contents')?.trim())
        .map(({ page }) => ({ page, message: 'A link annotation has no description (Contents)' })),
  },
  'pdf-link-is-tagged': {
    clause: 'ISO 14289-1, 7.18.5; ISO 32000-1, 14.7.4.3',
    checks:
      'Every link annotation belongs to a Link element, and the parent tree leads from it to that element.',
    severity: 'error',
    hint: 'Export with tags on; the link must be a Link element with a reference to the annotation.',
    find: (model) => linkFaults(model),
  },
  'pdf-link-names-its-page': {
    clause: 'ISO 32000-1, 14.7.4.3, table 325',
    checks: 'What refers to an annotation names the page on which it lies.',
    severity: 'error',
    hint: 'Write the page of the annotation as /Pg of the object reference.',
    find: (model) => {
      const owners = ownersOf(model);
      return annotationsOf(model).flatMap(({ dict, page }): Fault[] => {
        const owner = owners.get(dict);
        if (owner === undefined || owner.page === page) return [];
        const said = owner.page === undefined ? 'no page' : `page ${owner.page + 1}`;
        return [
          {
            element: owner.element,
            page,
            message: `The reference to the annotation names ${said}`,
          },
        ];
      });
    },
  },
  'pdf-annotation-is-tagged': {
    clause: 'ISO 14289-1, 7.18.1 and 7.18.4',
    checks:
      'A field of a form belongs to a Form element, any other annotation but links and pop-ups to an Annot element.',
    severity: 'error',
    hint: 'Tag the annotation, or delete it.',
    find: (model) => {
      const owners = ownersOf(model);
      return annotationsOf(model).flatMap(({ dict, page, type }): Fault[] => {
        if (/^(Link|Popup|PrinterMark|TrapNet)$/.test(type) || isHidden(model, dict)) return [];
        const wanted = type === 'Widget' ? 'Form' : 'Annot';
        const role = owners.get(dict)?.element.role;
        return role === wanted
          ? []
          : [{ page, message: `An annotation (${type}) is in no ${wanted} element` }];
      });
    },
  },
  'pdf-annotation-is-printed': {
    clause: 'ISO 19005-2, 6.3.2',
    checks: 'Every annotation but pop-ups is printed and not hidden.',
    severity: 'error',
    hint: 'Set the flag Print (F 4) alone.',
    find: (model) =>
      annotationsOf(model).flatMap(({ dict, page, type }): Fault[] => {
        const flags = model.file.number(dict, 'F') ?? 0;
        const fine = type === 'Popup' || ((flags & 4) !== 0 && (flags & (1 | 2 | 32 | 256)) === 0);
        return fine ? [] : [{ page, message: `An annotation (${type}) has the flags ${flags}` }];
      }),
  },
  'pdf-tabs-follow-the-structure': {
    clause: 'ISO 14289-1, 7.18.3',
    checks: 'On a page with annotations the Tab key follows the structure.',
    severity: 'error',
    hint: 'Set the tab order of the page to “document structure”.',
    find: ({ file, pages }) =>
      pages
        .filter(
          ({ annotations, dict }) => annotations.length > 0 && file.name(dict, 'Tabs') !== 'S',
        )
        .map(({ index }) => ({
          page: index,
          message: 'The page has annotations, but no /Tabs /S',
        })),
  },
  'pdf-link-leads-somewhere': {
    clause: 'ISO 32000-1, 12.3.2',
    checks: 'Every link has an address, or leads to a named place or a page that is there.',
    severity: 'error',
    hint: 'Correct the link, or make the place it leads to again.',
    find: (model) => {
      const names = new Set(model.destinations.map(({ key }) => key));
      return annotationsOf(model, ['Link']).flatMap(({ dict, page }): Fault[] => {
        const why = whyNowhere(model, dict, names);
        return why === undefined ? [] : [{ page, message: why }];
      });
    },
  },
  'pdf-actions-are-allowed': {
    clause: 'ISO 19005-2, 6.5.1',
    checks: 'No link, outline or file runs a program, a script or a film.',
    severity: 'error',
    hint: 'Take the action out.',
    find: (model) => [
      ...annotationsOf(model).flatMap(({ dict, page }): Fault[] => {
        const kind = model.file.name(model.file.dict(dict, 'A'), 'S') ?? '';
        return forbidden.test(kind)
          ? [{ page, message: `An annotation has the action ${kind}` }]
          : [];
      }),
      ...fileActions(model),
    ],
  },
};

const forbidden =
  /^(Launch|Sound|Movie|ResetForm|ImportData|Hide|SetOCGState|Rendition|Trans|GoTo3DView|JavaScript)$/;

interface Annotation {
  dict: Dict;
  page: number;
  type: string;
}

function annotationsOf({ file, pages }: PdfModel, types?: readonly string[]): Annotation[] {
  return pages.flatMap(({ annotations, index }) =>
    annotations
      .map((dict) => ({ dict, page: index, type: file.name(dict, 'Subtype') ?? '?' }))
      .filter(({ type }) => types?.includes(type) ?? true),
  );
}

function isHidden({ file }: PdfModel, dict: Dict): boolean {
  return ((file.number(dict, 'F') ?? 0) & 2) !== 0;
}

/** The element that refers to each annotation, with the page that the reference names. */
function ownersOf({
  structure,
}: PdfModel): Map<Dict, { element: Element; page: number | undefined }> {
  const owners = new Map<Dict, { element: Element; page: number | undefined }>();
  for (const element of structure?.elements ?? []) {
    for (const kid of element.kids) {
      if (kid.kind === 'object' && kid.dict) owners.set(kid.dict, { element, page: kid.page });
    }
  }
  return owners;
}

function linkFaults(model: PdfModel): Fault[] {
  const { file, structure } = model;
  const owners = ownersOf(model);
  const parents = new Map(readNumberTree(file, file.dict(structure?.dict, 'ParentTree')));
  return annotationsOf(model, ['Link']).flatMap(({ dict, page }): Fault[] => {
    if (isHidden(model, dict)) return [];
    const owner = owners.get(dict)?.element;
    if (owner === undefined) return [{ page, message: 'A link annotation is in no element' }];
    if (owner.role !== 'Link') {
      return [
        { element: owner, page, message: `A link annotation is in ${owner.type}, not in a Link` },
      ];
    }
    const key = file.number(dict, 'StructParent');
    const parent = key === undefined ? undefined : file.toDict(parents.get(key));
    if (parent === owner.dict) return [];
    return [
      {
        element: owner,
        page,
        message: 'The parent tree does not lead from the link to its element',
      },
    ];
  });
}

function whyNowhere(model: PdfModel, dict: Dict, names: ReadonlySet<string>): string | undefined {
  const { file, pageIndex } = model;
  const destination = readDestination(file, dict);
  if (destination === undefined) {
    const action = file.name(file.dict(dict, 'A'), 'S');
    if (action === undefined) return 'A link leads nowhere: it has neither a place nor an action';
    return action === 'URI' && !file.text(file.dict(dict, 'A'), 'URI')
      ? 'A link has an empty address'
      : undefined;
  }
  if ('name' in destination) {
    return names.has(destination.key)
      ? undefined
      : `A link leads to “${destination.name}”, which is not there`;
  }
  return destination.page && pageIndex.has(destination.page)
    ? undefined
    : 'A link leads to a page that is not there';
}

function fileActions({ file, catalog }: PdfModel): Fault[] {
  const faults: Fault[] = [];
  const place = 'catalog';
  const open = file.name(file.dict(catalog, 'OpenAction'), 'S') ?? '';
  if (forbidden.test(open)) {
    faults.push({ place, message: `Opening the file starts the action ${open}` });
  }
  if (catalog?.has('AA')) faults.push({ place, message: 'The catalog has further actions (AA)' });
  if (file.dict(catalog, 'Names')?.has('JavaScript'))
    faults.push({ place, message: 'The file holds scripts' });
  return faults;
}
