import fc from 'fast-check';
import type { Block, Briefing, Inline } from '../../src/document/types.ts';
import { forbiddenCharacters } from '../../src/problems.ts';
import { everyNode } from '../fixtures/every-node.ts';

/**
 * A number after a letter that is written to the left stands before it on the page: were a Latin word to go on right
 * after the number, its two halves would lie apart.
 */
const apart = (value: string): string => `${value} k`;

/** Words of the languages that come with fonts, also such as part at the end of a line without a hyphen. */
const knownWord = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,10}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('kerja', 'sama', 'antarnegara', 'résumé', 'Đà Nẵng', 'ﬁ'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('عربي ok', 'संधि', 'ไทย', 'العلاقات 12 ok', 'क्षत्रिय', 'ก็ำ'),
  },
  { weight: 1, arbitrary: fc.constantFrom('semua/sebagian', 'y/a?o', 'satu\u200bdua') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('e\u0301', 'a\u00adb', 'नि\u200d', '\u00a0', '‑', '1\u202f000'),
  },
);

/** The same, marks that are markup somewhere, and all of Unicode. */
const anyWord = fc.oneof(
  { weight: 4, arbitrary: knownWord },
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('x\u200by') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).map(apart) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }).map(apart) },
);

/** Briefings of one section with any blocks, whose texts are made of such words as the guard of texts lets in. */
function briefingsOf(word: fc.Arbitrary<string>): fc.Arbitrary<Briefing> {
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
      // A word that goes on behind the mark of a note, or on the next line, looks like two words to a reader.
      all.flatMap((inline): Inline[] => [inline, { type: 'text', value: ' ' }]),
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
        .map(
          ({ children }): Block => ({ type: 'callout', kind: 'limit', label: 'Batas', children }),
        ),
      fc
        .array(paragraph, { minLength: 1, maxLength: 2 })
        .map((children): Block => ({ type: 'quote', children })),
    ),
  }));

  return fc
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
}

/** Briefings in words of the languages that come with fonts. */
export const knownBriefings = briefingsOf(knownWord);

/** Briefings in whatever Unicode has. */
export const anyBriefings = briefingsOf(anyWord);
