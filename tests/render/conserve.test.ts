import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Briefing, Inline, ListItem } from '../../src/document/types.ts';
import { RisalahError } from '../../src/problems.ts';
import { compareOutlines } from '../../src/readback/compare-outlines.ts';
import type { OutlineBlock } from '../../src/readback/outline.ts';
import { outlineOf } from '../../src/readback/outline-of-briefing.ts';
import { readers } from '../../src/readback/readers.ts';
import { render } from '../../src/render/index.ts';
import type { Format } from '../../src/render/types.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { anyBriefings, knownBriefings } from './random-briefings.ts';

// What goes in comes out of all three formats, read back and normalised as `normaliseText` says; or the run fails and
// names the code point.

const numRuns = Number(process.env['CONSERVED'] ?? 40);
const theme = loadTheme('templates/themes/risalah.yaml');

/** How a file read back differs from its briefing; `shape` is what of the words counts. */
async function differences(
  briefing: Briefing,
  format: Format,
  shape = (blocks: OutlineBlock[]) => blocks,
): Promise<unknown[]> {
  const { bytes } = await render(briefing, theme, format);
  const { outline } = await readers[format](bytes);
  return compareOutlines(shape(outlineOf(briefing)), shape(outline.blocks));
}

/** Blocks whose words have no blanks: of rare letters of several fonts a reader cannot tell gaps from blanks. */
function withoutBlanks(blocks: OutlineBlock[]): OutlineBlock[] {
  return JSON.parse(JSON.stringify(blocks), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\s+/g, '') : value,
  );
}

test.each(['docx', 'md'] as const)('whatever a text holds comes out of %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(anyBriefings, async (briefing) => {
      expect(await differences(briefing, format)).toEqual([]);
    }),
    { numRuns },
  );
});

test('words of the languages that come with fonts come out of pdf', async () => {
  await fc.assert(
    fc.asyncProperty(knownBriefings, async (briefing) => {
      expect(await differences(briefing, 'pdf')).toEqual([]);
    }),
    { numRuns },
  );
});

const cells = (texts: readonly string[]): Inline[][] =>
  texts.map((value) => [{ type: 'text', value }]);
const narrow = [
  ...[
    'pertanggungjawaban bersama',
    'apakah/mengapa?mengapakah ya',
    'satu\u200bdua\u200btiga empat',
  ],
  ...['semua/sebagian/sedikit saja', 'AAAAAAAAAAAAAAAAAAAA B', 'antarnegara-serumpun lain'],
  ...['lihat https://example.org/pertahanan?x=1 di', 'tulis pertahanan@example.org saja'],
  ...[
    'doi 10.1000/abcdefghij klmn',
    'العلاقات الدولية',
    'ความร่วมมือทางทหาร',
    'illustrations',
    'x',
    'y',
  ],
];

test('words that a table of 14 narrow columns parts without a hyphen are whole in pdf', async () => {
  const caption = { label: 'Tabel', number: 1, children: [] };
  const rows = [cells(narrow), cells(narrow.toReversed())];
  const table: Block = { type: 'table', key: 'table', header: cells(narrow), rows, caption };
  const value = 'satu\u200bdua\u200btiga '.repeat(60);
  const long: Block = { type: 'paragraph', children: [{ type: 'text', value }] };
  const section = everyNode().children.find(({ type }) => type === 'section');
  if (section?.type !== 'section') throw new Error('no section');
  const briefing = { ...everyNode(), children: [{ ...section, children: [table, long] }] };
  expect(await differences(briefing, 'pdf')).toEqual([]);
});

test('a word that got lost would be seen', async () => {
  const words: Inline[] = [{ type: 'text', value: 'Kerja sama dapat menangkal agresi' }];
  const item: ListItem = { type: 'listItem', children: [{ type: 'paragraph', children: words }] };
  const list: Block = { type: 'list', ordered: true, children: [item] };
  const whole: Briefing = { ...everyNode(), children: [list] };
  const less = JSON.parse(JSON.stringify(whole).replace('menangkal ', ''));
  for (const format of ['pdf', 'docx', 'md'] as const) {
    const { bytes } = await render(less, theme, format);
    const { outline } = await readers[format](bytes);
    expect(compareOutlines(outlineOf(whole), outline.blocks)).not.toEqual([]);
    expect(await differences(whole, format)).toEqual([]);
  }
});

/** The code points that the fonts do not have, as the refusal names them; a letter may be named with the mark on it. */
function namedIn(error: unknown): string[] {
  if (!(error instanceof RisalahError)) throw error;
  return error.problems.flatMap(({ rule, message }) =>
    rule === 'character-is-in-the-font'
      ? [...message.matchAll(/U\+([0-9A-F]+)/g)]
          .map(([, hex]) => String.fromCodePoint(Number.parseInt(hex ?? '', 16)))
          .filter((character) => character > '\u007f')
      : [`${rule}: ${message}`],
  );
}

/** The blocks without some characters of their texts. */
function without(children: Block[], characters: readonly string[]): Block[] {
  const strip = (key: string, value: unknown): unknown =>
    key === 'value' && typeof value === 'string'
      ? characters.reduce((left, one) => left.replaceAll(one, ''), value)
      : value;
  return JSON.parse(JSON.stringify(children), strip);
}

test('whatever a text holds comes out of pdf, or the refusal names the characters', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(anyBriefings, async (asked) => {
      let briefing = asked;
      for (;;) {
        try {
          expect(await differences(briefing, 'pdf', withoutBlanks)).toEqual([]);
          return;
        } catch (error) {
          const named = namedIn(error);
          expect(named.length).toBeGreaterThan(0);
          for (const character of named) expect(JSON.stringify(briefing)).toContain(character);
          briefing = { ...briefing, children: without(briefing.children, named) };
          refused += 1;
        }
      }
    }),
    { numRuns },
  );
  expect(refused, 'some hold what no font has').toBeGreaterThan(0);
});
