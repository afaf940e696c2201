import { describe, expect, test } from 'vitest';
import { builtinContent, listTemplates } from '../../../src/build/builtin.ts';
import { loadTemplateSet } from '../../../src/build/load-template-set.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { compareOutlines } from '../../../src/readback/compare-outlines.ts';
import { checkDocx, readDocx } from '../../../src/readback/docx/index.ts';
import { outlineOf } from '../../../src/readback/outline-of-briefing.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');

describe.each(['page', 'sheet'] as const)('every node on a %s', (layout) => {
  const briefing = everyNode(layout);

  test('is read back as it was written', async () => {
    const outline = await readDocx((await renderDocx(briefing, theme)).bytes);
    expect(compareOutlines(outlineOf(briefing), outline.blocks)).toEqual([]);
    expect(outline.title).toBe(briefing.properties.title);
    expect(outline.lang).toBe('id-ID');
    expect(outline.origin).toEqual({
      generator: briefing.properties.generator,
      contentDigest: briefing.properties.contentDigest,
      request: briefing.properties.request,
    });
  });

  test('has no finding', async () => {
    expect(await checkDocx((await renderDocx(briefing, theme)).bytes)).toEqual([]);
  });
});

const content = loadContent(builtinContent);
const cases = listTemplates().flatMap((template) =>
  (['id', 'en'] as const).map((lang) => ({ template, lang })),
);

test.each(cases)(
  '$template $lang is read back as it was written, without a finding',
  async ({ template, lang }) => {
    const set = loadTemplateSet(template);
    const request = { parties: ['ID', 'AU'], lang, date: '2026-11-23' };
    const briefing = compose(content, set.template, request, set.citationStyle);
    const { bytes } = await renderDocx(briefing, set.theme);
    const outline = await readDocx(bytes);
    expect(compareOutlines(outlineOf(briefing), outline.blocks)).toEqual([]);
    expect(await checkDocx(bytes)).toEqual([]);
  },
);
