import { type PDFArray, PDFDict, PDFNumber } from 'pdf-lib';
import { kidsOf, one, type PlantedFault } from './faults.ts';
import { attach, linkAt } from './link-faults.ts';
import type { Surgeon } from './surgery.ts';

/** A fault after which other rules are broken too. */
const breaking = (
  rules: PlantedFault['rules'],
  plant: (surgeon: Surgeon) => void,
): PlantedFault => ({
  rules,
  plant,
});

const damaged = (s: Surgeon) =>
  s.stream(new Uint8Array([1, 2, 3]), { Filter: s.name('FlateDecode') });
const append = (operators: string) => (s: Surgeon) =>
  s.editContent(0, (text) => `${text}\n${operators}`);
const cell = (s: Surgeon, index: number, spans: Record<string, number>) => {
  const entries = Object.entries(spans).map(([key, value]) => [key, PDFNumber.of(value)] as const);
  s.set(
    s.element('TD', index),
    'A',
    s.dict({ O: s.name('Table'), ...Object.fromEntries(entries) }),
  );
};

/** What documents and objects say in other words than those of `faults.ts`. */
export const moreDocumentFaults: PlantedFault[] = [
  breaking(['pdf-is-tagged', 'pdf-link-is-tagged'], (s) => s.drop(s.catalog, 'StructTreeRoot')),
  one('pdf-is-tagged', (s) => s.drop(s.look(s.catalog, 'MarkInfo'), 'Marked')),
  one('pdf-has-metadata', (s) => s.drop(s.catalog, 'Metadata')),
  breaking(['pdf-has-metadata', 'pdf-streams-are-whole'], (s) =>
    s.set(s.catalog, 'Metadata', damaged(s)),
  ),
  one('pdf-claims-archiving', (s) =>
    s.editXmp((xmp) => xmp.replace(/<pdfaid:part>.*?<\/pdfaid:part>/, '')),
  ),
  one('pdf-has-a-language', (s) => s.drop(s.catalog, 'Lang')),
  one('pdf-filters-are-allowed', (s) => {
    s.stream(new Uint8Array(), { FFilter: s.name('FlateDecode') });
  }),
  one('pdf-filters-are-allowed', (s) => {
    for (let count = 0; count < 22; count++) {
      s.stream(new Uint8Array([0x80]), { Filter: s.name('LZWDecode') });
    }
  }),
  one('pdf-drawings-are-whole', (s) => {
    s.stream(new Uint8Array(), { Subtype: s.name('Image'), Alternates: s.array() });
    s.stream(new Uint8Array(), { Subtype: s.name('Form'), Ref: s.dict({}) });
  }),
  breaking(['pdf-font-names-its-codes', 'pdf-characters-have-text'], (s) => {
    const [font] = s.all('Subtype', 'Type0');
    if (font) s.drop(font.dict, 'Encoding');
  }),
];

export const moreContentFaults: PlantedFault[] = [
  one('pdf-content-is-tagged', (s) =>
    s.editContent(0, (text) => {
      const font = /\/\w+ [\d.]+ Tf/.exec(text)?.[0] ?? '';
      return `${text}\nBT ${font} 1 0 0 1 9 9 Tm (R) Tj ET /S sh`;
    }),
  ),
  one('pdf-content-is-tagged', append('0 0 m 9 9 l S')),
  one('pdf-content-is-tagged', append('/S sh')),
  one('pdf-marks-are-not-nested', append('/Artifact BMC /P <</MCID 900>> BDC EMC EMC')),
  one(
    'pdf-marks-are-not-nested',
    append('/P <</MCID 900>> BDC /P <</MCID 901>> BDC EMC /P <</MCID 902>> BDC EMC EMC'),
  ),
  one('pdf-marks-are-balanced', append('/Artifact BMC /Artifact BMC')),
  one('pdf-marks-are-balanced', append('EMC EMC')),
  one('pdf-marks-are-unique', append('/P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC')),
  breaking(['pdf-content-is-readable', 'pdf-streams-are-whole'], (s) => {
    const form = s.stream(new Uint8Array([1, 2, 3]), {
      Subtype: s.name('Form'),
      Filter: s.name('FlateDecode'),
    });
    s.set(s.look(s.page(0), 'Resources'), 'XObject', s.dict({ Broken: form }));
    append('/Artifact BMC /Broken Do EMC')(s);
  }),
  breaking(['pdf-marks-belong-to-elements', 'pdf-elements-have-content'], (s) =>
    s.set(s.element('P'), 'K', PDFNumber.of(999)),
  ),
  breaking(['pdf-marks-belong-to-elements', 'pdf-elements-have-content'], (s) =>
    s.drop(s.element('P'), 'Pg'),
  ),
  one('pdf-parent-tree-leads-back', (s) => s.drop(s.page(0), 'StructParents')),
];

