import { at, type OutlineFault, the } from './outline-faults.ts';

/** Further ways in which an outline differs, so that every sentence about it is met. */
export const moreOutlineFaults: OutlineFault[] = [
  [
    'a word more',
    'words-are-the-same',
    (blocks) => {
      the(blocks, 'Latihan').text = 'Latihan juga dapat dibaca sebagai ancaman.';
    },
    'has "juga" added',
  ],
  [
    'a word less',
    'words-are-the-same',
    (blocks) => {
      the(blocks, 'Latihan').text = 'Latihan dapat dibaca sebagai.';
    },
    'in place of "sebagai ancaman."',
  ],
  [
    'a word in the middle that is gone',
    'words-are-the-same',
    (blocks) => {
      the(blocks, 'Latihan').text = 'Latihan dibaca sebagai ancaman.';
    },
    'has "dapat" missing',
  ],
  [
    'the title itself',
    'words-are-the-same',
    (blocks) => {
      const title = blocks.find((block) => block.kind === 'title');
      if (title) title.text = [...title.text.split(' ')].reverse().join(' ');
    },
    'the title is "',
  ],
  [
    'a paragraph that is set apart',
    'boxes-are-the-same',
    (blocks) => {
      const own = blocks.findLast((block) => block.text === 'keyakinan rendah');
      if (own) own.quoted = true;
    },
    'is set apart',
  ],
  [
    'a list with numbers',
    'kinds-are-the-same',
    (blocks) => {
      the(blocks, 'anak butir').ordered = true;
    },
    'is numbered',
  ],
  ...(['item', 'contents', 'caption', 'source', 'heading', 'title'] as const).map(
    (kind): OutlineFault => [
      `a paragraph that is a ${kind}`,
      'kinds-are-the-same',
      (blocks) => {
        the(blocks, 'Latihan').kind = kind;
      },
      ' here',
    ],
  ),
  [
    'a key that is gone',
    'keys-are-the-same',
    (blocks) => {
      the(blocks, 'Pengantar').key = undefined;
    },
    'has no key, not introduction',
  ],
  [
    'a key that is new',
    'keys-are-the-same',
    (blocks) => {
      the(blocks, 'Latihan').key = 'exercises';
    },
    'has the key exercises',
  ],
  [
    'cells that are all heads',
    'cells-are-the-same',
    (blocks) => {
      const cell = blocks.find((block) => block.kind === 'table')?.rows[1]?.[0];
      if (cell) cell.header = true;
    },
    'in row 2, column 1 has a header cell',
  ],
  [
    'the words of a link',
    'links-are-the-same',
    (blocks) => {
      const [link] = the(blocks, 'Kinne').links;
      if (link) link.text = 'doi';
    },
    'has a link over "doi", not over "',
  ],
  [
    'a link that is there twice',
    'links-are-the-same',
    (blocks) => {
      const own = the(blocks, 'Kinne');
      const other = { text: 'x', target: 'https://example.org' };
      own.links = [...own.links, other, ...own.links];
    },
    'has a link to https://example.org here only',
  ],
  [
    'how many notes are called',
    'notes-are-the-same',
    (blocks) => {
      the(blocks, 'Perjanjian 1986').notes = ['a', 'b'];
    },
    'calls 2 notes, not 1',
  ],
  [
    'a caption that is gone',
    'no-block-is-missing',
    (blocks) => {
      blocks.splice(at(blocks, 'Tabel 1'), 1);
    },
    'the caption "Tabel 1. Perjanjian yang berlaku" is missing',
  ],
  [
    'words without a language',
    'languages-are-the-same',
    (blocks) => {
      the(blocks, 'The treaty').lang = undefined;
    },
    'in no language, not in en',
  ],
  [
    'what stands first',
    'order-is-the-same',
    (blocks) => {
      const first = blocks.findIndex((block) => block.text.startsWith('Pokok utama'));
      blocks.splice(first + 2, 0, ...blocks.splice(first, 1));
    },
    'should stand',
  ],
  [
    'a box that is gone from above the text',
    'no-block-is-missing',
    (blocks) => {
      blocks.splice(at(blocks, 'Pokok utama'), 1);
    },
    'the paragraph "Pokok utama" is missing',
  ],
  [
    'a contents entry more',
    'no-block-is-added',
    (blocks) => {
      const own = { ...the(blocks, 'Latihan'), kind: 'contents', text: 'Bab lain' } as const;
      blocks.splice(at(blocks, 'Latihan'), 0, own);
    },
    'the contents entry "Bab lain" stands here only',
  ],
  [
    'how often a link is there',
    'links-are-the-same',
    (blocks) => {
      const own = the(blocks, 'Perjanjian 1986');
      own.links = [...own.links, ...own.links];
    },
    'links, not',
  ],
];
