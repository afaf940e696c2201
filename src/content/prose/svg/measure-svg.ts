/** An element as far as its cost is concerned. */
export interface SvgElement {
  /** As how many elements it counts itself: a step of a filter goes over all pixels. */
  own: number;
  /** Ids of the elements that are drawn with it: by `use`, as pattern, mask, clip path, marker or filter. */
  draws: string[];
  /** Whether it is drawn on a layer of its own, which is then laid over the rest. */
  isLayer: boolean;
  children: SvgElement[];
}

/** What an SVG costs to draw. */
export interface SvgCost {
  /** Elements that are drawn, counted anew as often as they are; infinite if parts draw each other in a circle. */
  drawn: number;
  /** Most layers in one another. */
  layers: number;
}

/** What an element and all that is drawn with it cost. */
export function measureSvg(root: SvgElement, byId: ReadonlyMap<string, SvgElement>): SvgCost {
  const costs = new Map<SvgElement, SvgCost>();
  const measure = (element: SvgElement): SvgCost => {
    const known = costs.get(element);
    if (known !== undefined) return known;
    // Whoever comes back here before it is measured goes in a circle.
    costs.set(element, { drawn: Number.POSITIVE_INFINITY, layers: 0 });
    const drawn = element.draws.flatMap((id) => byId.get(id) ?? []);
    const parts = [...element.children, ...drawn].map(measure);
    const cost = {
      drawn: parts.reduce((sum, part) => sum + part.drawn, element.own),
      layers:
        parts.reduce((most, { layers }) => Math.max(most, layers), 0) + Number(element.isLayer),
    };
    costs.set(element, cost);
    return cost;
  };
  return measure(root);
}
