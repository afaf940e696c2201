import fc from 'fast-check';
import type { Inline } from '../../../src/document/types.ts';

/** Bits that are markup somewhere, and letters of several kinds to stand beside them. */
const bits = [
  'a',
  'b',
  'kata',
  'é',
  '字',
  '😀',
  '€',
  ' ',
  ' ',
  ' ',
  '\u00a0',
  '\t',
  '1',
  '1986. ',
  '2) ',
  '+ biaya',
  '# ',
  '- ',
  '|',
  '||',
  '_',
  '__',
  '*',
  '**',
  '<',
  '<b>',
  '<!--',
  '>',
  '[',
  ']',
  '](x)',
  '[^1]',
  '[x]: y',
  '(',
  ')',
  '{',
  '}',
  '{.a}',
  '=',
  '===',
  '`',
  '``',
  '~',
  '~~~',
  '\\',
  '&',
  '&amp;',
  '&#42;',
  '!',
  '![',
  '"',
  "'",
  '-',
  '--',
  '---',
  '.',
  '...',
  ':',
  '::',
  ':::',
  ': ',
  '@',
  '@x',
  '$',
  '$$',
  '^',
  '%',
  '% ',
  'www.x.y',
  'http://x.y',
  'a@b.co',
  'i. ',
  'iv) ',
  '(a) ',
  'Table: ',
  ';',
  '#x61;',
  ':smile:',
  '+-',
  '/',
  'hlm. ',
  'Ya. Tidak',
  '{{x}}',
  '“',
  '”',
  '–',
  '?',
  ',',
];

const text = fc
  .array(fc.constantFrom(...bits), { minLength: 1, maxLength: 5 })
  .map((parts): Inline => ({ type: 'text', value: parts.join('') }));

const urls = [
  'https://example.org/a?b=1&c=(2)',
  'https://example.org/a_b_*c*|d~e',
  'https://example.org/&copy;x',
  'mailto:a@b.co',
];

/** Inlines as a briefing may hold them: no link in a link, no note in a note or a link. */
export const inlineTrees = fc.letrec<{ tree: Inline[]; plain: Inline[]; link: Inline[] }>((tie) => {
  const marks = (inner: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline>[] => [
    fc.record({ type: fc.constant('strong' as const), children: inner }),
    fc.record({ type: fc.constant('emphasis' as const), children: inner }),
    fc.record({
      type: fc.constant('foreign' as const),
      lang: fc.constantFrom('en', 'zh-Hant'),
      children: inner,
    }),
  ];
  const link = fc.record({
    type: fc.constant('link' as const),
    url: fc.constantFrom(...urls),
    children: tie('link'),
  });
  const own = fc
    .constantFrom(...urls)
    .map((url): Inline => ({ type: 'link', url, children: [{ type: 'text', value: url }] }));
  const note = fc.record({ type: fc.constant('note' as const), children: tie('plain') });
  const pause = fc.constant<Inline>({ type: 'break' });
  const list = (...kinds: fc.Arbitrary<Inline>[]): fc.Arbitrary<Inline[]> =>
    fc.array(
      fc.oneof(
        { maxDepth: 3, depthIdentifier: 'inline' },
        { arbitrary: text, weight: 4 },
        ...kinds.map((arbitrary) => ({ arbitrary, weight: 1 })),
      ),
      { minLength: 1, maxLength: 3 },
    );
  return {
    link: list(...marks(tie('link'))),
    plain: list(...marks(tie('plain')), link, own, pause),
    tree: list(...marks(tie('tree')), link, own, pause, note),
  };
}).tree;

/** A run of words in the same marks, as a walk over a tree finds it. */
export interface Run {
  text: string;
  marks: readonly string[];
}

/** Runs as one text with the marks of each character; blanks are collapsed and carry none. */
export function toReading(runs: readonly Run[]): string {
  const parts: string[] = [];
  let marks = '';
  for (const run of runs) {
    const own = [...new Set(run.marks)].sort().join(' ');
    for (const character of run.text) {
      if (/\s/.test(character)) {
        if (parts.length > 0 && parts.at(-1) !== ' ') parts.push(' ');
        continue;
      }
      if (own !== marks) parts.push(`⟨${own}⟩`);
      marks = own;
      parts.push(character);
    }
  }
  return parts.join('').trim();
}

/** What a reader should find: the words with their marks, and those of the notes after them. */
export function expectedRuns(inlines: readonly Inline[], marks: readonly string[] = []): Run[] {
  return inlines.flatMap((inline): Run[] => {
    switch (inline.type) {
      case 'text':
        return [{ text: inline.value, marks }];
      case 'break':
        return [{ text: ' ', marks }];
      case 'note':
        return [{ text: '‡', marks: [] }];
      case 'strong':
      case 'emphasis':
        return expectedRuns(inline.children, [...marks, inline.type]);
      case 'foreign':
        return expectedRuns(inline.children, [
          ...marks.filter((m) => !m.startsWith('lang')),
          `lang ${inline.lang}`,
        ]);
      case 'link':
        return expectedRuns(inline.children, [...marks, `link ${new URL(inline.url).host}`]);
      default:
        return expectedRuns(inline.children, marks);
    }
  });
}
