import type { Inline } from '../../document/types.ts';
import type { Run } from './marked-text.ts';

/** The text of the runs without any look. */
export function runsToText(runs: Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** The runs between two offsets into their text, in UTF-16 units. */
export function sliceRuns(runs: Run[], start: number, end: number): Run[] {
  let offset = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** The runs as nodes. `links: false` leaves links out, for text that is itself a link. */
export function runsToInlines(runs: Run[], options: { links: boolean }): Inline[] {
  const inlines: Inline[] = [];
  let group: Run[] = [];
  const close = (): void => {
    if (group.length === 0) return;
    const children = group.map(styleRun);
    const linked = options.links && group[0]?.link;
    inlines.push(...(linked ? [{ type: 'link' as const, url: toUrl(group), children }] : children));
    group = [];
  };
  for (const run of joinRuns(runs)) {
    if (group.length > 0 && group[0]?.link !== run.link) close();
    group.push(run);
  }
  close();
  return inlines;
}

function styleRun(run: Run): Inline {
  let inline: Inline = { type: 'text', value: run.raised ? raiseDigits(run.text) : run.text };
  if (run.bold) inline = { type: 'strong', children: [inline] };
  if (run.italic) inline = { type: 'emphasis', children: [inline] };
  return inline;
}

/** Neighbours of one look become one run, so that the tree is as small as it can be. */
function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.italic === run.italic &&
      last.bold === run.bold &&
      last.raised === run.raised &&
      last.link === run.link
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/** A link shows an address or a bare DOI. */
function toUrl(runs: Run[]): string {
  const shown = runsToText(runs);
  return /^https?:\/\//.test(shown) ? shown : `https://doi.org/${shown}`;
}

/** The model has no raised text: digits have characters of their own, other raised text stays on the line. */
function raiseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
