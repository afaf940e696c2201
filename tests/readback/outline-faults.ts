import type { OutlineBlock } from '../../src/readback/outline.ts';
import { outlineOf } from '../../src/readback/outline-of-briefing.ts';
import { everyNode } from '../fixtures/every-node.ts';

/** What differs, the rule that must tell it, how it comes about, and what is said first. */
export type OutlineFault = [string, string, (blocks: OutlineBlock[]) => void, string];

/** The outline of the briefing with every node. */
export const expected = outlineOf(everyNode());

/** The outline of a file that holds the briefing, its places being lines, after a change. */
export function changed(change: (blocks: OutlineBlock[]) => void): OutlineBlock[] {
  const blocks = structuredClone(expected).map((block, index) => ({
    ...block,
    place: `line ${index + 1}`,
  }));
  change(blocks);
  return blocks;
}

/** Where the first block stands that begins with these words. */
export function at(blocks: OutlineBlock[], start: string): number {
  const index = blocks.findIndex((block) => block.text.startsWith(start));
  if (index === -1) throw new Error(start);
  return index;
}

/** That block. */
export function the(blocks: OutlineBlock[], start: string): OutlineBlock {
  const block = blocks[at(blocks, start)];
  if (block === undefined) throw new Error(start);
  return block;
}

/** Ways in which an outline differs from the expected one. */
export const outlineFaults: OutlineFault[] = [
  [
    'one word',
    'words-are-the-same',
    (blocks) => {
      the(blocks, 'Latihan').text = 'Latihan dapat dibaca sebagai tantangan.';
    },
    'has "tantangan." in place of "ancaman."',
  ],
  [
    'a blank',
    'words-are-the-same',
    (blocks) => {
      the(blocks, 'Latihan').text = 'Latihan dapatdibaca sebagai ancaman.';
    },
    'has "dapatdibaca" in place of "dapat dibaca"',
  ],
  [
    'a heading that is a paragraph',
    'kinds-are-the-same',
    (blocks) => {
      Object.assign(the(blocks, 'Pengantar'), { kind: 'paragraph', level: 0, key: undefined });
    },
    'the heading "Pengantar" is a paragraph here',
  ],
  [
    'a level',
    'levels-are-the-same',
    (blocks) => {
      the(blocks, 'Dilema').level = 3;
    },
    'is on level 3, not 2',
  ],
  [
    'a list that is flat',
    'levels-are-the-same',
    (blocks) => {
      the(blocks, 'anak butir').level = 1;
    },
    'is on level 1, not 2',
  ],
  [
    'a list without numbers',
    'kinds-are-the-same',
    (blocks) => {
      the(blocks, 'Butir ketiga').ordered = false;
    },
    'is not numbered',
  ],
  [
    'a box',
    'boxes-are-the-same',
    (blocks) => {
      the(blocks, 'Mitigasi').quoted = false;
    },
    'is not set apart',
  ],
  [
    'the language of a word',
    'languages-are-the-same',
    (blocks) => {
      the(blocks, 'Penangkalan (').foreign = [];
    },
    'has "deterrence" in id, not in en',
  ],
  [
    'the language of a block',
    'languages-are-the-same',
    (blocks) => {
      the(blocks, 'The treaty').lang = 'id';
    },
    'has "The treaty is not a military alliance" in id, not in en',
  ],
  [
    'a text alternative',
    'alternatives-are-the-same',
    (blocks) => {
      for (const block of blocks) if (block.kind === 'figure') block.alt = '';
    },
    'has no text alternative',
  ],
  [
    'a link to elsewhere',
    'links-are-the-same',
    (blocks) => {
      the(blocks, '1986.').links = [{ text: 'penangkalan', target: '#regional/crisis-response' }];
    },
    'has a link that leads to #regional/crisis-response, not to #regional/deterrence',
  ],
  [
    'a link that is gone',
    'links-are-the-same',
    (blocks) => {
      the(blocks, 'Kinne').links = [];
    },
    'lacks the link to https://doi.org/10.1017/x',
  ],
  [
    'an empty note',
    'notes-are-the-same',
    (blocks) => {
      the(blocks, 'Perjanjian 1986').notes = [''];
    },
    'has a note that is empty: "Lihat International Organization, data asli." is missing',
  ],
  [
    'a cell',
    'cells-are-the-same',
    (blocks) => {
      const cell = blocks.find((block) => block.kind === 'table')?.rows[1]?.[1];
      if (cell) cell.text = '13 November 2007';
    },
    'in row 2, column 2 has "2007" in place of "2006"',
  ],
  [
    'a note of a cell',
    'notes-are-the-same',
    (blocks) => {
      const cell = blocks.find((block) => block.kind === 'table')?.rows[1]?.[1];
      if (cell) cell.notes = ['Catatan lain.'];
    },
    'in row 2, column 2',
  ],
  [
    'a header cell',
    'cells-are-the-same',
    (blocks) => {
      const cell = blocks.find((block) => block.kind === 'table')?.rows[0]?.[1];
      if (cell) cell.header = false;
    },
    'in row 1, column 2 has no header cell',
  ],
  [
    'a row',
    'cells-are-the-same',
    (blocks) => {
      blocks.find((block) => block.kind === 'table')?.rows.pop();
    },
    'has 2 rows of 3 cells, not 3 rows of 3 cells',
  ],
  [
    'a key',
    'keys-are-the-same',
    (blocks) => {
      the(blocks, 'Pengantar').key = 'pengantar';
    },
    'has the key pengantar, not introduction',
  ],
  [
    'a word of the title block',
    'words-are-the-same',
    (blocks) => {
      the(blocks, 'Tanggal').text = 'Tanggal 24 November 2026';
    },
    'the words "23" of the title block are missing',
  ],
];
