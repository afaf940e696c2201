import { type Xmp, xmpText } from '../model/read-xmp.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { type Dict, Stream } from '../objects/values.ts';
import { isLanguageTag } from './language-tag.ts';
import type { Fault, PdfRules } from './rule.ts';

/** Rules about the file as a whole and what it says of itself. */
export const documentRules: PdfRules = {
  'pdf-version-is-allowed': {
    clause: 'ISO 14289-1, 6.1; ISO 19005-2, 6.1.2',
    checks: 'The header names one of PDF 1.0 to 1.7.',
    severity: 'error',
    hint: 'Save the file as PDF 1.7.',
    find: ({ file }) =>
      /^1\.[0-7]$/.test(file.version)
        ? []
        : [{ place: 'file header', message: `The header says PDF ${file.version}` }],
  },
  'pdf-objects-are-found': {
    clause: 'ISO 32000-1, 7.5.4; ISO 19005-2, 6.1.4',
    checks: 'The cross-references lead to every object.',
    severity: 'error',
    hint: 'The file was cut off or changed by hand: make it again.',
    find: ({ file }) =>
      file.repaired
        ? [
            {
              place: 'cross-references',
              message:
                'The cross-references are wrong; the objects were found by searching for them',
            },
          ]
        : [],
  },
  'pdf-is-tagged': {
    clause: 'ISO 14289-1, 7.1',
    checks:
      'The catalog says Marked and not Suspects, and there is a structure tree with elements.',
    severity: 'error',
    hint: 'Export with “tagged PDF” or “accessible PDF” on.',
    find: ({ file, catalog, structure }) => {
      const info = file.dict(catalog, 'MarkInfo');
      const faults: Fault[] = [];
      if (structure === undefined || structure.elements.length === 0) {
        faults.push({
          place: 'catalog',
          message: 'The file has no structure: no program can tell what is a heading',
        });
      }
      if (file.get(info, 'Marked') !== true)
        faults.push({
          place: 'catalog',
          message: 'The catalog does not say that the file is marked',
        });
      if (file.get(info, 'Suspects') === true)
        faults.push({ place: 'catalog', message: 'The file says that its tags are suspect' });
      return faults;
    },
  },
  'pdf-shows-its-title': {
    clause: 'ISO 14289-1, 7.1',
    checks: 'Viewers are told to show the title in place of the file name.',
    severity: 'error',
    hint: 'Set “show document title” in the initial view.',
    find: ({ file, catalog }) =>
      file.get(file.dict(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === true
        ? []
        : [
            {
              place: 'catalog',
              message: 'The viewer preferences do not ask for the title to be shown',
            },
          ],
  },
  'pdf-has-a-title': {
    clause: 'ISO 14289-1, 7.1',
    checks: 'The metadata have dc:title, and it says something.',
    severity: 'error',
    hint: 'Give the document a title in its properties.',
    find: ({ xmp }) =>
      isUnreadable(xmp) || xmpText(xmp, 'dc', 'title')
        ? []
        : [{ place: 'metadata', message: 'The metadata have no title (dc:title)' }],
  },
  'pdf-titles-agree': {
    clause: 'ISO 19005-2, 6.6.3',
    checks: 'The Info dictionary and the metadata have the same title.',
    severity: 'warning',
    hint: 'Save the properties of the document again.',
    find: ({ file, xmp }) => {
      const info = file.text(file.toDict(file.trailer.get('Info')), 'Title');
      const title = xmpText(xmp, 'dc', 'title');
      return info === undefined || title === undefined || info.trim() === title
        ? []
        : [
            {
              place: 'metadata',
              message: `The Info dictionary says “${info}”, the metadata “${title}”`,
            },
          ];
    },
  },
  'pdf-has-metadata': {
    clause: 'ISO 14289-1, 7.1; ISO 19005-2, 6.6.2',
    checks: 'The catalog has an XMP packet that is well-formed XML.',
    severity: 'error',
    hint: 'Export as PDF/A or PDF/UA; both write the packet.',
    find: ({ xmp }) => {
      if (xmp === undefined)
        return [{ place: 'metadata', message: 'The file has no XMP metadata' }];
      return xmp.fault === undefined
        ? []
        : [{ place: 'metadata', message: `The XMP metadata cannot be read: ${xmp.fault}` }];
    },
  },
  'pdf-claims-accessibility': {
    clause: 'ISO 14289-1, 5',
    checks: 'The metadata say pdfuaid:part 1.',
    severity: 'error',
    hint: 'Export as PDF/UA, if the file meets the other rules.',
    find: ({ xmp }) =>
      isUnreadable(xmp) || xmpText(xmp, 'pdfuaid', 'part') === '1'
        ? []
        : [{ place: 'metadata', message: 'The file does not claim PDF/UA-1' }],
  },
  'pdf-claims-archiving': {
    clause: 'ISO 19005-2, 6.6.4',
    checks: 'The metadata say pdfaid:part 2 or 3 and conformance A.',
    severity: 'error',
    hint: 'Export as PDF/A-2a or PDF/A-3a.',
    find: ({ xmp }) => {
      const part = xmpText(xmp, 'pdfaid', 'part') ?? '';
      const conformance = xmpText(xmp, 'pdfaid', 'conformance') ?? '';
      if (isUnreadable(xmp) || (/^[23]$/.test(part) && conformance === 'A')) return [];
      const claim = part === '' ? 'no PDF/A at all' : `PDF/A-${part}${conformance.toLowerCase()}`;
      return [{ place: 'metadata', message: `The file claims ${claim}, not PDF/A-2a or 3a` }];
    },
  },
  'pdf-has-a-language': {
    clause: 'ISO 14289-1, 7.2',
    checks: 'The catalog names the language of the whole by a valid tag.',
    severity: 'error',
    hint: 'Set the language in the properties of the document.',
    find: ({ lang }) => {
      if (!lang)
        return [{ place: 'catalog', message: 'The file does not say in which language it is' }];
      return isLanguageTag(lang)
        ? []
        : [{ place: 'catalog', message: `“${lang}” is no language tag` }];
    },
  },
  'pdf-has-an-identifier': {
    clause: 'ISO 19005-2, 6.1.3',
    checks: 'The trailer has /ID.',
    severity: 'error',
    hint: 'Save the file anew with another program.',
    find: ({ file }) =>
      file.array(file.trailer, 'ID').length === 2
        ? []
        : [{ place: 'trailer', message: 'The trailer has no /ID' }],
  },
  'pdf-has-an-output-intent': {
    clause: 'ISO 19005-2, 6.2.3 and 6.2.4.3',
    checks: 'An output intent with a colour profile says what the colours are.',
    severity: 'error',
    hint: 'Export as PDF/A.',
    find: ({ file, catalog }) => {
      const intents = file.array(catalog, 'OutputIntents').map((value) => file.toDict(value));
      const found = intents.some(
        (intent) => file.name(intent, 'S') === 'GTS_PDFA1' && isProfile(file, intent),
      );
      return found
        ? []
        : [{ place: 'catalog', message: 'The file has no output intent for PDF/A' }];
    },
  },
  'pdf-has-no-xfa': {
    clause: 'ISO 14289-1, 7.15',
    checks: 'No dynamic XFA form is in the file.',
    severity: 'error',
    hint: 'Print the form to a PDF without XFA.',
    find: ({ file, catalog }) =>
      file.dict(catalog, 'AcroForm')?.has('XFA')
        ? [{ place: 'catalog', message: 'The file holds an XFA form' }]
        : [],
  },
};

/** Metadata that are not there or cannot be read are told once, not for everything that they would say. */
function isUnreadable(xmp: Xmp | undefined): boolean {
  return xmp === undefined || xmp.fault !== undefined;
}

/** Whether the profile of an output intent is one: its header says so (ISO 15076-1, 7.2.9). */
function isProfile(file: PdfFile, intent: Dict | undefined): boolean {
  const stream = file.get(intent, 'DestOutputProfile');
  const profile = stream instanceof Stream ? file.decode(stream) : undefined;
  return Buffer.from(profile?.subarray(36, 40) ?? []).toString('latin1') === 'acsp';
}
