import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Briefing, Inline, ListItem } from '../../src/document/types.ts';
import { forbiddenCharacters, RisalahError } from '../../src/problems.ts';
import { compareOutlines } from '../../src/readback/compare-outlines.ts';
import { outlineOf } from '../../src/readback/outline-of-briefing.ts';
import { readers } from '../../src/readback/readers.ts';
import { render } from '../../src/render/index.ts';
import type { Format } from '../../src/render/types.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { everyNode } from '../fixtures/every-node.ts';

// What goes in comes out of all three formats, read back and normalised as `normaliseText` says; or the run fails and
// names the code point.

const numRuns = Number(process.env['CONSERVED'] ?? 40);
const theme = loadTheme('templates/themes/risalah.yaml');

/**
 * A number after a letter that is written to the left stands before it on the page: were a Latin word to go on right
 * after the number, its two halves would lie apart.
 */
const apart = (value: string): string => `${value} k`;

/** Words of the languages that come with fonts, marks that are markup somewhere, and all of Unicode. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('kerja', 'sama', 'antarnegara', 'résumé', 'Đà Nẵng', 'ﬁ'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('عربي ok', 'संधि', 'ไทย', 'العلاقات 12 ok', 'क्षत्रिय', 'ก็ำ'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'e\u0301',
      'a\u00adb',
      'x\u200by',
      'नि\u200d',
      '\u00a0',
      '‑',
      '1\u202f000',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).map(apart) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }).map(apart) },
);

/** A text that the guard of texts lets in: normalised, and with nothing that may not stand in it. */
const text = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => `a${words.join(' ')}z`.normalize('NFC'))
  .filter((value) => !forbiddenCharacters.test(value));

const plain = text.map((value): Inline => ({ type: 'text', value }));
const inlines = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: plain },
      plain.map((child): Inline => ({ type: 'strong', children: [child] })),
      plain.map((child): Inline => ({ type: 'emphasis', children: [child] })),
      plain.map((child): Inline => ({ type: 'note', children: [child] })),
      plain.map(
        (child): Inline => ({ type: 'link', url: 'https://example.org/a', children: [child] }),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    // A word that goes on behind the mark of a note looks like two words to a reader.
    all.flatMap((inline): Inline[] =>
      inline.type === 'note' ? [inline, { type: 'text', value: ' ' }] : [inline],
    ),
  );

const paragraph = inlines.map((children): Block => ({ type: 'paragraph', children }));
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) => {
    const row = fc.array(inlines, { minLength: columns, maxLength: columns });
    return fc.record({
      header: fc.array(
        plain.map((child) => [child]),
        { minLength: columns, maxLength: columns },
      ),
      rows: fc.array(row, { minLength: rows, maxLength: rows }),
      caption: plain.map((child) => ({ label: 'Tabel', number: 1, children: [child] })),
    });
  })
  .map((parts): Block => ({ type: 'table', key: 'table', ...parts }));

const { block } = fc.letrec<{ block: Block; list: Block }>((tie) => ({
  list: fc
    .record({
      ordered: fc.boolean(),
      items: fc.array(
        fc.tuple(paragraph, fc.option(tie('list'), { maxDepth: 3, depthIdentifier: 'list' })),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(
      ({ ordered, items }): Block => ({
        type: 'list',
        ordered,
        children: items.map(([first, nested]) => ({
          type: 'listItem',
          children: nested === null ? [first] : [first, nested],
        })),
      }),
    ),
  block: fc.oneof(
    { weight: 4, arbitrary: paragraph },
    { weight: 2, arbitrary: tie('list') },
    fc
      .record({ label: plain, children: fc.array(paragraph, { minLength: 1, maxLength: 2 }) })
      .map(({ children }): Block => ({ type: 'callout', kind: 'limit', label: 'Batas', children })),
    fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((children): Block => ({ type: 'quote', children })),
  ),
}));

const briefings = fc
  .record({
    title: plain,
    children: fc.array(block, { minLength: 1, maxLength: 4 }),
    table: fc.option(table),
  })
  .map(({ title, children, table }): Briefing => {
    const section: Block = {
      type: 'section',
      key: 'security/deterrence',
      role: 'part',
      title: [title],
      children: table === null ? children : [...children, table],
    };
    return { ...everyNode(), children: [section] };
  });

async function differences(briefing: Briefing, format: Format): Promise<unknown[]> {
  const { bytes } = await render(briefing, theme, format);
  const { outline } = await readers[format](bytes);
  return compareOutlines(outlineOf(briefing), outline.blocks);
}

test.each(['docx', 'md'] as const)('whatever a text holds comes out of %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(briefings, async (briefing) => {
      expect(await differences(briefing, format)).toEqual([]);
    }),
    { numRuns },
  );
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

/** The code points that the fonts do not have, as the refusal names them. */
function namedIn(error: unknown): string[] {
  if (!(error instanceof RisalahError)) throw error;
  return error.problems.flatMap(({ rule, message }) =>
    rule === 'character-is-in-the-font'
      ? [...message.matchAll(/U\+([0-9A-F]+)/g)].map(([, hex]) =>
          String.fromCodePoint(Number.parseInt(hex ?? '', 16)),
        )
      : [`${rule}: ${message}`],
  );
}

/** The blocks without some characters. */
function without(children: Block[], characters: readonly string[]): Block[] {
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string')
      return characters.reduce((left, one) => left.replaceAll(one, ''), value);
    if (Array.isArray(value)) return value.map(strip);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]));
  };
  return children.map((block) => strip(block) as Block);
}

test('whatever a text holds comes out of pdf, or the refusal names the characters', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(briefings, async (asked) => {
      let briefing = asked;
      for (;;) {
        try {
          expect(await differences(briefing, 'pdf')).toEqual([]);
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
