import { expect, test } from 'vitest';
import type { Block, Callout } from '../../../src/document/types.ts';
import { toSegments } from '../../../src/render/pdf/flow/to-segments.ts';
import { Job } from '../../../src/render/pdf/job.ts';
import { allNodes, textOf } from './read-pdf.ts';
import { briefingOf, layouts, paragraph, part, renderAndRead, theme, words } from './render.ts';

function callout(kind: Callout['kind'], ...children: Block[]): Block {
  return { type: 'callout', kind, label: 'Butir', children };
}

const list: Block = {
  type: 'list',
  ordered: false,
  children: [{ type: 'listItem', children: [paragraph('isi')] }],
};

/** Fills behind the rows of a block. */
function grounds(block: Block): (string | undefined)[] {
  const job = new Job(briefingOf('page', [block]), theme);
  const rows = toSegments(job).flatMap((segment) => segment.rows);
  return rows.flatMap((row) => row.boxes.map((box) => box.fill)).filter(Boolean);
}

test.each(layouts)('layout %s: a note of one paragraph has its label in front', async (layout) => {
  const { tree } = await renderAndRead(
    briefingOf(layout, [part('a', callout('note', paragraph('satu kalimat')))]),
  );
  const texts = allNodes(tree).flatMap((node) => (node.type === 'P' ? [textOf(node)] : []));
  expect(texts).toContain('Butir. satu kalimat');
});

test('a note of one paragraph has no ground; lists, several blocks and the summary have', () => {
  expect(grounds(callout('note', paragraph('satu kalimat')))).toEqual([]);
  expect(grounds(callout('note', list))).toContain('tint');
  expect(grounds(callout('note', paragraph('satu'), paragraph('dua')))).toContain('tint');
  expect(grounds(callout('summary', paragraph('satu kalimat')))).toContain('tint');
});

test('a note after a limit is harder to part from it than the limit from the text', () => {
  const blocks = [
    paragraph(words(40)),
    callout('limit', paragraph('a')),
    callout('note', paragraph('b')),
  ];
  const job = new Job(briefingOf('page', blocks), theme);
  const rows = toSegments(job).flatMap((segment) => segment.rows);
  const [limit, note] = rows.filter((row) => row.boxes.length > 0);
  expect(note?.breakCost).toBeGreaterThan((limit?.breakCost ?? 0) + 50);
});
