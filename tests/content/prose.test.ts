import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { claimPng, pngChunk } from '../hostile/make-picture.ts';
import { readInline, readProse } from './read-prose.ts';

const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

test('every inline of the model comes from its Markdown', () => {
  const { value, problems } = readProse(
    'A *emph* **strong** *:en[deterrence]* [site](https://example.org/a_(b)) [unit](#security/x)\\\nline\nend[^n].\n\n[^n]: A *note*.\n',
  );
  expect(problems).toEqual([]);
  expect(value).toEqual([
    paragraph(
      text('A '),
      { type: 'emphasis', children: [text('emph')] },
      text(' '),
      { type: 'strong', children: [text('strong')] },
      text(' '),
      {
        type: 'emphasis',
        children: [{ type: 'foreign', lang: 'en', children: [text('deterrence')] }],
      },
      text(' '),
      { type: 'link', url: 'https://example.org/a_(b)', children: [text('site')] },
      text(' '),
      { type: 'reference', key: 'security/x', children: [text('unit')] },
      { type: 'break' },
      text('line end'),
      {
        type: 'note',
        children: [text('A '), { type: 'emphasis', children: [text('note')] }, text('.')],
      },
      text('.'),
    ),
  ]);
});

test('lists, quotations, tables and cases come from their Markdown', () => {
  const { value, problems } = readProse(
    '3. one\n4. two\n   - nested\n\n> quoted\n\nTable: Two *numbers*\n\n| a | b |\n| --- | --- |\n| 1 | |\n\n:::case{ID PH}\nA case.\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(value).toEqual([
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [
        { type: 'listItem', children: [paragraph(text('one'))] },
        {
          type: 'listItem',
          children: [
            paragraph(text('two')),
            {
              type: 'list',
              ordered: false,
              children: [{ type: 'listItem', children: [paragraph(text('nested'))] }],
            },
          ],
        },
      ],
    },
    { type: 'quote', children: [paragraph(text('quoted'))] },
    {
      type: 'table',
      key: 'area/unit/table-1',
      caption: {
        label: '',
        number: 0,
        children: [text('Two '), { type: 'emphasis', children: [text('numbers')] }],
      },
      header: [[text('a')], [text('b')]],
      rows: [[[text('1')], []]],
    },
    { ...paragraph(text('A case.')), about: ['ID', 'PH'] },
  ]);
});

test('marks stay in the text, also inside emphasis, and are noted as used', () => {
  const { value, problems, uses } = readProse(
    'In {countries} *[@a, p. 1; @b_c_d]*, 10:30 and 10:am.',
  );
  expect(problems).toEqual([]);
  expect(value).toEqual([
    paragraph(
      text('In {countries} '),
      { type: 'emphasis', children: [text('[@a, p. 1; @b_c_d]')] },
      text(', 10:30 and 10:am.'),
    ),
  ]);
  expect(uses.map(({ kind, key }) => [kind, key])).toEqual([
    ['placeholder', 'countries'],
    ['source', 'a'],
    ['source', 'b_c_d'],
  ]);
});

test('a place is right behind escapes, entities and line ends', () => {
  const { uses } = readProse('A \\* b &amp; c\n   d {one} *e* \\[ {two}.');
  const places = uses.map((use) => use.excerpt.value.slice(use.indexOf()).slice(0, 5));
  expect(places).toEqual(['{one}', '{two}']);
});

test('a text of one paragraph knows no blocks', () => {
  for (const value of [
    '1986. A year',
    '- a',
    '# b',
    '> c',
    '---',
    '    d',
    '| a | b |',
    '::x',
    '[^1]: a'.replace('[^1]', 'x'),
  ]) {
    expect(readInline(value).value).toEqual([text(value.trim())]);
  }
});

/** A PNG with the packed pixels given or right. */
function png(width: number, height: number, packed?: Buffer): Buffer {
  const pixels = packed ?? deflateSync(Buffer.alloc((1 + width * 3) * height));
  return Buffer.from(claimPng({ width, height, packed: pixels }));
}

const jpeg = Buffer.from('ffd8ffe000044a46ffc0000b080003000501011100ffda0002ffd9', 'hex');

test('pictures are read from beside the text, with their size', () => {
  const picture = png(3, 2);
  const { value, problems } = readProse(
    '![A map](map%201.png "Where it *is*")\n\n![A ship](s.jpg)',
    {
      'areas/area/map 1.png': picture,
      'areas/area/s.jpg': jpeg,
    },
  );
  expect(problems).toEqual([]);
  expect(value).toEqual([
    {
      type: 'figure',
      key: 'area/unit/figure-1',
      image: { mediaType: 'image/png', data: new Uint8Array(picture), widthPx: 3, heightPx: 2 },
      alt: 'A map',
      caption: { label: '', number: 0, children: [text('Where it *is*')] },
    },
    {
      type: 'figure',
      key: 'area/unit/figure-2',
      image: { mediaType: 'image/jpeg', data: new Uint8Array(jpeg), widthPx: 5, heightPx: 3 },
      alt: 'A ship',
    },
  ]);
});

test('no cut or changed picture gets through', () => {
  const whole = png(9, 9);
  for (const bytes of [whole, jpeg]) {
    for (let end = 0; end < bytes.length; end += 1) {
      const { value } = readProse('![x](x)', { 'areas/area/x': bytes.subarray(0, end) });
      expect(value).toEqual([]);
    }
  }
  const bombs = [
    png(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(0)),
    png(4000, 4001, Buffer.alloc(0)),
    png(0, 5),
    png(9, 9, deflateSync(Buffer.alloc(1e7))),
    png(9, 9, deflateSync(Buffer.alloc(50))),
    png(9, 9, Buffer.from('not zlib')),
  ];
  for (const bytes of bombs) {
    const { problems } = readProse('![x](x)', { 'areas/area/x': bytes });
    expect(problems.map(({ rule }) => rule)).toEqual(['image-is-readable']);
  }
});

