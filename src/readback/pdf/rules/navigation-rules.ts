import { pageOfDestination, readDestination } from '../model/link-target.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import { readNameTree, readNumberTree } from '../model/trees.ts';
import type { Dict } from '../objects/values.ts';
import type { Fault, PdfRules } from './rule.ts';

/** Rules about named places, bookmarks, page labels and attached files. */
export const navigationRules: PdfRules = {
  'pdf-destinations-are-sorted': {
    clause: 'ISO 32000-1, 7.9.6',
    checks:
      'The names of places stand in the order of their bytes, each once: viewers look for them by halving.',
    severity: 'error',
    hint: 'Save the file anew with another program.',
    find: ({ file, catalog }) => {
      const entries = readNameTree(file, file.dict(file.dict(catalog, 'Names'), 'Dests'));
      const wrong = entries.find(
        ({ key }, index) => index > 0 && key <= (entries[index - 1]?.key ?? ''),
      );
      return wrong === undefined
        ? []
        : [
            {
              place: 'names of places',
              message: `The name “${wrong.key}” stands in the wrong place`,
            },
          ];
    },
  },
  'pdf-destinations-lead-to-pages': {
    clause: 'ISO 32000-1, 12.3.2',
    checks: 'Every named place is on a page of the file.',
    severity: 'error',
    hint: 'Take out the names of places that are gone.',
    find: (model) =>
      model.destinations
        .filter(({ value }) => {
          const page = pageOfDestination(model.file, value);
          return page === undefined || !model.pageIndex.has(page);
        })
        .map(({ key }) => ({
          place: 'names of places',
          message: `The place “${key}” is on no page of the file`,
        })),
  },
  'pdf-bookmarks-lead-somewhere': {
    clause: 'ISO 32000-1, 12.3.3',
    checks: 'Every bookmark has a title and leads to a place that is there.',
    severity: 'error',
    hint: 'Correct the bookmark, or take it out.',
    find: (model) =>
      bookmarksOf(model).flatMap((item, index) =>
        bookmarkFaults(model, item).map((message) => ({
          place: `bookmark ${index + 1}`,
          message,
        })),
      ),
  },
  'pdf-page-labels-are-whole': {
    clause: 'ISO 32000-1, 12.4.2',
    checks: 'Page labels, if there are any, begin with the first page and go up.',
    severity: 'error',
    hint: 'Number the pages anew.',
    find: ({ file, catalog, pages }) => {
      const labels = file.dict(catalog, 'PageLabels');
      if (labels === undefined) return [];
      const starts = readNumberTree(file, labels).map(([start]) => start);
      const place = 'page labels';
      const faults: Fault[] = [];
      if (starts[0] !== 0)
        faults.push({ place, message: 'The page labels do not begin with the first page' });
      const wrong = starts.find((start, index) => index > 0 && start <= (starts[index - 1] ?? 0));
      if (wrong !== undefined)
        faults.push({ place, message: `The label of page ${wrong + 1} stands in the wrong place` });
      const beyond = starts.find((start) => start >= pages.length);
      if (beyond !== undefined)
        faults.push({ place, message: `Page ${beyond + 1} has a label, but is not there` });
      return faults;
    },
  },
  'pdf-attachment-is-named': {
    clause: 'ISO 14289-1, 7.11',
    checks: 'Every attached file has its name in F and in UF.',
    severity: 'error',
    hint: 'Attach the file anew with its name.',
    find: (model) =>
      attachmentsOf(model)
        .filter((spec) => !model.file.text(spec, 'F') || !model.file.text(spec, 'UF'))
        .map((spec) => ({
          place: 'attached files',
          message: `An attached file lacks F or UF: ${nameOf(model, spec)}`,
        })),
  },
  'pdf-attachment-is-associated': {
    clause: 'ISO 19005-3, 6.8',
    checks:
      'Attached files say how they relate to the document, and stand in /AF; PDF/A-2 has none.',
    severity: 'error',
    hint: 'Export as PDF/A-3 with AFRelationship, or take the file out.',
    find: (model) => {
      const { file, catalog, xmp } = model;
      const part = xmp?.values.get('http://www.aiim.org/pdfa/ns/id/part')?.[0];
      const listed = new Set(file.array(catalog, 'AF').map((value) => file.toDict(value)));
      return attachmentsOf(model).flatMap((spec): Fault[] => {
        const [place, name] = ['attached files', nameOf(model, spec)];
        if (part === '2')
          return [{ place, message: `PDF/A-2 does not allow the attached file ${name}` }];
        const related = file.name(spec, 'AFRelationship') !== undefined && listed.has(spec);
        return related
          ? []
          : [{ place, message: `The attached file ${name} does not say how it relates` }];
      });
    },
  },
};

const mostBookmarks = 100_000;

function bookmarksOf({ file, catalog }: PdfModel): Dict[] {
  const found: Dict[] = [];
  const seen = new Set<Dict>();
  const next = [file.dict(file.dict(catalog, 'Outlines'), 'First')];
  while (next.length > 0 && found.length < mostBookmarks) {
    const item = next.pop();
    if (item === undefined || seen.has(item)) continue;
    seen.add(item);
    found.push(item);
    next.push(file.dict(item, 'Next'), file.dict(item, 'First'));
  }
  return found;
}

function bookmarkFaults(model: PdfModel, item: Dict): string[] {
  const { file, destinations, pageIndex } = model;
  const title = file.text(item, 'Title') ?? '';
  if (title.trim() === '') return ['A bookmark has no title'];
  const destination = readDestination(file, item);
  if (destination === undefined) {
    // One without a place groups others, or has another action.
    return item.has('A') || item.has('First') ? [] : [`The bookmark “${title}” leads nowhere`];
  }
  const found =
    'name' in destination
      ? destinations.some(({ key }) => key === destination.key)
      : destination.page !== undefined && pageIndex.has(destination.page);
  return found ? [] : [`The bookmark “${title}” leads to a place that is not there`];
}

function attachmentsOf({ file, catalog }: PdfModel): Dict[] {
  const named = readNameTree(file, file.dict(file.dict(catalog, 'Names'), 'EmbeddedFiles'));
  return named.flatMap(({ value }) => file.toDict(value) ?? []);
}

function nameOf({ file }: PdfModel, spec: Dict): string {
  return file.text(spec, 'UF') ?? file.text(spec, 'F') ?? 'without a name';
}
