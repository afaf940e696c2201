/** A letter or a word of a text, with its offset. */
export interface TextSegment {
  segment: string;
  index: number;
}

let segmenter: Intl.Segmenter | undefined;

/** The letters of a text as a reader counts them (UAX #29), with their offsets; most texts never ask. */
export function graphemesOf(text: string): Iterable<TextSegment> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmentsOf(segmenter, text);
}

const pieceLength = 4096;

/** The segments of a text, piece by piece: in a long one V8 takes longer for each than for the one before. */
export function segmentsOf(by: Intl.Segmenter, text: string): Iterable<TextSegment> {
  return text.length <= pieceLength ? by.segment(text) : inPieces(by, text);
}

function* inPieces(by: Intl.Segmenter, text: string): Generator<TextSegment> {
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + pieceLength);
    let last: TextSegment | undefined;
    for (const { segment, index } of by.segment(text.slice(start, end))) {
      if (last !== undefined) yield last;
      last = { segment, index: start + index };
    }
    if (last === undefined) return;
    // The last segment of a piece may go on in the next one, which begins with it.
    const isWhole = end === text.length || last.index === start;
    if (isWhole) yield last;
    start = isWhole ? end : last.index;
  }
}
