import { graphemesOf } from './graphemes.ts';
import type { Line, Run } from './run.ts';
import { setLines } from './set-lines.ts';

const ellipsis = '…';

/** One line of words outside the text, with an ellipsis for what has no room: after a word, or within the first. */
export function shorten(text: string, run: Run, widthPt: number): Line | undefined {
  const line = oneLine(text, run, widthPt);
  if (line !== undefined || text.trim() === '') return line;
  const words = text.trim().split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const kept = words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,;:–—-]+$/, '');
    const short = oneLine(`${kept}${ellipsis}`, run, widthPt);
    if (short !== undefined) return short;
  }
  const letters = [...graphemesOf(words[0] ?? '')].map(({ segment }) => segment);
  for (let count = letters.length - 1; count > 0; count--) {
    const short = oneLine(`${letters.slice(0, count).join('')}${ellipsis}`, run, widthPt);
    if (short !== undefined) return short;
  }
  return undefined;
}

function oneLine(text: string, run: Run, widthPt: number): Line | undefined {
  const options = { widthPt, align: 'start', hyphenate: false } as const;
  const lines = setLines([{ type: 'text', text, run }], options);
  return lines.length === 1 ? lines[0] : undefined;
}
