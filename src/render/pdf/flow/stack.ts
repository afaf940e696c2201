import type { Anchor, Box, Row } from './row.ts';

/** Where rows go, and how they may be parted. */
export class Stack {
  readonly rows: Row[] = [];
  #spacePt = 0;
  #keep = false;
  #forceBreak = false;
  #nextCost: number | undefined;
  #anchors: Anchor[] = [];

  /** Asks for white before the next row; of two demands the larger holds. */
  space(pt: number): void {
    this.#spacePt = Math.max(this.#spacePt, pt);
  }

  /** Takes back the white asked for so far. */
  dropSpace(): void {
    this.#spacePt = 0;
  }

  /** The next row stays in the column of the last one. */
  keepNext(): void {
    this.#keep = true;
  }

  /** What a break before the next row costs, whatever its frame says. */
  nextBreakCost(cost: number): void {
    this.#nextCost = cost;
  }

  /** The next row opens a new page. */
  breakPage(): void {
    this.#forceBreak = true;
  }

  /** The next row is where links to this name lead. */
  anchor(anchor: Anchor): void {
    this.#anchors.push(anchor);
  }

  push(row: Partial<Row> & { heightPt: number; breakCost: number; boxes: readonly Box[] }): Row {
    const added: Row = {
      draws: [],
      notes: [],
      ...row,
      spacePt: Math.max(this.#spacePt, row.spacePt ?? 0),
      breakCost: this.#breakCost(row.breakCost),
      anchors: [...this.#anchors, ...(row.anchors ?? [])],
    };
    this.#spacePt = 0;
    this.#keep = false;
    this.#nextCost = undefined;
    this.#forceBreak = false;
    this.#anchors = [];
    this.rows.push(added);
    return added;
  }

  #breakCost(own: number): number {
    if (this.#forceBreak && this.rows.length > 0) return Number.NEGATIVE_INFINITY;
    return this.#keep ? Number.POSITIVE_INFINITY : (this.#nextCost ?? own);
  }
}
