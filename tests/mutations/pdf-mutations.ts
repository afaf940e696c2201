import { PDFName } from 'pdf-lib';
import type { Mutation } from './mutation.ts';
import { emptyNote, retarget } from './pdf-links.ts';
import {
  detach,
  drawUnmarked,
  editPdf,
  editXmp,
  find,
  kidsOf,
  type Patient,
  redraw,
  rename,
  swapWithNext,
} from './pdf-surgery.ts';

function operate(change: (patient: Patient) => void): Mutation['operate'] {
  return (bytes) => editPdf(bytes, change);
}

/** Faults in the PDF. */
export const pdfMutations: Mutation[] = [
  {
    name: 'a paragraph outside the tags',
    sample: 'everyNode',
    operate: operate((patient) => detach(find(patient, /^P$/, 'Latihan dapat'))),
    rule: 'no-block-is-missing',
    unit: 'risk/security-dilemma',
    says: 'Latihan dapat dibaca sebagai ancaman.',
  },
  {
    name: 'text outside the marks',
    sample: 'everyNode',
    operate: operate((patient) => drawUnmarked(patient, 'Latihan dapat')),
    rule: 'no-block-is-missing',
    unit: 'risk/security-dilemma',
    says: 'Latihan dapat dibaca sebagai ancaman.',
  },
  {
    name: 'two items swapped in the tags',
    sample: 'everyNode',
    operate: operate((patient) => swapWithNext(find(patient, /^LI$/, '•Bukti terkuat'))),
    rule: 'order-is-the-same',
    says: 'should stand after',
  },
  {
    name: 'an alt text removed',
    sample: 'everyNode',
    operate: operate((patient) => {
      find(patient, /^Figure$/, '').dict.delete(PDFName.of('Alt'));
    }),
    rule: 'alternatives-are-the-same',
    unit: 'regional/crisis-response',
    says: 'has no text alternative',
  },
  {
    name: 'a figure made an ornament',
    sample: 'everyNode',
    operate: operate((patient) => detach(find(patient, /^Figure$/, ''))),
    rule: 'no-block-is-missing',
    unit: 'regional/crisis-response',
    says: 'the picture "Peta kawasan',
  },
  {
    name: 'header cells turned into others',
    sample: 'everyNode',
    operate: operate((patient) => rename(find(patient, /^TH$/, 'Ditandatangani'), 'TD')),
    rule: 'cells-are-the-same',
    unit: 'regional/crisis-response',
    says: 'in row 1, column 2 has no header cell',
  },
  {
    name: 'a heading level skipped',
    sample: 'everyNode',
    operate: operate((patient) => rename(find(patient, /^H3$/, 'Dilema'), 'H5')),
    rule: 'levels-are-the-same',
    unit: 'risk/security-dilemma',
    says: 'is on level 4, not 2',
  },
  {
    name: 'a heading that is a paragraph in the tags',
    sample: 'everyNode',
    operate: operate((patient) => rename(find(patient, /^H3$/, 'Dilema'), 'P')),
    rule: 'kinds-are-the-same',
    unit: 'risk/security-dilemma',
    says: 'the heading "Dilema Keamanan" is a paragraph here',
  },
  {
    name: 'a link retargeted',
    sample: 'everyNode',
    operate: operate((patient) =>
      retarget(patient, 'https://doi.org/10.1017/x', 'https://example.org/phishing'),
    ),
    rule: 'links-are-the-same',
    unit: 'sources',
    says: 'leads to https://example.org/phishing',
  },
  {
    name: 'a citation that leads to another source',
    sample: 'everyNode',
    operate: operate((patient) => retarget(patient, 'source/kinne2018', 'source/leeds2003')),
    rule: 'links-are-the-same',
    unit: 'regional/deterrence',
    says: '#source/leeds2003',
  },
  {
    name: 'a language tag lost',
    sample: 'everyNode',
    operate: operate((patient) => {
      for (const { dict, words } of patient.elements) {
        if (words.startsWith('The treaty')) dict.delete(PDFName.of('Lang'));
      }
    }),
    rule: 'languages-are-the-same',
    unit: 'introduction',
    says: 'in id, not in en',
  },
  {
    name: 'a note emptied',
    sample: 'everyNode',
    operate: operate((patient) => emptyNote(patient)),
    rule: 'notes-are-the-same',
    unit: 'regional/deterrence',
    says: 'Lihat International Organization',
  },
  {
    name: 'a number changed',
    sample: 'everyNode',
    operate: operate((patient) => redraw(patient, '2006', '2008')),
    rule: 'cells-are-the-same',
    unit: 'regional/crisis-response',
    says: 'in row 2, column 2 has "2008" in place of "2006"',
  },
  {
    name: 'a list flattened in the tags',
    sample: 'everyNode',
    operate: operate((patient) => {
      const outer = patient.elements.find(
        (one) => one.type === 'L' && one.words.includes('Butir ketiga'),
      );
      const inner = find(patient, /^LI$/, '•anak butir');
      if (outer === undefined) throw new Error('no list');
      const list = find(patient, /^L$/, '•anak butir');
      detach(list);
      inner.dict.set(PDFName.of('P'), outer.ref);
      kidsOf(outer).insert(1, inner.ref);
    }),
    rule: 'levels-are-the-same',
    unit: 'introduction',
    says: 'the list item "anak butir" is on level 1, not 2',
  },
  {
    name: 'a limit dropped',
    sample: 'everyNode',
    operate: operate((patient) => detach(find(patient, /^P$/, 'Mitigasi'))),
    rule: 'no-block-is-missing',
    unit: 'risk/security-dilemma',
    says: 'Mitigasi',
  },
  {
    name: 'a source lost from the tags',
    sample: 'everyNode',
    operate: operate((patient) => detach(find(patient, /^(?:LI|P)$/, 'Leeds, B. A. (2003)'))),
    rule: 'no-block-is-missing',
    unit: 'sources',
    says: 'the source "Leeds, B. A. (2003). Do Alliances Deter Aggression?" is missing',
  },
  {
    name: 'a blank lost between words',
    sample: 'everyNode',
    operate: operate((patient) => redraw(patient, 'dapat dibaca', 'dapatdibaca')),
    rule: 'words-are-the-same',
    unit: 'risk/security-dilemma',
    says: '"dapatdibaca" in place of "dapat dibaca"',
  },
  {
    name: 'a quotation no longer set apart',
    sample: 'everyNode',
    operate: operate((patient) => rename(find(patient, /^BlockQuote$/, 'The treaty'), 'NonStruct')),
    rule: 'boxes-are-the-same',
    unit: 'introduction',
    says: 'is not set apart',
  },
  {
    name: 'the title changed in the metadata',
    sample: 'everyNode',
    operate: operate((patient) => {
      editXmp(patient, /(<dc:title>.*?<rdf:li[^>]*>)[^<]*/s, '$1Sesuatu yang lain');
      patient.doc.setTitle('Sesuatu yang lain');
    }),
    rule: 'title-is-the-same',
    says: 'Sesuatu yang lain',
  },
  {
    name: 'the digest changed',
    sample: 'everyNode',
    operate: operate((patient) => editXmp(patient, /0{64}/, '1'.repeat(64))),
    rule: 'origin-is-the-same',
    says: 'digest of the content',
  },
  {
    name: 'a number changed in the text',
    sample: 'dossier',
    operate: operate((patient) => redraw(patient, '35 negara', '53 negara')),
    rule: 'words-are-the-same',
    unit: 'regional/crisis-response',
    says: '"53" in place of "35"',
  },
  {
    name: 'a full stop lost in a number',
    sample: 'dossier',
    operate: operate((patient) => redraw(patient, '30.000', '30000')),
    rule: 'words-are-the-same',
    unit: 'regional/crisis-response',
    says: '"30000" in place of "30.000"',
  },
  {
    name: 'a contents entry that leads elsewhere',
    sample: 'dossier',
    operate: operate((patient) => retarget(patient, 'security/intelligence-exchange', 'security')),
    rule: 'links-are-the-same',
    unit: 'contents',
    says: 'leads to #security, not to #security/intelligence-exchange',
  },
];
