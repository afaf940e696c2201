import type { Block, Inline } from '../../src/document/types.ts';
import { readers } from '../../src/readback/readers.ts';
import { render } from '../../src/render/index.ts';
import type { Format } from '../../src/render/types.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { briefingOf } from '../render/pdf/render.ts';
import type { SlowPattern } from './slow-patterns.ts';

const theme = loadTheme('templates/themes/risalah.yaml');
const text = (value: string): Inline[] => [{ type: 'text', value }];
const paragraph = (value: string): Block => ({ type: 'paragraph', children: text(value) });
const repeated = (count: number, make: (index: number) => Inline[]): Inline[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat();
const table = (rows: Inline[][][]): Block => ({
  type: 'table',
  key: 'table',
  header: [text('a'), text('b'), text('c')],
  rows,
  caption: { label: 'Tabel', number: 1, children: [] },
});

/** What a long document may hold, with how much of it is set first. */
const documents: readonly [name: string, size: number, make: (size: number) => Block[]][] = [
  ['a word without hyphens', 10_000, (n) => [paragraph('x'.repeat(n))]],
  [
    'a word in a narrow column',
    4000,
    (n) => [table([[text('x'.repeat(n)), text('b'), text('c')]])],
  ],
  ['a word of strokes', 20_000, (n) => [paragraph('ab/'.repeat(n))]],
  ['a text without blanks', 20_000, (n) => [paragraph('ความร่วมมือ'.repeat(n / 10))]],
  ['letters that are joined', 5000, (n) => [paragraph('مسؤول'.repeat(n / 5))]],
  ['a long paragraph', 20_000, (n) => [paragraph('kerja '.repeat(n))]],
  ['paragraphs', 2000, (n) => Array.from({ length: n }, () => paragraph('kerja sama militer'))],
  [
    'notes',
    400,
    (n) => [
      {
        type: 'paragraph',
        children: repeated(n, (i) => [
          ...text(`kerja${i}`),
          { type: 'note', children: text('sama') },
          ...text(' '),
        ]),
      },
    ],
  ],
  ['rows', 500, (n) => [table(Array.from({ length: n }, () => [text('x'), text('y'), text('z')]))]],
];

/** Documents that are set and read back, a pattern for each format. */
export const slowDocuments: readonly SlowPattern[] = (['pdf', 'docx', 'md'] as const).flatMap(
  (format) =>
    documents.map(([name, size, make]) => ({
      name: `${format}: ${name}`,
      size,
      read: (count: number) => setAndRead(make(count), format),
    })),
);

async function setAndRead(blocks: Block[], format: Format): Promise<void> {
  const { bytes } = await render(briefingOf('page', blocks), theme, format);
  await readers[format](bytes);
}
