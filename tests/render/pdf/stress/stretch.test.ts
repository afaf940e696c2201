import { expect, test } from 'vitest';
import { toSegments } from '../../../../src/render/pdf/flow/to-segments.ts';
import { Job } from '../../../../src/render/pdf/job.ts';
import type { Line } from '../../../../src/render/pdf/text/run.ts';
import { widthIn } from '../../../../src/render/pdf/text/run.ts';
import { setLines } from '../../../../src/render/pdf/text/set-lines.ts';
import { textSpan } from '../../../../src/render/pdf/text/to-spans.ts';
import { type StressName, stressBriefing } from '../../../fixtures/stress/index.ts';
import { prose } from '../../../fixtures/stress/prose.ts';
import { theme } from '../render.ts';

/** Bounds of justified spaces, in parts of the size of the text and of the width of the space. */
const mostGrowth = 0.65;
const mostShrinkage = 0.23;

/** How far spaces differ from their width in the font: grown in parts of the type size, shrunk in parts of themselves. */
function stretchOf(line: Line): { grown: number; shrunk: number } {
  const changes = line.pieces.map(({ run, shaped, widthPt }) => {
    const ownPt = widthIn(run.look, shaped);
    return { grown: (widthPt - ownPt) / run.look.sizePt, shrunk: (ownPt - widthPt) / ownPt };
  });
  return {
    grown: Math.max(0, ...changes.map(({ grown }) => grown)),
    shrunk: Math.max(0, ...changes.map(({ shrunk }) => shrunk)),
  };
}

const cases: StressName[] = [
  'a quote over pages',
  'headings of many lines',
  'words of 300 letters',
];

test.each(cases)('%s: spaces of justified lines stay within bounds', (name) => {
  const rows = toSegments(new Job(stressBriefing(name), theme)).flatMap(({ rows }) => rows);
  const lines = rows.flatMap(({ draws }) =>
    draws.flatMap((draw) => (draw.type === 'line' ? [draw.line] : [])),
  );
  const stretches = lines.map(stretchOf);
  expect(stretches.some(({ grown }) => grown > 0.05)).toBe(true);
  expect(Math.max(...stretches.map(({ grown }) => grown))).toBeLessThanOrEqual(mostGrowth);
  expect(Math.max(...stretches.map(({ shrunk }) => shrunk))).toBeLessThanOrEqual(mostShrinkage);
});

test('a line that would have to grow beyond them stays ragged, and a wide space would be seen', () => {
  const job = new Job(stressBriefing('a quote over pages'), theme);
  const span = textSpan(
    `satu dua ${'N'.repeat(11)} ${prose(30)}`,
    job.look(job.layout.styles.body),
    'id',
    undefined,
  );
  const lines = setLines([span], { widthPt: 100, align: 'justify', hyphenate: true });
  expect(Math.max(...lines.map((line) => stretchOf(line).grown))).toBeLessThanOrEqual(mostGrowth);
  expect(lines.slice(0, -1).some((line) => line.widthPt < 60)).toBe(true);
  const [first] = lines.filter((line) => stretchOf(line).grown > 0.02);
  const wide = first?.pieces.map((piece) => ({ ...piece, widthPt: piece.widthPt + 9 })) ?? [];
  if (first === undefined) throw new Error('no justified line');
  expect(stretchOf({ ...first, pieces: wide }).grown).toBeGreaterThan(mostGrowth);
});
