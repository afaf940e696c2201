import { type Anchor, type Box, type Row, type Segment, wholeCost } from './row.ts';

/** Where rows go, and how they may be parted. */
export class Stack {
  readonly segments: Segment[] = [{ columns: 1, head: [], rows: [] }];
  #spacePt = 0;
  #keep = false;
  #forceBreak = false;
  #nextCost: number | undefined;
  #anchors: Anchor[] = [];

  /** Rows of the segment being filled. */
  get rows(): Row[] {
    return this.segments.at(-1)?.rows ?? [];
  }

  /** Whether something stands above that announces the next row. */
  get keeps(): boolean {
    return this.#keep;
  }

  /** What follows stands in this many columns; the heading that announces it goes along, over all of them. */
  openColumns(columns: number): void {
    const { rows } = this;
    let from = rows.length;
    if (this.#keep) {
      do from--;
      while (from > 0 && rows[from]?.breakCost === Number.POSITIVE_INFINITY);
    }
    const head = rows.splice(Math.max(from, 0));
    const last = head.at(-1);
    if (last !== undefined) last.heightPt += this.#spacePt;
    this.segments.push({ columns, head, rows: [] });
    this.#keep = false;
    this.#spacePt = 0;
  }

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

  /** Keeps the rows from `first` on in one column, if they and their footnotes have room in one of this height. */
  keepWhole(first: number, columnPt: number): void {
    const rows = this.rows.slice(first);
    const heightPt = rows.reduce((sum, row) => sum + row.spacePt + rowHeight(row), 0);
    if (heightPt > columnPt) return;
    for (const row of rows.slice(1)) {
      if (row.breakCost !== Number.NEGATIVE_INFINITY) {
        row.breakCost = Math.max(row.breakCost, wholeCost);
      }
    }
  }

  /** What a break before the next row costs, whatever its frame says; of two demands the larger holds. */
  nextBreakCost(cost: number): void {
    this.#nextCost = Math.max(this.#nextCost ?? 0, cost);
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

  get #empty(): boolean {
    return this.segments.every((segment) => segment.rows.length + segment.head.length === 0);
  }

  #breakCost(own: number): number {
    if (this.#forceBreak && !this.#empty) return Number.NEGATIVE_INFINITY;
    return this.#keep ? Number.POSITIVE_INFINITY : (this.#nextCost ?? own);
  }
}

function rowHeight(row: Row): number {
  return row.notes.flat().reduce((sum, note) => sum + note.heightPt, row.heightPt);
}