test('a PNG has one of the fifteen pairs of depth and colour type', () => {
  // Large enough for a pixel of every type; what is too much for a small one is looked at by no pair below.
  const bytesOf = (depth: number, channels: number): number => Math.ceil((depth * channels) / 8);
  const channels = [1, 0, 3, 1, 2, 0, 4];
  const taken: string[] = [];
  for (let colour = 0; colour < 8; colour += 1) {
    for (let depth = 0; depth <= 32; depth += 1) {
      const packed = deflateSync(Buffer.alloc(1 + bytesOf(depth, channels[colour] ?? 0)));
      const before = [pngChunk('PLTE', Buffer.alloc(3))];
      const claims = { width: 1, height: 1, depth, colourType: colour, packed, before };
      const picture = Buffer.from(claimPng(claims));
      const { problems } = readProse('![x](x)', { 'areas/area/x': picture });
      if (problems.length === 0) taken.push(`${colour}:${depth}`);
    }
  }
  expect(taken.join(' ')).toBe('0:1 0:2 0:4 0:8 0:16 2:8 2:16 3:1 3:2 3:4 3:8 4:8 4:16 6:8 6:16');
});

test('a JPEG is grey or RGB, not CMYK', () => {
  const components = jpeg.lastIndexOf(0xc0) + 8;
  for (const [count, taken] of [
    [1, true],
    [3, true],
    [4, false],
    [0, false],
    [2, false],
  ] as const) {
    const picture = Buffer.from(jpeg);
    picture.writeUInt8(count, components);
    const { problems } = readProse('![x](x)', { 'areas/area/x': picture });
    expect(problems.length === 0, `${count}`).toBe(taken);
    if (count === 4) expect(problems[0]).toMatchObject({ hint: expect.stringContaining('RGB') });
  }
});

test('no text within the limits keeps the parser busy for long', () => {
  const size = 65_000;
  const fill = (piece: string): string => piece.repeat(Math.floor(size / piece.length));
  const rows = `| a | b |\n| --- | --- |\n${'| *a* | [b](c) |\n'.repeat(1000)}`;
  const patterns = [
    '*a_',
    '**a',
    '[',
    '[](',
    '![',
    '[^1]',
    '[@a] ',
    '> ',
    '- ',
    '`',
    ':a[',
    '<a ',
    'a\n',
    '- a\n',
    '&',
    '|',
  ];
  for (const pattern of [...patterns.map(fill), rows, `${'**a'.repeat(300)}${'b**'.repeat(300)}`]) {
    const start = performance.now();
    readProse(pattern);
    readInline(pattern);
    expect(performance.now() - start, pattern.slice(0, 10)).toBeLessThan(5000);
  }
});

test('a text of too many lines, marks or levels is refused before it is parsed', () => {
  const texts = [
    'a\n=\n'.repeat(16_000),
    '> - > - a\n'.repeat(6500),
    '*a_'.repeat(20_000),
    '>'.repeat(60_000),
  ];
  for (const value of texts) {
    const start = performance.now();
    expect(readProse(value).problems.map(({ rule }) => rule)).toEqual(['prose-is-within-limits']);
    expect(performance.now() - start).toBeLessThan(200);
  }
});

test('thousands of faults in one line are told in a moment', () => {
  const start = performance.now();
  expect(readProse('{ '.repeat(30_000)).problems).toHaveLength(30_000);
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a case that is not closed is refused, at its beginning', () => {
  const { problems } = readProse('General.\n\n:::case{ID PH}\n\nA case.\n\nNo longer a case.\n');
  expect(problems).toMatchObject([{ line: 3, column: 1, message: 'The case is not closed' }]);
  expect(readProse(':::case{ID PH}\n\nA case.\n\n:::\n').problems).toEqual([]);
});

test('words too long for a line are read up to a limit, addresses and writing without blanks at any length', () => {
  const letters = (count: number) => readProse('x'.repeat(count)).problems.map(({ rule }) => rule);
  expect(letters(4000)).toEqual([]);
  expect(letters(4001)).toEqual(['prose-is-within-limits']);
  const many = `a ${`${'x'.repeat(500)} `.repeat(9)}`;
  expect(readProse(many).problems).toMatchObject([{ line: 1, column: 4011 }]);
  expect(readProse(`${'x'.repeat(100)} `.repeat(90)).problems).toEqual([]);
  expect(readProse(`[x](https://example.org/${'a'.repeat(5000)})`).problems).toEqual([]);
  expect(readProse('字'.repeat(5000)).problems).toEqual([]);
});

test('lists stand at most nine deep, as many as Word has levels', () => {
  const lists = (count: number) =>
    readProse(Array.from({ length: count }, (_, at) => `${'  '.repeat(at)}- x\n`).join(''))
      .problems;
  expect(lists(9)).toEqual([]);
  expect(lists(10)).toMatchObject([{ rule: 'prose-fits-the-model', line: 10, column: 19 }]);
});

test.each(['https://user:secret@example.org/', 'https://bank.example@example.org/'])(
  'a link to %s is not safe: it does not lead where it seems to',
  (address) => {
    expect(readProse(`[x](${address})`).problems).toMatchObject([{ rule: 'link-is-safe' }]);
  },
);
