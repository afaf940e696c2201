import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, embedIn, handout, pair, refused } from './embed-text.ts';

const refresh = { given: {} };

describe('the rest of the file', () => {
  test('keeps its mark, line ends and blanks, and gives the block its line ends', async () => {
    const text = '\ufeff---\r\ntitle: "x" \r\n---\r\n\r\n# A  \r\n\r\nText.\t ';
    const done = await embedIn(text, { at: 'A' });
    expect(around(done.text)).toBe(`${text}\r\n\r\n[A]`);
    expect(done.text.match(/[^\r]\n/)).toBeNull();
  });

  /** Lines of every kind that could confuse a reader of blocks. */
  const line = fc.constantFrom(
    ...[
      '',
      '',
      'Text.',
      'Text  ',
      '\ttab',
      '# Heading',
      'Setext',
      '===',
      '---',
      '- item',
      '  - inner',
      '1. one',
    ],
    ...[
      '> quote',
      '```',
      '~~~ {python}',
      '<div>',
      '</div>',
      '<!-- a',
      'comment -->',
      '| a | b |',
      '|---|---|',
    ],
    ...[
      '[x]: https://example.org',
      '[^1]: A note.',
      'Call[^1] [x] [^x-1].',
      '{{other}}',
      '::: {.note}',
      ':::',
    ],
    ...[
      '$$',
      '<pre>',
      'é ☃ 🎈',
      '\u00a0',
      '    code',
      '+++',
      '<!-- risalah: no marker -->',
      '* * *',
      '\\',
    ],
  );
  const part = fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, end]) => lines.map((own) => own + end).join(''));
  const ask = { at: 'x', given: { ...handout, unit: 'security' } };

  test('stays byte for byte, whatever it is, and is what is left without the block', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '\ufeff'),
        part,
        part,
        fc.constantFrom('', 'Last line'),
        async (mark, above, below, last) => {
          const host = `${mark}${above}\n${pair('x')}\n\n${below}${last}`;
          if ((await refused(host, ask)).length > 0) return;
          held += 1;
          const done = await embedIn(host, ask);
          expect(around(done.text)).toBe(around(host));
          expect((await embedIn(done.bytes, ask)).text).toBe(done.text);
          expect((await embedIn(done.bytes, { ...refresh, removes: true })).text).toBe(
            `${mark}${above}\n${below}${last}`,
          );
        },
      ),
      { numRuns: 150 },
    );
    expect(held).toBeGreaterThan(40);
  });

  /** The same with a line end of its own after each line, and places for a block. */
  const mixed = fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: line }, fc.constantFrom('# Own', '{{x}}', '  {{ x }} ')),
        fc.constantFrom('\n', '\r\n', '\r'),
      ),
      { maxLength: 12 },
    )
    .map((lines) => lines.map(([own, end]) => own + end).join(''));

  test('is as before when a block that Risalah placed is taken out again', async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(
        mixed,
        fc.constantFrom('', 'Last line', '# Heading'),
        fc.constantFrom(undefined, 'Own', 'x'),
        async (above, last, at) => {
          const host = `${above}${last}`;
          const order = { at, given: { ...handout, unit: 'security' } };
          if ((await refused(host, order)).length > 0) return;
          held += 1;
          const done = await embedIn(host, order);
          expect((await embedIn(done.bytes, order)).text).toBe(done.text);
          expect((await embedIn(done.bytes, { ...refresh, removes: true })).text).toBe(host);
        },
      ),
      { numRuns: 250 },
    );
    expect(held).toBeGreaterThan(40);
  });

  test('keeps two paragraphs apart when a block between them is taken out', async () => {
    const out = { ...refresh, removes: true };
    expect((await embedIn(`One.\n\n${pair('x')}\nTwo.\n`, out)).text).toBe('One.\n\nTwo.\n');
    expect((await embedIn(`One.\n${pair('x')}\nTwo.\n`, out)).text).toBe('One.\n\nTwo.\n');
    expect((await embedIn(`# One\n\n${pair('x')}\nTwo.\n`, out)).text).toBe('# One\nTwo.\n');
    expect((await embedIn(`One.\n\n${pair('x')}\n${pair('y')}\n\nTwo.\n`, out)).text).toBe(
      'One.\n\nTwo.\n',
    );
  });
});
