import type { PdfModel } from '../model/load-pdf.ts';
import { Budget } from '../objects/budget.ts';
import { decodeStream } from '../objects/decode-stream.ts';
import { Stream } from '../objects/values.ts';
import type { Fault, PdfRules } from './rule.ts';

/** Rules about objects of the file, wherever they stand. */
export const fileRules: PdfRules = {
  'pdf-filters-are-allowed': {
    clause: 'ISO 19005-2, 6.1.7.2',
    checks: 'No stream is packed with LZW or locked with Crypt, and none lies in another file.',
    severity: 'error',
    hint: 'Save the file anew as PDF/A.',
    find: ({ file }) =>
      file.objects.flatMap(({ number, object }): Fault[] => {
        if (!(object instanceof Stream)) return [];
        const names = file.filters(object.dict).map(({ name }) => name);
        const wrong = names.find((name) => /^(LZWDecode|LZW|Crypt)$/.test(name));
        const place = `object ${number}`;
        if (wrong !== undefined) return [{ place, message: `A stream is packed with ${wrong}` }];
        return object.dict.has('FFilter')
          ? [{ place, message: 'A stream lies in another file' }]
          : [];
      }),
  },
  'pdf-streams-are-whole': {
    clause: 'ISO 32000-1, 7.3.8; ISO 19005-2, 6.1.7.1',
    checks: 'Every stream but those of pictures can be unpacked: fonts, profiles, attached files.',
    severity: 'error',
    hint: 'The file is damaged: make it again.',
    find: ({ file }) =>
      file.objects.flatMap(({ number, object }): Fault[] => {
        if (!(object instanceof Stream) || file.name(object.dict, 'Subtype') === 'Image') return [];
        const filters = file.filters(object.dict);
        if (!filters.every(({ name }) => /^(FlateDecode|Fl)$/.test(name))) return [];
        // Counted by itself: fonts that are checked again are no reason to refuse a file.
        const unpacked = decodeStream(object.raw, filters, new Budget());
        return unpacked === undefined
          ? [{ place: `object ${number}`, message: 'A stream cannot be unpacked' }]
          : [];
      }),
  },
  'pdf-drawings-are-whole': {
    clause: 'ISO 19005-2, 6.2.9 and 6.2.8',
    checks: 'No PostScript, no alternate picture and no reference to another PDF is drawn.',
    severity: 'error',
    hint: 'Save the file anew as PDF/A.',
    find: (model) =>
      model.file.objects.flatMap(({ number, object }) =>
        objectFaults(model, object).map((message) => ({ place: `object ${number}`, message })),
      ),
  },
};

function objectFaults({ file }: PdfModel, object: unknown): string[] {
  if (!(object instanceof Stream)) return [];
  const subtype = file.name(object.dict, 'Subtype');
  if (subtype === 'PS' || file.name(object.dict, 'Subtype2') === 'PS') {
    return ['A drawing is a PostScript program'];
  }
  if (subtype === 'Image' && object.dict.has('Alternates')) return ['A picture has alternates'];
  return subtype === 'Form' && object.dict.has('Ref') ? ['A drawing refers to another PDF'] : [];
}
