import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import type { Surgeon } from './surgery.ts';

/** A fault that is planted in a good file, and the rules that must be reported: the one it is about, first. */
export interface PlantedFault {
  rules: [string, ...string[]];
  plant: (surgeon: Surgeon) => void;
}

export const one = (rule: string, plant: (surgeon: Surgeon) => void): PlantedFault => ({
  rules: [rule],
  plant,
});

export const documentFaults: PlantedFault[] = [
  one('pdf-is-tagged', (s) =>
    s.set(s.look(s.catalog, 'MarkInfo'), 'Suspects', s.file.context.obj(true)),
  ),
  one('pdf-shows-its-title', (s) => s.drop(s.catalog, 'ViewerPreferences')),
  one('pdf-has-a-title', (s) => s.editXmp((xmp) => xmp.replaceAll('dc:title', 'dc:titel'))),
  one('pdf-titles-agree', (s) => s.file.setTitle('Another title')),
  one('pdf-has-metadata', (s) => s.editXmp((xmp) => xmp.replace('</rdf:RDF>', ''))),
  one('pdf-has-metadata', (s) =>
    s.editXmp((xmp) => xmp.replace('</dc:format>', ' & more</dc:format>')),
  ),
  one('pdf-claims-accessibility', (s) =>
    s.editXmp((xmp) => xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  ),
  one('pdf-claims-archiving', (s) =>
    s.editXmp((xmp) => xmp.replace('<pdfaid:conformance>A', '<pdfaid:conformance>B')),
  ),
  one('pdf-has-a-language', (s) => s.set(s.catalog, 'Lang', s.text('bahasa_Indonesia'))),
  one('pdf-has-an-identifier', (s) => {
    delete s.file.context.trailerInfo.ID;
  }),
  one('pdf-has-an-output-intent', (s) => s.drop(s.catalog, 'OutputIntents')),
  one('pdf-has-no-xfa', (s) => s.set(s.catalog, 'AcroForm', s.dict({ XFA: s.array() }))),
  one('pdf-filters-are-allowed', (s) => {
    s.stream(new Uint8Array([0x80]), { Filter: s.name('LZWDecode') });
  }),
  one('pdf-streams-are-whole', (s) => {
    s.stream(new Uint8Array([1, 2, 3]), { Filter: s.name('FlateDecode') });
  }),
  one('pdf-drawings-are-whole', (s) => {
    s.stream(new Uint8Array(), { Type: s.name('XObject'), Subtype: s.name('PS') });
  }),
];

export const contentFaults: PlantedFault[] = [
  one('pdf-content-is-tagged', (s) => s.editContent(0, (text) => `${text}\n0 0 9 9 re f`)),
  one('pdf-marks-are-not-nested', (s) =>
    s.editContent(0, (text) => text.replace(/MCID 0[ >].*BDC/, '$& /Artifact BMC EMC')),
  ),
  one('pdf-marks-are-balanced', (s) => s.editContent(0, (text) => `${text}\nEMC`)),
  one('pdf-marks-are-unique', (s) => s.editContent(0, (text) => `${text}\n/P <</MCID 0>> BDC EMC`)),
  {
    rules: ['pdf-content-is-readable', 'pdf-streams-are-whole'],
    plant: (s) => {
      const broken = s.stream(new Uint8Array([1, 2, 3]), { Filter: s.name('FlateDecode') });
      const contents = s.page(0).get(s.name('Contents'));
      const own = contents instanceof PDFArray ? contents.asArray() : [contents];
      s.set(s.page(0), 'Contents', s.array(...own.filter((item) => item !== undefined), broken));
    },
  },
  one('pdf-marks-belong-to-elements', (s) =>
    s.editContent(0, (text) => `${text}\n/P <</MCID 999>> BDC 0 0 9 9 re f EMC`),
  ),
  {
    // The words are then read twice, and run into those of the heading.
    rules: ['pdf-marks-belong-to-elements', 'pdf-words-have-blanks'],
    plant: (s) => {
      const [first] = s.elements('P');
      const [second] = s.elements('H1');
      // The heading holds the paragraph's mark too.
      const mark = first?.dict.lookup(s.name('K'));
      const own = second?.dict.lookup(s.name('K'));
      const number = mark instanceof PDFArray ? mark.get(0) : mark;
      if (second && number && own) {
        const kids = own instanceof PDFArray ? own.asArray() : [own];
        s.set(second.dict, 'K', s.array(...kids, number));
      }
    },
  },
  one('pdf-parent-tree-leads-back', (s) => {
    const numbers = s.list(s.look(s.structure, 'ParentTree'), 'Nums');
    const marks = numbers.lookup(1, PDFArray);
    marks.set(0, marks.get(1));
  }),
  one('pdf-words-have-blanks', (s) =>
    s.editContent(0, (text) => text.replace(/([a-z]) \)\s*\]\s*TJ/, '$1)] TJ')),
  ),
];

