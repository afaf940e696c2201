import { afterEach, expect, test, vi } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { layouts, renderAndRead, theme } from './render.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const render = async (layout: (typeof layouts)[number]) =>
  (await renderPdf(everyNode(layout), theme)).bytes;

test.each(layouts)('layout %s gives the same bytes twice, whatever the clock', async (layout) => {
  const first = await render(layout);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  expect(Buffer.from(await render(layout)).equals(first)).toBe(true);
});

test('another time zone and freshly loaded modules give the same bytes', async () => {
  const first = await render('page');
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.resetModules();
  const fresh = await import('../../../src/render/pdf/index.ts');
  const { loadTheme } = await import('../../../src/template/load-theme.ts');
  const again = await fresh.renderPdf(
    everyNode('page'),
    loadTheme('templates/themes/risalah.yaml'),
  );
  expect(Buffer.from(again.bytes).equals(first)).toBe(true);
});

test('documents rendered before leave no trace', async () => {
  const first = await render('page');
  await render('sheet');
  const [one, other] = await Promise.all([render('page'), render('sheet')]);
  expect(Buffer.from(one).equals(first)).toBe(true);
  expect(Buffer.from(other).equals(first)).toBe(false);
});

test('the date is the briefing’s, and the identifier follows the content', async () => {
  const briefing = everyNode('page');
  const { file } = await renderAndRead(briefing);
  expect(file.getCreationDate()?.toISOString()).toBe('2026-11-23T00:00:00.000Z');
  expect(file.getModificationDate()?.toISOString()).toBe('2026-11-23T00:00:00.000Z');
  const changed = await renderAndRead({ ...briefing, children: briefing.children.slice(1) });
  const identifiers = [file, changed.file].map((one) => `${one.context.trailerInfo.ID}`);
  expect(identifiers[0]).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/);
  expect(identifiers[0]).not.toBe(identifiers[1]);
});
