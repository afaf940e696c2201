/** Text that stands on one line without a gap, with its place in points of the page. */
export interface TextRun {
  text: string;
  /** BCP 47 tag of the marked content around it (ISO 32000-1, 14.9.2.2), if it has one. */
  lang: string | undefined;
  x: number;
  y: number;
  endX: number;
  endY: number;
  /** Font size on the page. */
  size: number;
  /** Direction of writing. */
  cos: number;
  sin: number;
}

/** Ems between two letters from which on a reader sees a blank. */
const blankEms = 0.17;
/** Ems between two baselines from which on it is another line; notes' figures stand up to 0.5 em higher. */
const lineEms = 0.6;
const endsWord = /[\s\u00ad\u200b/\u2010-\u2014-]$/u;
const needsBlank = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.,;:!?)\]”’»"%]$/u;
/** An address goes on in the next line without a sign; of a longer one the end tells nothing more. */
const inAddress = /(?:https?:\/\/|www\.)\S*$/;
/** So many letters at the end of a text are looked at. */
export const longestAddress = 400;
const opensWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}([“‘«"]/u;

/** How the text of one run goes on in another: at once, after a blank that is seen, or on another line. */
export function gapBetween(run: TextRun, next: TextRun): 'none' | 'blank' | 'line' {
  const [dx, dy] = [next.x - run.endX, next.y - run.endY];
  const along = dx * run.cos + dy * run.sin;
  const across = Math.abs(dy * run.cos - dx * run.sin);
  const size = Math.max(run.size, next.size);
  if (across > lineEms * size || along < -size) return 'line';
  return along > blankEms * size ? 'blank' : 'none';
}

/** Whether two texts that stand apart would run into one word, since no blank is between them. */
export function lacksBlank(text: string, next: string): boolean {
  if (endsWord.test(text) || !needsBlank.test(text) || !opensWord.test(next)) return false;
  return !inAddress.test(text.slice(-longestAddress));
}

/**
 * Whether a word was broken between two lines because it fits into none: one of them holds a single word. To be asked
 * of files that write the blank at the end of a line; others leave blanks out everywhere.
 */
export function breaksWord(run: TextRun, next: TextRun): boolean {
  return !/\s/.test(run.text.trim()) || !/\s/.test(next.text.trim());
}

/** Whether any line inside a mark ends in a blank: who writes one writes all. */
export function endsLinesInBlanks(marks: readonly { runs: readonly TextRun[] }[]): boolean {
  return marks.some(({ runs }) =>
    runs.some((run, index) => {
      const next = runs[index + 1];
      return next !== undefined && gapBetween(run, next) === 'line' && /\s$/.test(run.text);
    }),
  );
}
