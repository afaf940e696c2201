import type { Place } from '../paint/paint-pages.ts';
import {
  type PdfDictionary,
  type PdfFile,
  type PdfRef,
  type PdfValue,
  pdfString,
} from './pdf-file.ts';

interface Item {
  ref: PdfRef;
  data: PdfDictionary;
  depth: number;
  children: Item[];
}

/** Where a place lies, with the zoom left as it is (ISO 32000-1, 12.3.2.2). */
export function placeTarget(file: PdfFile, pages: readonly PdfRef[], place: Place): PdfValue {
  const page = pages[place.page];
  if (page === undefined) throw new Error(`no page ${place.page + 1} for "${place.name}"`);
  return [page, 'XYZ', null, Math.round(file.heightPt - place.yPt + 6), null];
}

/** Writes the bookmarks, nested by depth, all open (12.3.3). */
export function writeOutline(
  file: PdfFile,
  pages: readonly PdfRef[],
  places: readonly Place[],
): void {
  const root: Item = { ref: file.reserve(), data: {}, depth: 0, children: [] };
  const path = [root];
  for (const place of places) {
    const { bookmark } = place;
    if (bookmark === undefined) continue;
    while ((path.at(-1)?.depth ?? 0) >= bookmark.depth) path.pop();
    const item: Item = {
      ref: file.reserve(),
      data: { Title: pdfString(bookmark.title), Dest: placeTarget(file, pages, place) },
      depth: bookmark.depth,
      children: [],
    };
    path.at(-1)?.children.push(item);
    path.push(item);
  }
  const count = endItem(root);
  if (count === 0) return;
  file.catalog['Outlines'] = root.ref;
  file.catalog['PageMode'] = 'UseOutlines';
}

/** Writes an item with those below it and gives how many these are. */
function endItem(item: Item): number {
  let count = 0;
  item.children.forEach((child, index) => {
    child.data['Parent'] = item.ref;
    child.data['Prev'] = item.children[index - 1]?.ref;
    child.data['Next'] = item.children[index + 1]?.ref;
    count += 1 + endItem(child);
  });
  item.ref.data = {
    ...item.data,
    First: item.children[0]?.ref,
    Last: item.children.at(-1)?.ref,
    Count: count === 0 ? undefined : count,
  };
  item.ref.end();
  return count;
}
