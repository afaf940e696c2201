import type { Layout } from '../../../../src/template/types.ts';
import { allNodes, type ReadNode, type ReadPage } from '../read-pdf.ts';
import { type Piece, Pieces, type PlacedLine } from './placed-lines.ts';

const mmToPt = 72 / 25.4;

/** What of the rules of setting does not hold in a file: lines left alone, headings left behind, boxes torn, notes astray. */
export function settingFaults(
  tree: ReadNode,
  pages: readonly ReadPage[],
  layout: Layout,
): string[] {
  const pieces = new Pieces(pages);
  const nodes = allNodes(tree);
  const place = placeOf(pages, layout);
  return [
    ...nodes.flatMap((node) => loneLines(node, pieces)),
    ...headingsLeft(nodes, pieces, place),
    ...nodes.flatMap((node) => torn(node, pieces, place, columnHeight(pages, layout))),
    ...notesAstray(tree, pieces, place),
  ];
}

/** Names the column on its page that a piece stands in. */
type PlaceOf = (piece: { page: number; xPt: number }) => string;

function placeOf(pages: readonly ReadPage[], layout: Layout): PlaceOf {
  const middlePt = (pages[0]?.widthPt ?? 0) / 2;
  return ({ page, xPt }) =>
    layout.columns === 1
      ? `page ${page + 1}`
      : `page ${page + 1}, column ${xPt < middlePt ? 1 : 2}`;
}

function columnHeight(pages: readonly ReadPage[], { marginsMm }: Layout): number {
  return (pages[0]?.heightPt ?? 0) - (marginsMm.top + marginsMm.bottom) * mmToPt;
}

const ofLines = new Set(['P', 'H2', 'H3', 'H4', 'H5', 'H6', 'Caption', 'Note', 'TD']);

/** A paragraph that is parted has two lines at least at either end of every column. */
function loneLines(node: ReadNode, pieces: Pieces): string[] {
  if (!ofLines.has(node.type)) return [];
  const stretches = pieces.stretches(node);
  if (stretches.length < 2) return [];
  return stretches
    .filter((lines) => lines.length < 2)
    .map(([line]) => `${node.type}: a line alone on page ${(line?.page ?? 0) + 1}: ${line?.text}`);
}

/** Heading and what follows it stand in one column. */
function headingsLeft(nodes: readonly ReadNode[], pieces: Pieces, place: PlaceOf): string[] {
  return nodes.flatMap((node, index) => {
    if (!/^H[2-6]$/.test(node.type)) return [];
    const inside = new Set(allNodes(node));
    const last = pieces.of(node).at(-1);
    const next = nodes
      .slice(index + 1, index + 200)
      .filter((each) => !inside.has(each) && /^(P|Lbl|H[2-6]|Caption|LBody)$/.test(each.type))
      .flatMap((each) => pieces.of(each))[0];
    if (last === undefined || next === undefined || place(last) === place(next)) return [];
    return [`${node.type}: "${last.text}" is left behind at the foot of ${place(last)}`];
  });
}

/** Boxes and rows of tables are parted only if they have no room in a column. */
function torn(node: ReadNode, pieces: Pieces, place: PlaceOf, columnPt: number): string[] {
  if (node.type !== 'Div' && node.type !== 'TR') return [];
  const byPlace = groupBy(pieces.of(node), place);
  if (byPlace.size < 2) return [];
  const heightPt = [...byPlace.values()].reduce((sum, each) => sum + extent(each), 0);
  return heightPt > columnPt * 0.85
    ? []
    : [
        `${node.type}: torn between ${[...byPlace.keys()].join(' and ')}, ${Math.round(heightPt)} pt`,
      ];
}

function extent(pieces: readonly Piece[]): number {
  const baselines = pieces.map((piece) => piece.yPt);
  return Math.max(...baselines) - Math.min(...baselines) + 12;
}

/** A footnote begins in the column that calls it, and below all text there. */
function notesAstray(tree: ReadNode, pieces: Pieces, place: PlaceOf): string[] {
  const lowest = new Map<string, number>();
  for (const piece of pieces.of(tree)) {
    const own = place(piece);
    lowest.set(own, Math.min(lowest.get(own) ?? Number.POSITIVE_INFINITY, piece.yPt));
  }
  return allNodes(tree).flatMap((parent) =>
    parent.children.flatMap((child, index) => {
      if (typeof child === 'string' || child.type !== 'Note') return [];
      const before = parent.children[index - 1];
      const call = before === undefined || typeof before === 'string' ? [] : pieces.of(before);
      return noteFaults(pieces.stretches(child), call[0], place, lowest);
    }),
  );
}

function noteFaults(
  stretches: PlacedLine[][],
  call: Piece | undefined,
  place: PlaceOf,
  lowest: ReadonlyMap<string, number>,
): string[] {
  const first = stretches[0]?.[0];
  if (first === undefined || call === undefined) return ['a note without call or text'];
  const faults = stretches
    .flat()
    .filter((line) => line.yPt > (lowest.get(place(line)) ?? Number.POSITIVE_INFINITY) + 5)
    .map((line) => `note above text on ${place(line)}: ${line.text}`);
  if (place(first) !== place(call)) {
    faults.push(`note ${call.text} is called on ${place(call)} and stands on ${place(first)}`);
  }
  return faults;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** Words that are parted between two pages; the hyphen at a line's end reads as a soft one. */
export function partedWords(node: ReadNode): string[] {
  const texts = node.children.filter((child) => typeof child === 'string');
  return texts
    .slice(0, -1)
    .filter((text) => text.endsWith('\u00ad'))
    .map((text) => `${node.type}: parted within a word: ${text.slice(-20)}`);
}
