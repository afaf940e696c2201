import type { Html, Nodes, Root } from 'mdast';
import { likeMarker, type Marker, readMarker } from './marker.ts';
import type { EmbedFault, Point } from './rules.ts';

/** Tells a fault at its place. */
export type Fail = (fault: EmbedFault, at: Point) => void;

/** A marker, or what is meant as one: it has no key, and what is wrong with it is told already. */
export interface FoundMarker extends Partial<Marker> {
  kind: Marker['kind'];
  at: Point;
  from: number;
  to: number;
}

/** The markers at the top level; code and other HTML hold none. */
export function findMarkers(root: Root, fail: Fail): FoundMarker[] {
  return root.children.flatMap((node): FoundMarker[] => {
    if (node.type !== 'html') return innerHtml(node).flatMap((inner) => failInside(inner, fail));
    const place = placeOf(node, /^\s*<!--\s*risalah:(begin|end)(?![\w-])/);
    if (place === undefined) return [];
    const marker = readMarker(node.value);
    if (marker === undefined) {
      const message = 'Something stands beside the marker.';
      fail({ rule: 'marker-stands-alone', message, hint: 'Give it lines of its own.' }, place.at);
    } else if ('fault' in marker) {
      const message = `The marker is unclear: ${marker.fault}.`;
      const hint = 'Such as: <!-- risalah:begin chapter template=handout lang=en -->';
      fail({ rule: 'marker-is-readable', message, hint }, place.at);
    }
    return [{ ...marker, ...place }];
  });
}

function innerHtml(node: Nodes): Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(innerHtml) : [];
}

function failInside(node: Html, fail: Fail): FoundMarker[] {
  const place = placeOf(node, likeMarker);
  if (place === undefined) return [];
  const message = 'The marker stands inside a paragraph, list, quotation, note or table.';
  const hint = 'Put it on a line of its own, with empty lines around it and no blanks before it.';
  fail({ rule: 'marker-is-at-the-top-level', message, hint }, place.at);
  return [place];
}

/** Where HTML stands that is meant as a marker. */
function placeOf({ value, position }: Html, pattern: RegExp): FoundMarker | undefined {
  const word = pattern.exec(value)?.[1];
  if (word === undefined || position === undefined) return undefined;
  const { start: at, end } = position;
  const { offset: from = 0 } = at;
  return { kind: word === 'begin' ? 'begin' : 'end', at, from, to: end.offset ?? from };
}