export const structureFaults: PlantedFault[] = [
  one('pdf-types-are-standard', (s) => s.set(s.element('Div'), 'S', s.name('Box'))),
  one('pdf-standard-types-keep-their-meaning', (s) =>
    s.set(s.structure, 'RoleMap', s.dict({ P: s.name('Span') })),
  ),
  one('pdf-structure-is-a-tree', (s) => {
    const [sect] = s.elements('Sect');
    if (sect) s.set(s.element('H1'), 'P', sect.ref);
  }),
  one('pdf-structure-is-a-tree', (s) => {
    const [sect] = s.elements('Sect');
    const kids = sect && s.list(sect.dict, 'K');
    if (sect) kids?.push(sect.ref);
  }),
  one('pdf-elements-stand-where-they-may', (s) => s.set(s.element('LI'), 'S', s.name('P'))),
  one('pdf-elements-stand-where-they-may', (s) => s.set(s.element('TBody'), 'S', s.name('THead'))),
  one('pdf-elements-have-content', (s) => {
    const [root] = s.elements('Document');
    if (!root) return;
    s.list(root.dict, 'K').push(s.add(s.dict({ S: s.name('P'), P: root.ref })));
  }),
  one('pdf-languages-are-valid', (s) => s.set(s.element('P'), 'Lang', s.text('in_ID'))),
  {
    rules: ['pdf-ids-are-unique', 'pdf-ids-are-in-the-tree'],
    plant: (s) => {
      const id = s.element('Note').get(s.name('ID'));
      if (id) s.set(s.element('P'), 'ID', id);
    },
  },
  one('pdf-ids-are-in-the-tree', (s) => s.drop(s.structure, 'IDTree')),
];

export const blockFaults: PlantedFault[] = [
  one('pdf-headings-leave-no-level-out', (s) => s.set(s.element('H3'), 'S', s.name('H4'))),
  one('pdf-headings-leave-no-level-out', (s) => s.set(s.element('H1'), 'S', s.name('P'))),
  one('pdf-headings-are-of-one-kind', (s) => s.set(s.element('H3', -1), 'S', s.name('H'))),
  one('pdf-figure-has-alt', (s) => s.drop(s.element('Figure'), 'Alt')),
  one('pdf-figure-has-a-box', (s) => s.drop(s.element('Figure'), 'A')),
  one('pdf-list-names-its-numbering', (s) => s.drop(s.element('L'), 'A')),
  one('pdf-note-has-an-id', (s) => s.drop(s.element('Note'), 'ID')),
  one('pdf-note-is-called', (s) => {
    for (const { dict } of callsOf(s)) s.set(dict, 'S', s.name('Span'));
  }),
  {
    rules: ['pdf-note-leads-back', 'pdf-link-is-tagged'],
    plant: (s) => {
      const [label] = linksIn(s, s.element('Note'));
      if (label) s.set(label, 'S', s.name('Span'));
    },
  },
  one('pdf-link-has-text', (s) => s.set(s.element('Link'), 'ActualText', s.text(''))),
];

export const tableFaults: PlantedFault[] = [
  one('pdf-table-is-regular', (s) =>
    s.set(s.element('TD'), 'A', s.dict({ O: s.name('Table'), ColSpan: PDFNumber.of(2) })),
  ),
  one('pdf-table-has-header-cells', (s) => {
    for (const { dict } of s.elements('TH')) s.set(dict, 'S', s.name('TD'));
  }),
  one('pdf-header-cells-say-for-what', (s) => s.drop(s.element('TH'), 'A')),
  one('pdf-cells-name-their-headers', (s) =>
    s.set(s.element('TD'), 'A', s.dict({ O: s.name('Table'), Headers: s.array(s.text('none')) })),
  ),
];

/** What an element holds. */
export function kidsOf(s: Surgeon, dict: PDFDict) {
  const kids = dict.lookup(s.name('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.map((kid) => s.file.context.lookup(kid));
}

/** The Link elements below an element. */
function linksIn(s: Surgeon, dict: PDFDict): PDFDict[] {
  return kidsOf(s, dict).flatMap((kid) => {
    if (!(kid instanceof PDFDict)) return [];
    return kid.get(PDFName.of('S')) === s.name('Link') ? [kid] : linksIn(s, kid);
  });
}

/** The references that stand right before a note. */
function callsOf(s: Surgeon) {
  return s.elements('Reference').filter(({ ref, dict }) => {
    const kids = s.list(s.look(dict, 'P'), 'K').asArray();
    const next = s.file.context.lookup(kids[kids.indexOf(ref) + 1]);
    return next instanceof PDFDict && next.get(PDFName.of('S')) === s.name('Note');
  });
}
