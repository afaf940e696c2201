import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { beforeEach, expect, test, vi } from 'vitest';

// What `writer/pdf-file.ts` takes from inside pdfkit, beyond its documented interface: one test a touch. When a new
// version of pdfkit fails one, that file is to be looked at.

interface Reference {
  id: number;
  data: Record<string, unknown>;
  compress: boolean;
  end(content?: string | Uint8Array): void;
}

interface Inside {
  _root: Reference;
  _info: Reference;
  _offsets: unknown[];
  page: { dictionary: Reference; resources: Reference; xobjects: Record<string, unknown> };
  ref(data: object): Reference;
  addPage(): void;
  flushPages(): void;
  addContent(operators: string): void;
  getStructTreeRoot(): Reference;
  end(): void;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  endMetadata(): void;
}

let inside: Inside;
let lines: string[];
let finalised: number;

beforeEach(() => {
  inside = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: 'id',
    size: [300, 400],
    margin: 0,
    font: null as unknown as string,
    autoFirstPage: false,
    info: { Title: 'Uji', CreationDate: new Date(0) },
  }) as unknown as Inside;
  lines = [];
  finalised = 0;
  inside._write = (data) => {
    lines.push(typeof data === 'string' ? data : Buffer.from(data).toString('latin1'));
  };
  inside._finalize = () => {
    finalised++;
  };
  inside.endMetadata = vi.fn(() => {
    inside._root.data['Metadata'] = inside.ref({});
  });
});

/** Lines written for an object, between its first and its last. */
function linesOf(ref: Reference): string[] {
  const from = lines.indexOf(`${ref.id} 0 obj`);
  return lines.slice(from + 1, lines.indexOf('endobj', from));
}

test('pdfkit is pinned to the version that was looked into', () => {
  const own = JSON.parse(readFileSync('package.json', 'utf8'));
  const kit = JSON.parse(readFileSync('node_modules/pdfkit/package.json', 'utf8'));
  expect(own.dependencies.pdfkit).toBe(kit.version);
});

test('_write takes an object as a line with its number, one with its dictionary, and "endobj"', () => {
  const ref = inside.ref({ A: 1 });
  ref.end();
  expect(lines).toEqual([`${ref.id} 0 obj`, '<<\n/A 1\n>>', 'endobj']);
});

test('_write takes a stream as its dictionary, "stream", bytes, and "endstream"', () => {
  const ref = inside.ref({});
  ref.compress = false;
  ref.end(new TextEncoder().encode('isi'));
  expect(linesOf(ref)).toEqual(['<<\n/Length 3\n>>', 'stream', 'isi', '\nendstream']);
});

test('compress says whether a stream is deflated, and a filter of its own turns it off', () => {
  expect(inside.ref({}).compress).toBe(true);
  expect(inside.ref({ Filter: 'DCTDecode' }).compress).toBe(false);
});

test('_offsets grows by one with every object, so that its length gives the next number', () => {
  const before = inside._offsets.length;
  const ref = inside.ref({});
  expect(inside._offsets.length).toBe(before + 1);
  expect(ref.id).toBe(inside._offsets.length);
});

test('_finalize is called once, when the last object is written, and not while one is open', () => {
  const open = inside.ref({});
  inside.addPage();
  inside.end();
  (inside._root.data['Metadata'] as Reference).end();
  expect(finalised).toBe(0);
  open.end();
  expect(finalised).toBe(1);
});

test('endMetadata is called once, and what it puts into the catalog is written', () => {
  inside.addPage();
  inside.end();
  expect(inside.endMetadata).toHaveBeenCalledTimes(1);
  const metadata = inside._root.data['Metadata'] as Reference;
  expect(linesOf(inside._root).join()).toContain(`/Metadata ${metadata.id} 0 R`);
});

test('_root is the catalog: language, marks, title bar, output intent, and a reference for names', () => {
  inside.addPage();
  const names = inside._root.data['Names'] as Reference;
  names.data['Dests'] = { Names: [] };
  inside.end();
  const catalog = linesOf(inside._root).join();
  for (const entry of ['/Lang (id)', '/MarkInfo', '/ViewerPreferences', '/OutputIntents']) {
    expect(catalog).toContain(entry);
  }
  expect(catalog).toContain(`/Names ${names.id} 0 R`);
  expect(linesOf(names).join()).toContain('/Dests <<');
});

test('_info is written with the dates that were given', () => {
  inside.addPage();
  inside.end();
  const [info = ''] = linesOf(inside._info);
  const value = (key: string): string | undefined => {
    const id = new RegExp(`/${key} (\\d+) 0 R`).exec(info)?.[1];
    return lines[lines.indexOf(`${id} 0 obj`) + 1];
  };
  expect(value('Title')).toBe('(Uji)');
  expect(value('CreationDate')).toBe('(D:19700101000000Z)');
});

test('getStructTreeRoot gives the root that the catalog names, written at the end with what we put in', () => {
  const root = inside.getStructTreeRoot();
  root.data['K'] = [];
  inside.addPage();
  inside.end();
  expect(linesOf(inside._root).join()).toContain(`/StructTreeRoot ${root.id} 0 R`);
  expect(linesOf(root).join()).toContain('/K []');
});

test('a page has a dictionary, resources and XObjects to fill, and begins with its y axis down', () => {
  const font = inside.ref({});
  const picture = inside.ref({});
  inside.addPage();
  const { dictionary, resources } = inside.page;
  dictionary.data['StructParents'] = 7;
  resources.data['Font'] = font;
  inside.page.xobjects['I1'] = picture;
  inside.addContent('0 0 1 1 re f');
  const content = dictionary.data['Contents'] as Reference;
  content.compress = false;
  inside.flushPages();
  expect(linesOf(dictionary).join()).toMatch(/\/MediaBox \[0 0 300 400\][\s\S]*\/StructParents 7/);
  expect(linesOf(resources).join()).toContain(`/Font ${font.id} 0 R`);
  expect(linesOf(resources).join()).toContain(`/I1 ${picture.id} 0 R`);
  expect(linesOf(content).join('')).toMatch(/^[\s\S]*1 0 0 -1 0 400 cm\n0 0 1 1 re f\n/);
});

test('a tagged page with annotations is read in the order of the structure', () => {
  inside.addPage();
  inside.flushPages();
  expect(linesOf(inside.page.dictionary).join()).toContain('/Tabs /S');
});

test('no standard font is loaded, since none could be embedded', () => {
  inside.addPage();
  inside.end();
  expect(lines.join()).not.toContain('Helvetica');
});

test('values: names, text strings, bytes, dates, and keys without a value', () => {
  const ref = inside.ref({
    Name: 'Nama',
    Text: Object('te(ks)'),
    Wide: Object('é'),
    Bytes: new Uint8Array([1, 255]),
    Date: new Date(0),
    List: [1, null, true],
    Left: undefined,
  });
  ref.end();
  expect(linesOf(ref)).toEqual([
    '<<\n/Name /Nama\n/Text (te\\(ks\\))\n/Wide (\u00fe\u00ff\u0000\u00e9)\n/Bytes <01ff>\n' +
      '/Date (D:19700101000000Z)\n/List [1 null true]\n>>',
  ]);
});
