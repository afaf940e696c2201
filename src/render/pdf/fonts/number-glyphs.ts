import { buildFont, type FontTables, readTables, viewOf } from './font-tables.ts';
import { simpleWithoutHints } from './without-hints.ts';

/** Bits of a part of a composite glyph (ISO/IEC 14496-22, 5.3.4). */
const wordArguments = 0x1;
const oneScale = 0x8;
const moreParts = 0x20;
const twoScales = 0x40;
const fourScales = 0x80;
const hasHints = 0x100;

/** What a PDF needs of a font: outlines and metrics (ISO 32000-1, 9.9). */
const keptTables = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** Lengths of `glyf` that offsets of two bytes reach. */
const shortReach = 0x1fffe;

/**
 * Takes glyphs out of a TrueType font and gives them the ids that a file uses, so that the file needs no map between
 * them: `wanted` tells for each new id the old one. Parts of composite glyphs come after them, ids that nobody asked for
 * are empty, hints are left out. It is what HarfBuzz's subsetter would give, without a second engine to start. Throws a
 * `RangeError` if the font is cut off.
 */
export function numberGlyphs(font: Uint8Array, wanted: ReadonlyMap<number, number>): Uint8Array {
  const known = opened.get(font) ?? openGlyphs(font);
  opened.set(font, known);
  const { tables, outlineOf, metricsOf } = known;
  const oldIds: number[] = [0];
  const newIds = new Map<number, number>([[0, 0]]);
  for (const [id, oldId] of wanted) {
    oldIds[id] = oldId;
    if (!newIds.has(oldId)) newIds.set(oldId, id);
  }
  for (let id = 0; id < oldIds.length; id++) {
    for (const { oldId } of outlineOf(oldIds[id]).parts) {
      if (newIds.has(oldId)) continue;
      newIds.set(oldId, oldIds.length);
      oldIds.push(oldId);
    }
  }
  const all = Array.from({ length: oldIds.length }, (_, id) => oldIds[id]);
  const outlines = all.map((oldId) => numberParts(outlineOf(oldId), newIds));
  return buildFont(withGlyphs(tables, outlines, all.map(metricsOf)));
}

/** A font whose glyphs are taken out, with those taken so far: documents of one run share most of them. */
interface OpenGlyphs {
  tables: FontTables;
  outlineOf: (id: number | undefined) => Outline;
  /** Advance width and left side bearing. */
  metricsOf: (id: number | undefined) => readonly [number, number];
}

/** What a glyph draws, without hints; no bytes if that is nothing. */
interface Outline {
  bytes: Uint8Array;
  /** None of a simple glyph. */
  parts: readonly Part[];
}

const opened = new WeakMap<Uint8Array, OpenGlyphs>();
const noOutline: Outline = { bytes: new Uint8Array(), parts: [] };
const noMetrics = [0, 0] as const;

function openGlyphs(font: Uint8Array): OpenGlyphs {
  const tables = new Map([...readTables(font)].filter(([tag]) => keptTables.includes(tag)));
  const [loca, glyf] = [viewOf(tables, 'loca'), tables.get('glyf') ?? new Uint8Array()];
  const isLong = viewOf(tables, 'head').getInt16(50) === 1;
  const offset = (id: number) => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const hmtx = viewOf(tables, 'hmtx');
  const count = viewOf(tables, 'hhea').getUint16(34);
  const outlines = new Map<number, Outline>();
  return {
    tables,
    outlineOf: (id) => {
      if (id === undefined) return noOutline;
      const end = offset(id + 1);
      if (end > glyf.length) throw new RangeError('a glyph is cut off');
      const outline = outlines.get(id) ?? readOutline(glyf.subarray(offset(id), end));
      outlines.set(id, outline);
      return outline;
    },
    metricsOf: (id) => {
      if (id === undefined) return noMetrics;
      const advance = hmtx.getUint16(Math.min(id, count - 1) * 4);
      return [advance, hmtx.getInt16(id < count ? id * 4 + 2 : count * 4 + (id - count) * 2)];
    },
  };
}

