import { beforeAll, describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/document/types.ts';
import type { Outline } from '../../../src/readback/outline.ts';
import { outlineOf } from '../../../src/readback/outline-of-briefing.ts';
import { toParityForm } from '../../../src/readback/parity-form.ts';
import { checkPdf, readPdf } from '../../../src/readback/pdf/index.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { stressBriefing, stressNames } from '../../fixtures/stress/index.ts';
import { operate, type Surgeon } from './surgery.ts';

const theme = loadTheme('templates/themes/risalah.yaml');
const render = async (briefing: Briefing): Promise<Uint8Array> =>
  (await renderPdf(briefing, theme)).bytes;

const briefing = everyNode('page');
let bytes: Uint8Array;
let outline: Outline;

beforeAll(async () => {
  bytes = await render(briefing);
  outline = await readPdf(bytes);
});

/** What is compared of a block: all but where it stands. */
function comparable(blocks: Outline['blocks']): unknown[] {
  return toParityForm(blocks).map(({ place: _, ...block }) => block);
}

describe('an outline says what the briefing says', () => {
  test.each(['page', 'sheet'] as const)('in the layout %s', async (layout) => {
    const own = everyNode(layout);
    const read = comparable((await readPdf(await render(own))).blocks);
    const [first] = [read.findIndex((block) => JSON.stringify(block).includes('"heading"'))];
    const wanted = comparable(outlineOf(own));
    // Before the first heading each medium has its own order.
    expect(new Set(read.slice(0, first))).toEqual(new Set(wanted.slice(0, first)));
    expect(read.slice(first)).toEqual(wanted.slice(first));
  });

  test.each(stressNames)('of %s', { timeout: 120_000 }, async (name) => {
    const own = stressBriefing(name);
    const file = await render(own);
    const words = (blocks: Outline['blocks']): string[] =>
      blocks.map(({ kind, text }) => `${kind}: ${text}`);
    const wanted = toParityForm(outlineOf(own));
    const read = toParityForm((await readPdf(file)).blocks);
    expect(words(read).sort()).toEqual(words(wanted).sort());
    expect(await checkPdf(file)).toEqual([]);
  });
});

test('the metadata tell title, language and origin', () => {
  const { title, generator, contentDigest, request } = briefing.properties;
  expect(outline).toMatchObject({ format: 'pdf', lang: 'id', title });
  expect(outline.origin).toEqual({ generator, contentDigest, request });
});

test('every block says on which page it stands', () => {
  for (const { place } of outline.blocks) expect(place).toMatch(/^page \d+$/);
  expect(outline.blocks.at(-1)?.place).not.toBe('page 1');
});

test('words of foreign languages are told, and the language of what is wholly foreign', () => {
  const spans = outline.blocks.flatMap(({ foreign }) => foreign);
  expect(spans).toContainEqual({ text: 'deterrence', lang: 'en' });
  const quote = outline.blocks.find(({ text }) => text.startsWith('The treaty'));
  expect(quote).toMatchObject({ quoted: true, lang: 'en', foreign: [] });
});

describe('what another program changes is read', () => {
  const changes: [string, (surgeon: Surgeon) => void, (changed: Outline) => unknown, unknown][] = [
    ['an alternative', (s) => s.set(s.element('Figure'), 'Alt', s.text('A map')), alt, 'A map'],
    ['a lost alternative', (s) => s.drop(s.element('Figure'), 'Alt'), alt, ''],
    ['a heading made a paragraph', (s) => s.set(s.element('H2'), 'S', s.name('P')), headings, -1],
    ['header cells', (s) => s.set(s.element('TH'), 'S', s.name('TD')), headerCells, -1],
    ['a language', (s) => s.set(s.element('H2'), 'Lang', s.text('ms')), languages, ['ms']],
    [
      'words in place of others',
      (s) => s.set(s.element('H1'), 'ActualText', s.hex('Lain')),
      title,
      'Lain',
    ],
    ['a paragraph moved', moveFirstToEnd, lastText, 'Risalah · Kerja sama pertahanan'],
  ];
  test.each(changes)('%s', async (_, change, look, expected) => {
    const changed = look(await readPdf(await operate(bytes, change)));
    const before = look(outline);
    const wanted =
      typeof expected === 'number' && typeof before === 'number' ? before + expected : expected;
    expect(changed).toEqual(wanted);
    expect(changed).not.toEqual(before);
  });
});

function alt({ blocks }: Outline): string | undefined {
  return blocks.find(({ kind }) => kind === 'figure')?.alt;
}

function headings({ blocks }: Outline): number {
  return blocks.filter(({ kind }) => kind === 'heading').length;
}

function headerCells({ blocks }: Outline): number {
  return blocks.flatMap(({ rows }) => rows.flat()).filter(({ header }) => header).length;
}

function languages({ blocks }: Outline): (string | undefined)[] {
  return blocks.map(({ lang }) => lang).filter((lang) => lang !== 'id' && lang !== 'en');
}

function title({ blocks }: Outline): string | undefined {
  return blocks.find(({ kind }) => kind === 'title')?.text;
}

function lastText({ blocks }: Outline): string | undefined {
  return blocks.at(-1)?.text;
}

function moveFirstToEnd(s: Surgeon): void {
  const kids = s.list(s.element('Document'), 'K');
  const first = kids.get(0);
  kids.remove(0);
  kids.push(first);
}
