import type { ReadNode, ReadPage, ReadText } from '../read-pdf.ts';

/** A line of text as it stands on a page. */
export interface PlacedLine {
  page: number;
  xPt: number;
  endPt: number;
  /** Baseline, from the foot of the page. */
  yPt: number;
  text: string;
}

export type Piece = ReadText & { page: number };

/** Two texts whose baselines are nearer than this part of the larger stand on one line: a raised number, not the line below. */
const sameLine = 0.48;

/** Pieces of text by page and mark. */
export class Pieces {
  readonly #byMark = new Map<string, Piece[]>();

  constructor(pages: readonly ReadPage[]) {
    pages.forEach((each, page) => {
      for (const text of each.texts) {
        const key = `${page} ${text.mark}`;
        const known = this.#byMark.get(key);
        if (known === undefined) this.#byMark.set(key, [{ ...text, page }]);
        else known.push({ ...text, page });
      }
    });
  }

  /** Pieces of an element in the order of the text, its footnotes left out. */
  of(node: ReadNode): Piece[] {
    let mark = 0;
    return node.children.flatMap((child) => {
      if (typeof child !== 'string') return child.type === 'Note' ? [] : this.of(child);
      const key = `${node.pages[mark]} ${node.marks[mark]}`;
      mark++;
      return this.#byMark.get(key) ?? [];
    });
  }

  /** Its lines, in stretches: a stretch ends where the text goes on higher up or on another page. */
  stretches(node: ReadNode): PlacedLine[][] {
    const stretches: PlacedLine[][] = [];
    let line: PlacedLine | undefined;
    let sizePt = 0;
    for (const piece of this.of(node)) {
      if (line !== undefined && isOnLine(piece, line, sizePt)) {
        line.endPt = piece.xPt + piece.widthPt;
        line.text += piece.text;
        continue;
      }
      const goesOn = line?.page === piece.page && piece.yPt < line.yPt;
      const { page, xPt, yPt, text } = piece;
      sizePt = piece.heightPt;
      line = { page, xPt, yPt, text, endPt: xPt + piece.widthPt };
      if (goesOn) stretches.at(-1)?.push(line);
      else stretches.push([line]);
    }
    return stretches;
  }
}

function isOnLine(piece: Piece, line: PlacedLine, sizePt: number): boolean {
  const nearPt = sameLine * Math.max(sizePt, piece.heightPt);
  return line.page === piece.page && Math.abs(line.yPt - piece.yPt) < nearPt;
}
