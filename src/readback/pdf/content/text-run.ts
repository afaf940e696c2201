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
  return !endsWord.test(text) && needsBlank.test(text) && opensWord.test(next);
}
