import { joinEntries, pack, toEntry } from '../../zip/write-entries.ts';
import type { Parts } from './pack.ts';
import { packPart } from './pack-part.ts';
import { contentTypes } from './parts/content-types.ts';
import { mendRelationships } from './relationships.ts';
import { closeSeal, sealPath } from './seal.ts';

/** What the `docx` package writes in front of a separator line; Word is reported to ask for repair over it. */
const strayMark =
  /<w:r>(?:(?!<\/w:r>).)*<w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator\/>)/gs;

/** All parts of a package: ours in place of the library's, its defects mended, nothing in them that depends on chance. */
export function finishParts(made: Parts, own: Readonly<Record<string, string>>): Parts {
  const parts: Parts = new Map([...made, ...Object.entries(own)]);
  parts.delete('[Content_Types].xml');
  for (const path of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const part = parts.get(path);
    if (typeof part === 'string') parts.set(path, part.replace(strayMark, ''));
  }
  mendRelationships(parts);
  return parts;
}

/** The bytes of a package, always in the same order and of the same moment, sealed by the last part; `types` are media types of parts that are not ours. */
export function zipParts(parts: Parts, types?: ReadonlyMap<string, string>): Uint8Array {
  const paths = [...parts.keys()].sort(inPackageOrder);
  const opening = toEntry('[Content_Types].xml', packPart(contentTypes(paths, types)));
  const sealed = parts.get(sealPath);
  const entries = paths
    .filter((path) => path !== sealPath)
    .map((path) => toEntry(path, packPart(parts.get(path) ?? '')));
  const before = [opening, ...entries];
  if (typeof sealed !== 'string') return joinEntries(before);
  const text = closeSeal(sealed, before);
  return joinEntries([...before, toEntry(sealPath, pack(new TextEncoder().encode(text)))]);
}

/** The package's own relationships first, then the document, then the rest by code units. */
function inPackageOrder(one: string, other: string): number {
  const rank = (path: string) => ['_rels/.rels', 'word/document.xml'].indexOf(path) + 1 || 3;
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
