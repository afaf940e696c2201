import { PDFArray, PDFDict, PDFNumber } from 'pdf-lib';
import { kidsOf, one, type PlantedFault } from './faults.ts';
import type { Surgeon } from './surgery.ts';

export const annotationFaults: PlantedFault[] = [
  one('pdf-link-is-described', (s) => s.drop(linkAt(s), 'Contents')),
  one('pdf-link-is-tagged', (s) => s.drop(linkAt(s), 'StructParent')),
  one('pdf-link-names-its-page', (s) => {
    const objects = [
      ...s.file.context.enumerateIndirectObjects().map(([, object]) => object),
      ...s.elements('Link').flatMap(({ dict }) => kidsOf(s, dict)),
    ];
    const reference = objects.find(
      (object): object is PDFDict =>
        object instanceof PDFDict && object.get(s.name('Type')) === s.name('OBJR'),
    );
    const last = s.file.getPageCount() - 1;
    if (reference) s.set(reference, 'Pg', s.pageRef(last));
  }),
  one('pdf-annotation-is-tagged', (s) => {
    const note = { Type: s.name('Annot'), Subtype: s.name('Text'), F: PDFNumber.of(4) };
    const page = s.page(0);
    const old = page.lookup(s.name('Annots'));
    const items = old instanceof PDFArray ? old.asArray() : [];
    s.set(
      page,
      'Annots',
      s.array(...items, s.add(s.dict({ ...note, Contents: s.text('a remark') }))),
    );
    s.set(page, 'Tabs', s.name('S'));
  }),
  one('pdf-annotation-is-printed', (s) => s.set(linkAt(s), 'F', PDFNumber.of(2))),
  one('pdf-tabs-follow-the-structure', (s) => s.drop(pageWithLinks(s), 'Tabs')),
  one('pdf-link-leads-somewhere', (s) =>
    s.set(linkAt(s), 'A', s.dict({ S: s.name('GoTo'), D: s.text('nowhere') })),
  ),
  one('pdf-actions-are-allowed', (s) =>
    s.set(linkAt(s), 'A', s.dict({ S: s.name('JavaScript'), JS: s.text('app.beep()') })),
  ),
];

export const navigationFaults: PlantedFault[] = [
  one('pdf-destinations-are-sorted', (s) => {
    const names = s.list(s.look(s.look(s.catalog, 'Names'), 'Dests'), 'Names');
    const [key, value, nextKey, nextValue] = [0, 1, 2, 3].map((index) => names.get(index));
    [nextKey, nextValue, key, value].forEach((item, index) => {
      if (item) names.set(index, item);
    });
  }),
  one('pdf-destinations-lead-to-pages', (s) => {
    const names = s.list(s.look(s.look(s.catalog, 'Names'), 'Dests'), 'Names');
    names.lookup(1, PDFArray).set(0, s.add(s.dict({ Type: s.name('Page') })));
  }),
  one('pdf-bookmarks-lead-somewhere', (s) =>
    s.set(s.look(s.look(s.catalog, 'Outlines'), 'First'), 'Title', s.text(' ')),
  ),
  one('pdf-page-labels-are-whole', (s) =>
    s.set(
      s.catalog,
      'PageLabels',
      s.dict({ Nums: s.array(PDFNumber.of(1), s.dict({ S: s.name('D') })) }),
    ),
  ),
  one('pdf-attachment-is-named', (s) => attach(s, { F: s.text('a.csv') })),
  one('pdf-attachment-is-associated', (s) =>
    attach(s, { F: s.text('a.csv'), UF: s.text('a.csv') }, false),
  ),
];

function pageWithLinks(s: Surgeon): PDFDict {
  const page = s.file
    .getPages()
    .find(({ node }) => node.lookup(s.name('Annots')) instanceof PDFArray);
  if (page === undefined) throw new Error('no page has links');
  return page.node;
}

/** The first link annotation. */
export function linkAt(s: Surgeon): PDFDict {
  return s.list(pageWithLinks(s), 'Annots').lookup(0, PDFDict);
}

/** Attaches a file as PDF/A-3 asks for it, but for what is planted. */
export function attach(
  s: Surgeon,
  names: Record<string, PDFArray | ReturnType<Surgeon['text']>>,
  related = true,
): void {
  const content = s.stream(new Uint8Array([97]), { Type: s.name('EmbeddedFile') });
  const relation = related ? { AFRelationship: s.name('Data') } : {};
  const file = s.dict({ F: content, UF: content });
  const spec = s.add(s.dict({ Type: s.name('Filespec'), EF: file, ...names, ...relation }));
  const tree = s.dict({ Names: s.array(s.text('a.csv'), spec) });
  s.set(s.look(s.catalog, 'Names'), 'EmbeddedFiles', tree);
  s.set(s.catalog, 'AF', s.array(spec));
  s.editXmp((xmp) => xmp.replace('<pdfaid:part>2', '<pdfaid:part>3'));
}
