import { graphemesOf } from './graphemes.ts';
import type { Line, Run } from './run.ts';
import { setLines } from './set-lines.ts';

const ellipsis = '…';

/** One line of words outside the text, with an ellipsis for what has no room: after a word, or within the first. */
export function shorten(text: string, run: Run, widthPt: number): Line | undefined {
  const line = oneLine(text, run, widthPt);
  if (line !== undefined || text.trim() === '') return line;
  const words = text.trim().split(/\s+/);
  const letters = [...graphemesOf(words[0] ?? '')].map(({ segment }) => segment);
  return (
    longest(words.length - 1, (count) => {
      const kept = words.slice(0, count).join(' ');
      return oneLine(`${kept.replace(/[\s,;:–—-]+$/, '')}${ellipsis}`, run, widthPt);
    }) ??
    longest(letters.length - 1, (count) =>
      oneLine(`${letters.slice(0, count).join('')}${ellipsis}`, run, widthPt),
    )
  );
}

/** The line with the most parts that has room, by halving: what fits with many parts fits with fewer. */
function longest(most: number, lineOf: (count: number) => Line | undefined): Line | undefined {
  let line: Line | undefined;
  let [fits, fails] = [0, most + 1];
  while (fails - fits > 1) {
    const count = (fits + fails) >> 1;
    const tried = lineOf(count);
    if (tried === undefined) fails = count;
    else [fits, line] = [count, tried];
  }
  return line;
}

function oneLine(text: string, run: Run, widthPt: number): Line | undefined {
  const options = { widthPt, align: 'start', hyphenate: false } as const;
  const lines = setLines([{ type: 'text', text, run }], options);
  return lines.length === 1 ? lines[0] : undefined;
}
