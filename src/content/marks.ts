/** A piece of a text value: plain words, a placeholder to be put into words, or a citation. */
export type Mark =
  | { type: 'text'; value: string }
  /** `name` as written: `countries`, or `Countries` at the beginning of a sentence. */
  | { type: 'placeholder'; name: string }
  | { type: 'cite'; items: CiteItem[] };

/** One source in a citation. */
export interface CiteItem {
  source: string;
  /** What follows the comma: `p. 12`. */
  locator?: string;
}

/** A mark with its range in the value. */
export interface PlacedMark {
  mark: Mark;
  start: number;
  end: number;
}

const markPattern = /\{([A-Za-z][A-Za-z0-9]*)\}|\[(@[^[\]]*)\]/g;
const itemPattern = /^@([^\s,@]+)(?:\s*,\s*(\S.*))?$/;

/** The marks of a text value in order; what is no whole mark stays text. */
export function splitMarks(value: string): Mark[] {
  return placeMarks(value).map((placed) => placed.mark);
}

/** Like `splitMarks`, with the range of each mark. */
export function placeMarks(value: string): PlacedMark[] {
  const marks: PlacedMark[] = [];
  let at = 0;
  for (const match of value.matchAll(markPattern)) {
    const mark = toMark(match[1], match[2]);
    if (mark === undefined) continue;
    if (match.index > at) marks.push(textMark(value, at, match.index));
    at = match.index + match[0].length;
    marks.push({ mark, start: match.index, end: at });
  }
  if (at < value.length) marks.push(textMark(value, at, value.length));
  return marks;
}

function textMark(value: string, start: number, end: number): PlacedMark {
  return { mark: { type: 'text', value: value.slice(start, end) }, start, end };
}

function toMark(placeholder: string | undefined, citation: string | undefined): Mark | undefined {
  if (placeholder !== undefined) return { type: 'placeholder', name: placeholder };
  const items = (citation ?? '').split(';').map((item) => toItem(item.trim()));
  const whole = items.filter((item) => item !== undefined);
  return whole.length === items.length ? { type: 'cite', items: whole } : undefined;
}

function toItem(text: string): CiteItem | undefined {
  const [, source, locator] = itemPattern.exec(text) ?? [];
  if (source === undefined) return undefined;
  return locator === undefined ? { source } : { source, locator };
}
