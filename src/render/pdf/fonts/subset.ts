import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The exports of hb-subset that are used; the package ships the module without a JavaScript interface. */
interface SubsetExports {
  memory: { buffer: ArrayBuffer };
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
  _initialize(): void;
}

/** The part of the global that is used; the TypeScript library knows it only with the browser's. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
};

const noHinting = 0x1;
const retainGlyphIds = 0x2;
const notdefOutline = 0x40;
const noLayoutClosure = 0x200;
const writableMemory = 2;
const dropTablesSet = 3;
/** A PDF needs outlines and metrics only (ISO 32000-1, 9.9). */
const droppedTables = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'name',
  'post',
  'cmap',
  'OS/2',
  'DSIG',
  'gasp',
];

let loaded: SubsetExports | undefined;

/** Gives a font with only these glyphs, each under its old id, so that no glyph is renumbered; nothing if HarfBuzz cannot read it. */
export function subsetFont(font: Uint8Array, glyphIds: Iterable<number>): Uint8Array | undefined {
  loaded ??= load();
  const hb = loaded;
  const pointer = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, pointer);
  const blob = hb.hb_blob_create(pointer, font.length, writableMemory, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, noHinting | retainGlyphIds | notdefOutline | noLayoutClosure);
  const dropped = hb.hb_subset_input_set(input, dropTablesSet);
  for (const table of droppedTables) hb.hb_set_add(dropped, tableTag(table));
  const glyphs = hb.hb_subset_input_glyph_set(input);
  for (const id of glyphIds) hb.hb_set_add(glyphs, id);
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  if (subset === 0) {
    hb.free(pointer);
    return undefined;
  }
  const result = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(
    start,
    start + hb.hb_blob_get_length(result),
  );
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(subset);
  hb.free(pointer);
  return bytes;
}

function load(): SubsetExports {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {});
  const exports = instance.exports as SubsetExports;
  exports._initialize();
  return exports;
}

function tableTag(name: string): number {
  const code = (index: number) => name.charCodeAt(index);
  return ((code(0) << 24) | (code(1) << 16) | (code(2) << 8) | code(3)) >>> 0;
}
