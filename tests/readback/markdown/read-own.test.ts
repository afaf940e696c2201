import { describe, expect, test } from 'vitest';
import { compareOutlines } from '../../../src/readback/compare-outlines.ts';
import { checkMarkdown, readMarkdown } from '../../../src/readback/markdown/index.ts';
import { outlineOf } from '../../../src/readback/outline-of-briefing.ts';
import { composeReal } from '../../compose/real-content.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { bytesOf, flavours, rendered } from './rendered.ts';

const briefings = [
  { name: 'every node', briefing: everyNode() },
  ...['handout', 'briefing', 'dossier'].flatMap((template) =>
    (['id', 'en'] as const).map((lang) => ({
      name: `${template} ${lang}`,
      briefing: composeReal(template, { lang }),
    })),
  ),
];

describe.each(flavours)('the flavour %s', (flavour) => {
  for (const { name, briefing } of briefings) {
    test(`says what the briefing says, and is without fault: ${name}`, async () => {
      for (const lines of ['paragraph', 'sentence'] as const) {
        const bytes = bytesOf(await rendered({ flavour, lines }, briefing));
        const outline = readMarkdown(bytes);
        expect(compareOutlines(outlineOf(briefing), outline.blocks)).toEqual([]);
        expect(checkMarkdown(bytes)).toEqual([]);
        expect(outline.title).toBe(briefing.properties.title);
        expect(outline.lang).toBe(briefing.lang);
        expect(outline.origin).toEqual({
          generator: briefing.properties.generator,
          contentDigest: briefing.properties.contentDigest,
          request: briefing.properties.request,
        });
      }
    });
  }

  const source = rendered({ flavour });
  const changes: [rule: string, from: RegExp, to: string][] = [
    ['no-block-is-missing', /Hubungan militer yang erat .*\n\n/, ''],
    ['words-are-the-same', /janji membela/, 'janji'],
    ['levels-are-the-same', /### (.*Penangkalan)/, '#### $1'],
    ['links-are-the-same', /\]\(#regional\/deterrence\)/, '](#risk)'],
    [
      'languages-are-the-same',
      /<span lang="en">deterrence<\/span>|\[deterrence\]\{lang=en\}/,
      'deterrence',
    ],
    ['alternatives-are-the-same', /Selat Malaka/, 'Selat Sunda'],
    ['keys-are-the-same', /"risk\/security-dilemma"|=risk\/security-dilemma/, '"x"'],
    ['cells-are-the-same', /28 Agustus 2014/, '29 Agustus 2014'],
    ['notes-are-the-same', /data asli/, 'data'],
    [
      'boxes-are-the-same',
      /(?:> |::: \{\.callout \.note\}\n\n)\*\*Catatan\.\*\* Isi catatan\.(?:\n\n:::)?/,
      '**Catatan.** Isi catatan.',
    ],
    ['kinds-are-the-same', /\n- anak butir|\n {3}- anak butir/, '\n\n   anak butir'],
  ];
  test.each(changes)('a change is seen: %s', async (rule, from, to) => {
    const before = await source;
    const changed = before.replace(from, to);
    expect(changed).not.toBe(before);
    const { blocks } = readMarkdown(bytesOf(changed));
    const found = compareOutlines(outlineOf(everyNode()), blocks).map(
      (difference) => difference.rule,
    );
    expect(found).toContain(rule);
    expect(found.length).toBeLessThanOrEqual(3);
  });
});

test('blocks have their place, and Windows ends of lines change nothing', async () => {
  const source = await rendered({});
  const { blocks } = readMarkdown(bytesOf(source));
  const crlf = bytesOf(source.replaceAll('\n', '\r\n'));
  expect(readMarkdown(crlf).blocks).toEqual(blocks);
  expect(checkMarkdown(crlf)).toEqual([]);
  const lines = source.split('\n');
  for (const { place, text } of blocks.filter(({ kind }) => kind === 'heading')) {
    const line = lines[Number(place.replace('line ', '')) - 1] ?? '';
    expect(line.replace(/<[^>]*>|[*]/g, '')).toContain(text);
  }
});
