/** An element as far as its cost is concerned. */
export interface SvgElement {
  /** Id of the element that a `use` draws in its place. */
  uses: string | undefined;
  children: SvgElement[];
}

/** Most elements that are drawn, those counted anew that are drawn again by `use`. */
const maxDrawn = 100_000;

/** Whether an SVG draws only so many elements; one whose parts use each other in a circle draws without end. */
export function countDrawn(root: SvgElement, byId: ReadonlyMap<string, SvgElement>): boolean {
  const costs = new Map<SvgElement, number>();
  const cost = (element: SvgElement): number => {
    const known = costs.get(element);
    if (known !== undefined) return known;
    // Whoever comes back here before it is counted goes in a circle.
    costs.set(element, Number.POSITIVE_INFINITY);
    const used = element.uses === undefined ? undefined : byId.get(element.uses);
    const parts = used === undefined ? element.children : [...element.children, used];
    const sum = parts.reduce((total, part) => total + cost(part), 1);
    costs.set(element, sum);
    return sum;
  };
  return cost(root) <= maxDrawn;
}
