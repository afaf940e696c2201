import type { PageContent } from '../content/page-content.ts';
import { readContent, type SharedContent } from '../content/read-content.ts';
import { pdfLimits, tooMuch } from '../objects/budget.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import type { Dict, Value } from '../objects/values.ts';

/** What a stream of a page counts for. */
const valuesOfStream = 100;

/** A page with what it shows. */
export interface Page {
  /** From 0. */
  index: number;
  dict: Dict;
  content: PageContent;
  annotations: Dict[];
}

/** The pages in their order (ISO 32000-1, 7.7.3); of a damaged file those that are found anywhere. */
export function readPages(shared: SharedContent, catalog: Dict | undefined): Page[] {
  const { file } = shared;
  const found: { dict: Dict; resources: Dict | undefined }[] = [];
  const seen = new Set<Dict>();
  const visit = (node: Dict | undefined, inherited: Dict | undefined, depth: number): void => {
    if (node === undefined || seen.has(node)) return;
    if (depth > pdfLimits.depth) throw tooMuch('its tree of pages is more than 100 deep');
    seen.add(node);
    const resources = file.dict(node, 'Resources') ?? inherited;
    if (!node.has('Kids')) {
      if (found.length >= pdfLimits.pages) throw tooMuch('it has more than 50,000 pages');
      found.push({ dict: node, resources });
      return;
    }
    for (const kid of file.array(node, 'Kids')) visit(file.toDict(kid), resources, depth + 1);
  };
  visit(file.dict(catalog, 'Pages'), undefined, 0);
  if (found.length === 0) {
    for (const dict of file.ofType('Page'))
      found.push({ dict, resources: file.dict(dict, 'Resources') });
  }
  return found.map(({ dict, resources }, index) => {
    shared.page = index;
    return {
      index,
      dict,
      content: readContent(shared, contentsOf(file, dict), resources),
      annotations: file.array(dict, 'Annots').flatMap((value) => file.toDict(value) ?? []),
    };
  });
}

function contentsOf(file: PdfFile, page: Dict): Value[] {
  const contents = file.get(page, 'Contents');
  const streams = Array.isArray(contents) ? contents : [contents];
  // A page may show the same stream again and again.
  file.budget.keep(valuesOfStream * streams.length);
  return streams.filter((stream) => stream !== null);
}
