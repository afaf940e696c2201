import { RisalahError } from '../../../problems.ts';
import type { Font } from '../content/font.ts';
import type { SharedContent } from '../content/read-content.ts';
import { PdfFile } from '../objects/pdf-file.ts';
import type { Dict } from '../objects/values.ts';
import { type Page, readPages } from './pages.ts';
import { readStructure, type Structure } from './read-structure.ts';
import { readXmp, type Xmp } from './read-xmp.ts';
import { type NameEntry, readDestinations } from './trees.ts';

/** A PDF as the outline and the rules look at it. */
export interface PdfModel {
  file: PdfFile;
  catalog: Dict | undefined;
  pages: Page[];
  /** Index of a page by its dictionary. */
  pageIndex: Map<Dict, number>;
  structure: Structure | undefined;
  fonts: Font[];
  xmp: Xmp | undefined;
  destinations: NameEntry[];
  /** Language of the whole, as the catalog says it. */
  lang: string | undefined;
}

/** What came of the bytes that were read last. */
let last:
  | { bytes: WeakRef<Uint8Array>; model?: WeakRef<PdfModel>; refusal?: RisalahError }
  | undefined;

/**
 * Reads a file once for all that is asked of it: the same bytes that were read last are not read again. Throws a
 * `RisalahError` for a file that cannot be read, that is encrypted, or that goes beyond the limits.
 */
export function loadPdf(bytes: Uint8Array): PdfModel {
  const known = last?.bytes.deref() === bytes ? last : undefined;
  if (known?.refusal !== undefined) throw known.refusal;
  const before = known?.model?.deref();
  if (before !== undefined) return before;
  try {
    const model = readModel(bytes);
    last = { bytes: new WeakRef(bytes), model: new WeakRef(model) };
    return model;
  } catch (error) {
    if (error instanceof RisalahError) last = { bytes: new WeakRef(bytes), refusal: error };
    throw error;
  }
}

function readModel(bytes: Uint8Array): PdfModel {
  const file = new PdfFile(bytes);
  const catalog = file.toDict(file.trailer.get('Root'));
  const shared: SharedContent = { file, fonts: new Map(), forms: new Map(), page: 0 };
  const pages = readPages(shared, catalog);
  return {
    file,
    catalog,
    pages,
    pageIndex: new Map(pages.map((page) => [page.dict, page.index])),
    structure: readStructure(file, catalog, pages, shared.forms),
    fonts: [...shared.fonts.values()],
    xmp: readXmp(file, catalog),
    destinations: readDestinations(file, catalog),
    lang: file.text(catalog, 'Lang'),
  };
}