/** A part of a composite glyph, with the place of its id in the bytes and its end. */
interface Part {
  at: number;
  oldId: number;
  end: number;
}

/** Parts of a composite glyph; none of a simple one. */
function partsOf(outline: Uint8Array): Part[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: Part[] = [];
  let flags = moreParts;
  for (let at = 10; (flags & moreParts) !== 0; ) {
    flags = view.getUint16(at);
    const scales = flags & fourScales ? 8 : flags & twoScales ? 4 : flags & oneScale ? 2 : 0;
    const end = at + 4 + (flags & wordArguments ? 4 : 2) + scales;
    parts.push({ at: at + 2, oldId: view.getUint16(at + 2), end });
    at = end;
  }
  return parts;
}

/** Takes the hints out, which stand behind the last part of a composite glyph. */
function readOutline(outline: Uint8Array): Outline {
  if (outline.length === 0) return noOutline;
  const parts = partsOf(outline);
  const last = parts.at(-1);
  if (last === undefined) return { bytes: simpleWithoutHints(outline), parts };
  const bytes = new Uint8Array(outline.subarray(0, last.end));
  const view = new DataView(bytes.buffer);
  for (const { at } of parts) view.setUint16(at - 2, view.getUint16(at - 2) & ~hasHints);
  return { bytes, parts };
}

/** An outline with the new ids of its parts. */
function numberParts({ bytes, parts }: Outline, newIds: ReadonlyMap<number, number>): Uint8Array {
  if (parts.length === 0) return bytes;
  const numbered = new Uint8Array(bytes);
  const view = new DataView(numbered.buffer);
  for (const { at, oldId } of parts) view.setUint16(at, newIds.get(oldId) ?? 0);
  return numbered;
}

function withGlyphs(
  tables: FontTables,
  outlines: readonly Uint8Array[],
  metrics: readonly (readonly [number, number])[],
): FontTables {
  const length = outlines.reduce((sum, { length: bytes }) => sum + even(bytes), 0);
  const isLong = length > shortReach;
  const glyf = new Uint8Array(length);
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * (isLong ? 4 : 2)));
  const hmtx = new DataView(new ArrayBuffer(metrics.length * 4));
  let at = 0;
  const setOffset = (id: number): void =>
    isLong ? loca.setUint32(id * 4, at) : loca.setUint16(id * 2, at / 2);
  outlines.forEach((outline, id) => {
    setOffset(id);
    glyf.set(outline, at);
    at += even(outline.length);
  });
  setOffset(outlines.length);
  metrics.forEach(([advance, bearing], id) => {
    hmtx.setUint16(id * 4, advance);
    hmtx.setInt16(id * 4 + 2, bearing);
  });
  const changed = new Map(tables);
  changed.set('glyf', glyf);
  changed.set('loca', new Uint8Array(loca.buffer));
  changed.set('hmtx', new Uint8Array(hmtx.buffer));
  changed.set('head', withoutDates(withNumber(tables, 'head', 50, isLong ? 1 : 0)));
  changed.set('hhea', withNumber(tables, 'hhea', 34, metrics.length));
  changed.set('maxp', withoutHintLimits(withNumber(tables, 'maxp', 4, outlines.length)));
  return changed;
}

function withNumber(tables: FontTables, tag: string, at: number, value: number): Uint8Array {
  const bytes = new Uint8Array(tables.get(tag) ?? []);
  new DataView(bytes.buffer).setUint16(at, value);
  return bytes;
}

/** The least that hints may ask for (5.2.3): `maxZones` is 1, all that follows it to `maxSizeOfInstructions` 0. */
function withoutHintLimits(maxp: Uint8Array): Uint8Array {
  new DataView(maxp.buffer).setUint16(14, 1);
  return maxp.fill(0, 16, 28);
}

/** Zeros in place of when the font was made and of its sum, which holds no longer: they pack to nothing. */
function withoutDates(head: Uint8Array): Uint8Array {
  return head.fill(0, 8, 12).fill(0, 20, 36);
}

function even(length: number): number {
  return length + (length & 1);
}
