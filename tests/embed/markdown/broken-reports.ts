import type { MarkdownOrder } from '../../../src/embed/markdown/order.ts';
import { pair } from './embed-text.ts';

/** A report and an order that are refused, with the rules and places that the refusal names. */
export interface BrokenReport {
  what: string;
  text: string | Uint8Array;
  order: Partial<MarkdownOrder>;
  expected: string[];
}

type Row = [what: string, text: string | Uint8Array, expected: string[]];

const toRefresh = ([what, text, expected]: Row): BrokenReport => ({
  ...{ what, text, expected },
  order: { given: {} },
});

const markers: Row[] = [
  ['no end', `a\n\n<!-- risalah:begin x -->\n`, ['markers-come-in-pairs report.md:3:1']],
  ['no begin', `a\n\n<!-- risalah:end x -->\n`, ['markers-come-in-pairs report.md:3:1']],
  [
    'end before begin',
    '<!-- risalah:end x -->\n<!-- risalah:begin x -->\n',
    ['markers-come-in-pairs report.md:1:1', 'markers-come-in-pairs report.md:2:1'],
  ],
  [
    'one in another',
    '<!-- risalah:begin x -->\n<!-- risalah:begin y -->\n<!-- risalah:end y -->\n<!-- risalah:end x -->\n',
    ['markers-come-in-pairs report.md:1:1', 'markers-come-in-pairs report.md:4:1'],
  ],
  ['the same name', `${pair('x')}\n\n${pair('X')}\n`, ['block-name-is-unique report.md:4:1']],
  ['in a quotation', '> <!-- risalah:begin x -->\n', ['marker-is-at-the-top-level report.md:1:3']],
  [
    'in a list',
    'a\n\n- b\n\n  <!-- risalah:begin x -->\n',
    ['marker-is-at-the-top-level report.md:5:3'],
  ],
  [
    'in a sentence',
    'some <!-- risalah:begin x --> words\n',
    ['marker-is-at-the-top-level report.md:1:6'],
  ],
  ['words beside', '<!-- risalah:begin x --> words\n', ['marker-stands-alone report.md:1:1']],
  [
    'unknown attribute',
    '<!-- risalah:begin x colour=red -->\n<!-- risalah:end x -->\n',
    ['marker-is-readable report.md:1:1'],
  ],
  [
    'an attribute twice',
    '<!-- risalah:begin x lang=id lang=en -->\n<!-- risalah:end x -->\n',
    ['marker-is-readable report.md:1:1'],
  ],
  [
    'open quotation mark',
    '<!-- risalah:begin x title="a -->\n',
    ['marker-is-readable report.md:1:1'],
  ],
  ['no name', '<!-- risalah:begin -->\n', ['marker-is-readable report.md:1:1']],
];

const asked = (attributes: string): string =>
  `<!-- risalah:begin x ${attributes} -->\n<!-- risalah:end x -->\n`;

const requests: Row[] = [
  ['no template', `a\n\n${pair('x')}\n`, ['block-says-what-it-holds report.md:3:1']],
  [
    'a request without sense',
    asked('template=handout lang=fr date=2026-02-30 csl=../x.csl'),
    ['block-says-what-it-holds report.md:1:1'],
  ],
  [
    'texts that cannot be set',
    asked(`template=handout title="" author="${'a'.repeat(3000)}" audience="a\u202eb"`),
    ['block-says-what-it-holds report.md:1:1'],
  ],
  [
    'a section that is none, with the place of the block',
    `\n${asked('template=handout unit=nothing')}`,
    ['section-is-known report.md:2:1'],
  ],
];

const files: Row[] = [
  ['no block', 'a\n', ['block-is-known report.md']],
  [
    'bytes that are no UTF-8',
    Uint8Array.of(0x41, 0x0a, 0x42, 0xe9, 0x43),
    ['host-is-text report.md:2:2'],
  ],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0), ['host-is-text report.md:1:1']],
  ['a zero', 'a\nb\u0000c\n', ['host-is-text report.md:2:2']],
  ['too long a text', 'a '.repeat(3_200_000), ['host-is-within-limits report.md:1:6291457']],
  ['too many lines', 'a\n'.repeat(60_001), ['host-is-within-limits report.md:60001:1']],
  ['too deep a quotation', `a\n\n${'>'.repeat(101)} b\n`, ['host-is-within-limits report.md:3:1']],
  ['too many marks', `a\n\n${'*a '.repeat(8001)}\n`, ['host-is-within-limits report.md:3:1']],
];

const placed: [what: string, text: string, at: string | undefined, expected: string[]][] = [
  ['a file without places', 'a\n', 'B', ['place-is-known report.md']],
  ['no such placeholder', '# A\n', '{{B}}', ['place-is-known report.md']],
  [
    'placeholder named with braces, in a list',
    '- {{A}}\n',
    '{{A}}',
    ['place-is-known report.md:1:1'],
  ],
  ['no such place', '# A\n', 'B', ['place-is-known report.md']],
  ['a place like another', '# Risks\n', 'Rsks', ['place-is-known report.md']],
  ['two headings', '# A\n\n## A\n', 'A', ['place-is-unique report.md:1:1']],
  ['two placeholders', '{{A}}\n\n{{A}}\n', 'A', ['place-is-unique report.md:1:1']],
  [
    'many places',
    `# A\n\n{{A}}\n\nb {{A}}\n\n${'## A\n\n'.repeat(4)}`,
    'A',
    ['place-is-unique report.md:1:1'],
  ],
  ['a block and a placeholder', `${pair('A')}\n\n{{A}}\n`, 'A', ['place-is-unique report.md:1:1']],
  ['placeholder in a sentence', 'a\n\nsome {{A}} words\n', 'A', ['place-is-known report.md:3:1']],
  ['placeholder in a list', '- {{A}}\n', 'A', ['place-is-known report.md:1:1']],
  ['placeholder in code', 'a\n\n    b {{A}}\n', 'A', ['place-is-known report.md:3:7']],
  ['an open code block', 'b\n\n```\na\n', undefined, ['place-is-known report.md:3:1']],
  ['an open comment', '<!-- a\n', undefined, ['place-is-known report.md:1:1']],
];

const removals: [what: string, text: string, at: string | undefined, expected: string[]][] = [
  ['to take out: no block', 'a\n', undefined, ['block-is-known report.md']],
  ['to take out: no such block', `${pair('x')}\n`, 'y-and-z', ['block-is-known report.md']],
  ['to take out: a block like another', `${pair('risks')}\n`, 'rsks', ['block-is-known report.md']],
];

/** Reports that are refused. */
export const brokenReports: BrokenReport[] = [
  ...[...markers, ...requests, ...files].map(toRefresh),
  {
    ...toRefresh(['', 'a\n', []]),
    what: 'to refresh: no such block',
    order: { at: 'x', given: {} },
    expected: ['block-is-known report.md'],
  },
  ...placed.map(([what, text, at, expected]) => ({ what, text, expected, order: { at } })),
  ...removals.map(([what, text, at, expected]) => ({
    ...{ what, text, expected },
    order: { at, given: {}, removes: true },
  })),
];
