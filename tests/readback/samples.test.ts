import { expect, test } from 'vitest';
import { loadTemplateSet } from '../../src/build/load-template-set.ts';
import type { Briefing, Language } from '../../src/document/types.ts';
import { verify } from '../../src/readback/index.ts';
import type { Theme } from '../../src/template/types.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { buildSample, sampleBriefing } from '../mutations/samples.ts';

/** All that is found in the files of a briefing, compared with each other and with the briefing. */
async function findings(sample: { briefing: Briefing; theme: Theme }): Promise<unknown[]> {
  const files = await buildSample('sample', sample);
  const apart = await verify(files);
  const held = await verify(files, { expected: async () => sample.briefing, ours: true });
  expect(apart.groups).toHaveLength(1);
  return [...apart.files, ...held.files].flatMap((file) => file.findings);
}

const templates = ['briefing', 'dossier', 'handout'];
const languages: Language[] = ['id', 'en'];
const parties = [[], ['ID', 'AU'], ['ID', 'AU', 'JP']];
const samples = templates.flatMap((template) =>
  languages.flatMap((lang) => parties.map((own) => ({ template, lang, parties: own }))),
);

test.each(samples)(
  '$template in $lang for $parties: nothing is found',
  { timeout: 120_000 },
  async ({ template, lang, parties: own }) => {
    expect(await findings(sampleBriefing(template, lang, own))).toEqual([]);
  },
);

test.each(['page', 'sheet'] as const)('every node on a %s: nothing is found', async (layout) => {
  const { theme } = loadTemplateSet('briefing');
  expect(await findings({ briefing: everyNode(layout), theme })).toEqual([]);
});

test('words of other scripts, some read by their actual text: nothing is found', async () => {
  const { theme } = loadTemplateSet('briefing');
  const briefing = everyNode();
  const words = 'रक्षा मंत्रालय, وزارة الدفاع, กระทรวงกลาโหม';
  const { titleBlock } = briefing;
  const details = [...titleBlock.details, { label: 'Disusun oleh', value: words }];
  const children: Briefing['children'] = [
    ...briefing.children,
    { type: 'paragraph', children: [{ type: 'text', value: `Nama resmi: ${words}.` }] },
  ];
  const scripts = { ...briefing, titleBlock: { ...titleBlock, details }, children };
  expect(await findings({ briefing: scripts, theme })).toEqual([]);
});
