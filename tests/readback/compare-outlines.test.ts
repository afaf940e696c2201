import { expect, test } from 'vitest';
import { compareOutlines } from '../../src/readback/compare-outlines.ts';
import type { OutlineBlock } from '../../src/readback/outline.ts';
import { moreOutlineFaults } from './more-outline-faults.ts';
import { at, changed, expected, outlineFaults, the } from './outline-faults.ts';

/** What is found, a line a difference: rule, unit, place, message. */
function told(change: (blocks: OutlineBlock[]) => void): string[] {
  return compareOutlines(expected, changed(change)).map(
    ({ rule, unit, place, message }) => `${rule} | ${unit ?? '-'} | ${place} | ${message}`,
  );
}

test('a file that says the same differs in nothing', () => {
  expect(told(() => {})).toEqual([]);
});

test('what is missing is told with its section and what stands before the gap', () => {
  expect(told((blocks) => blocks.splice(at(blocks, 'Latihan dapat'), 1))).toEqual([
    'no-block-is-missing | risk/security-dilemma | after line 38 | the paragraph "Latihan dapat dibaca sebagai ancaman." is missing',
  ]);
});

test('what is added is told at its place', () => {
  const added = (blocks: OutlineBlock[]): void => {
    const own = {
      ...the(blocks, 'Daya tangkal'),
      text: 'Sisipan baru sama sekali.',
      place: 'page 9',
    };
    blocks.splice(at(blocks, 'Daya tangkal'), 0, own);
  };
  expect(told(added)).toEqual([
    'no-block-is-added | regional | page 9 | the paragraph "Sisipan baru sama sekali." stands here only',
  ]);
});

test('of two that are swapped one is told, with its right place', () => {
  const swap = (blocks: OutlineBlock[]): void => {
    const index = at(blocks, 'Butir keempat');
    blocks.splice(index - 1, 0, ...blocks.splice(index, 1));
  };
  expect(told(swap)).toEqual([
    'order-is-the-same | introduction | line 16 | the list item "anak butir" should stand after the list item "Butir ketiga"',
  ]);
});

test('blocks that stand often are not taken for each other', () => {
  const drop = (blocks: OutlineBlock[]): void => {
    const first = blocks.findIndex(
      (block, index) => index > 12 && block.text === 'keyakinan sedang',
    );
    blocks.splice(first, 1);
  };
  expect(told(drop)).toEqual([
    'no-block-is-missing | regional/deterrence | after line 21 | the paragraph "keyakinan sedang" is missing',
  ]);
});

test.each([...outlineFaults, ...moreOutlineFaults])(
  'finds that %s differs',
  (_, rule, change, message) => {
    const found = compareOutlines(expected, changed(change));
    expect(found[0]?.rule).toBe(rule);
    expect(found[0]?.message).toContain(message);
  },
);

test.each<[string, (blocks: OutlineBlock[]) => void]>([
  [
    'the order of the title block',
    (blocks) => {
      blocks.splice(0, 9, ...blocks.slice(0, 9).reverse());
    },
  ],
  [
    'details in one line with colons',
    (blocks) => {
      const own = the(blocks, 'Tanggal');
      own.text =
        'Tanggal: 23 November 2026 Disusun untuk: Delegasi RI Disusun oleh: Subdirektorat Kerja Sama';
      blocks.splice(4, 2);
    },
  ],
  [
    'the sign after the number of a heading',
    (blocks) => {
      the(blocks, '2. Stabilitas').text = '2 Stabilitas Kawasan';
    },
  ],
  [
    'the sign after a label',
    (blocks) => {
      the(blocks, 'Mitigasi').text = 'Mitigasi: Pemberitahuan lebih dahulu.';
      the(blocks, 'Pokok utama').text = 'Pokok utama:';
      the(blocks, 'Tabel 1').text = 'Tabel 1: Perjanjian yang berlaku';
    },
  ],
  [
    'the region of a language',
    (blocks) => {
      for (const block of blocks) if (block.lang === 'en') block.lang = 'en-GB';
    },
  ],
  [
    'how foreign words are cut',
    (blocks) => {
      Object.assign(the(blocks, 'The treaty'), {
        lang: 'id',
        foreign: [
          { text: 'The treaty is', lang: 'en' },
          { text: 'not a military alliance.', lang: 'en' },
        ],
      });
    },
  ],
  [
    'a link that is cut',
    (blocks) => {
      the(blocks, '1986.').links = [
        { text: 'penang', target: '#regional/deterrence' },
        { text: 'kalan', target: '#regional/deterrence' },
      ];
    },
  ],
  [
    'where the key of a table stands',
    (blocks) => {
      const table = blocks.find((block) => block.kind === 'table');
      the(blocks, 'Tabel 1').key = table?.key;
      if (table) table.key = undefined;
    },
  ],
])('%s may differ', (_, change) => {
  expect(told(change)).toEqual([]);
});

test('another text is told as one difference, not as hundreds', () => {
  const twin = (blocks: OutlineBlock[]): void => {
    for (const block of blocks) block.text = [...block.text].reverse().join('');
  };
  const found = compareOutlines(expected, changed(twin));
  expect(found).toHaveLength(1);
  expect(found[0]?.rule).toBe('briefing-is-the-same');
});

test('ten thousand items with one that differs are compared in no time', () => {
  const item = the([...expected], 'Butir ketiga');
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...item,
    text: `butir ${index % 7}`,
  }));
  const other = many.map((block, index) => (index === 5000 ? { ...block, text: 'lain' } : block));
  const start = performance.now();
  expect(compareOutlines(many, other)).toMatchObject([{ rule: 'words-are-the-same' }]);
  expect(performance.now() - start).toBeLessThan(3000);
});