export const moreStructureFaults: PlantedFault[] = [
  one('pdf-ids-are-in-the-tree', (s) => swap(idNames(s), 0, 2)),
  one('pdf-ids-are-in-the-tree', (s) => {
    const names = idNames(s);
    const other = names.get(3);
    if (other) names.set(1, other);
  }),
  one('pdf-headings-are-of-one-kind', (s) => {
    for (const type of ['H1', 'H2', 'H3']) {
      for (const { dict } of s.elements(type)) s.set(dict, 'S', s.name('H'));
    }
    s.set(s.element('P'), 'S', s.name('H'));
  }),
  one('pdf-table-is-regular', (s) => cell(s, 3, { RowSpan: 5 })),
  one('pdf-table-is-regular', (s) => {
    cell(s, 1, { RowSpan: 2 });
    cell(s, 3, { ColSpan: 2 });
  }),
];

export const moreLinkFaults: PlantedFault[] = [
  one('pdf-link-is-tagged', (s) => {
    const link = s.element('Link');
    s.set(link, 'K', s.array(...kidsOf(s, link).filter((kid) => kid instanceof PDFNumber)));
  }),
  one('pdf-link-is-tagged', (s) => s.set(s.element('Link'), 'S', s.name('Span'))),
  breaking(
    ['pdf-link-names-its-page', 'pdf-link-has-text', 'pdf-marks-belong-to-elements'],
    (s) => {
      const link = s.element('Link');
      for (const kid of kidsOf(s, link)) if (kid instanceof PDFDict) kid.delete(s.name('Pg'));
      s.drop(link, 'Pg');
    },
  ),
  one('pdf-link-leads-somewhere', (s) => {
    linkAt(s).delete(s.name('A'));
    linkAt(s).delete(s.name('Dest'));
  }),
  one('pdf-link-leads-somewhere', (s) => s.set(linkAt(s), 'A', s.dict({ S: s.name('URI') }))),
  one('pdf-link-leads-somewhere', (s) => {
    const page = s.add(s.dict({ Type: s.name('Page') }));
    s.set(linkAt(s), 'A', s.dict({ S: s.name('GoTo'), D: s.array(page, s.name('Fit')) }));
  }),
  one('pdf-actions-are-allowed', (s) => {
    s.set(s.catalog, 'OpenAction', s.dict({ S: s.name('JavaScript'), JS: s.text('x') }));
    s.set(s.catalog, 'AA', s.dict({}));
    s.set(s.look(s.catalog, 'Names'), 'JavaScript', s.dict({}));
  }),
  one('pdf-bookmarks-lead-somewhere', (s) => {
    const last = s.look(s.look(s.catalog, 'Outlines'), 'Last');
    last.delete(s.name('A'));
    last.delete(s.name('Dest'));
  }),
  one('pdf-bookmarks-lead-somewhere', (s) =>
    s.set(s.look(s.look(s.catalog, 'Outlines'), 'Last'), 'Dest', s.text('nowhere')),
  ),
  one('pdf-page-labels-are-whole', (s) => {
    const style = s.dict({ S: s.name('D') });
    const nums = [0, 99, 1].flatMap((page) => [PDFNumber.of(page), style]);
    s.set(s.catalog, 'PageLabels', s.dict({ Nums: s.array(...nums) }));
  }),
  one('pdf-attachment-is-named', (s) => attach(s, {})),
  one('pdf-attachment-is-associated', (s) => {
    attach(s, { F: s.text('a.csv'), UF: s.text('a.csv') });
    s.editXmp((xmp) => xmp.replace('<pdfaid:part>3', '<pdfaid:part>2'));
  }),
];

function idNames(s: Surgeon): PDFArray {
  return s.list(s.look(s.structure, 'IDTree'), 'Names');
}

/** Lets two entries of a tree of names change places. */
function swap(names: PDFArray, one: number, other: number): void {
  for (const step of [0, 1]) {
    const [first, second] = [names.get(one + step), names.get(other + step)];
    names.set(one + step, second);
    names.set(other + step, first);
  }
}
