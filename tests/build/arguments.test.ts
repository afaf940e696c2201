import { beforeAll, expect, test } from 'vitest';
import { type Briefing, embed, openRisalah, type Problem, RisalahError } from '../../src/index.ts';
import { expectRefusals } from '../problems/told.ts';

/** What a caller without types gets for its arguments: the problems, or the fault that came instead. */
async function told(call: () => Promise<unknown>): Promise<string[]> {
  try {
    await call();
    return [];
  } catch (error) {
    if (!(error instanceof RisalahError)) return [String(error)];
    return error.problems.map(({ message, hint }: Problem) =>
      [message, hint ?? []].flat().join(' '),
    );
  }
}

/** Calls a function as a program without types does. */
function untyped(call: (...given: never[]) => unknown, ...given: unknown[]): Promise<unknown> {
  return Promise.resolve(Reflect.apply(call, undefined, given));
}

const risalah = await openRisalah();
const whole = { template: 'handout', lang: 'en', date: '2026-11-23' } as const;
let briefing: Briefing;
beforeAll(async () => {
  briefing = await risalah.compose(whole);
}, 60_000);

const noDate = '"date" is missing. Give a day, such as 2026-11-23.';
const noLang = '"lang" is missing. Known here: id, en.';

test.each<[string, unknown, string[]]>([
  ['without a date', { template: 'handout', lang: 'en' }, [noDate]],
  ['with a date that is undefined', { ...whole, date: undefined }, [noDate]],
  ['without a language', { template: 'handout', date: '2026-11-23' }, [noLang]],
  [
    'with nothing',
    {},
    ['"template" is missing. Known here: briefing, dossier, handout.', noLang, noDate],
  ],
  [
    'with countries in one text',
    { ...whole, between: 'ID,AU' },
    ['"between" should be a list, but is a text.'],
  ],
  [
    'with a country that is no text',
    { ...whole, between: ['ID', 7] },
    ['"between[2]" should be a text, but is a number.'],
  ],
  [
    'with slips in two keys',
    { ...whole, section: ['risk'], auther: 'Ayu' },
    [
      'The key "section" is not known here. Did you mean "sections"?',
      'The key "auther" is not known here. Did you mean "author"?',
    ],
  ],
  [
    'with a key that every object has',
    { ...whole, toString: 'x' },
    [expect.stringContaining('The key "toString" is not known here.')],
  ],
  ['with two dates', { ...whole, date: ['a', 'b'] }, ['"date" should be a text, but is a list.']],
  ['with null', { ...whole, title: null }, ['"title" should be a text, but is null.']],
  ['with another day', { ...whole, date: 'today' }, ['"today" is no date such as 2026-11-23.']],
])('a request %s is refused in clear words', async (_, request, problems) => {
  expect(await told(() => untyped(risalah.compose, request))).toEqual(problems);
});

test('options that are not known are refused', async () => {
  expect(await told(() => untyped(openRisalah, { contents: 'mine' }))).toEqual([
    'The key "contents" is not known here. Did you mean "content"?',
  ]);
  expect(await told(() => untyped(openRisalah, { allowDirs: 'mine' }))).toEqual([
    '"allowDirs" should be a list, but is a text.',
  ]);
});

test('options of formats that are not known are refused', async () => {
  const render = (options: unknown) => told(() => untyped(risalah.render, briefing, 'md', options));
  expect(await render({ markdown: {} })).toEqual([
    'The key "markdown" is not known here. Known here: pdf, docx, md.',
  ]);
  expect(await render({ md: { flavor: 'gfm' } })).toEqual([
    'The key "flavor" is not known here. Did you mean "flavour"?',
  ]);
  expect(await render({ md: { flavour: 'gfm' } })).toEqual([]);
  expect(await render(undefined)).toEqual([]);
});

test('a block is asked for in known keys', async () => {
  const theme = () => risalah.theme(briefing);
  const host = { name: 'report.md', bytes: Buffer.from('# Report\n') };
  const request = { name: 'ties', isPlace: false, briefing, theme };
  const put = (...given: unknown[]) => told(() => untyped(embed, ...given));
  expect(await put(host, request)).toEqual([]);
  expect(await put({ name: 'report.md' }, request)).toEqual([
    '"bytes" is missing. Read the file first.',
  ]);
  expect(await put(host, { ...request, briefing: undefined })).toEqual([
    '"briefing" is missing. Compose it first.',
  ]);
  expect(await put(host, { ...request, forced: true })).toEqual([
    'The key "forced" is not known here. Did you mean "force"?',
  ]);
});

test('each is told in both languages', async () => {
  const host = { name: 'report.md', bytes: Buffer.from('# Report\n') };
  const request = { name: 'ties', isPlace: false, briefing, theme: () => risalah.theme(briefing) };
  await expectRefusals('arguments', [
    ['a request with nothing', () => untyped(risalah.compose, {})],
    ['countries in one text', () => untyped(risalah.compose, { ...whole, between: 'ID,AU' })],
    ['a slip in a key', () => untyped(risalah.compose, { ...whole, auther: 'Ayu' })],
    ['a key that is like no other', () => untyped(risalah.compose, { ...whole, zzz: 1 })],
    ['a host with nothing', () => untyped(embed, {}, request)],
    ['a request for a block with nothing', () => untyped(embed, host, {})],
  ]);
});
