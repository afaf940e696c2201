import { lint } from 'markdownlint/promise';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { config, pandocConfig } from './lint-config.ts';

/** What only the fixture has: a list that starts at 3, and emphasis in strong, which needs the other mark. */
const fixtureOnly = { MD029: false, MD049: false };

async function findings(source: string): Promise<string[]> {
  const result = await lint({
    strings: { briefing: source },
    config: { ...config, ...fixtureOnly },
  });
  return (result['briefing'] ?? []).map((found) => `${found.lineNumber} ${found.ruleNames[0]}`);
}

const source = new TextDecoder().decode((await renderMarkdown(everyNode())).bytes);

test('a briefing is clean', async () => {
  expect(await findings(source)).toEqual([]);
});

test.each(['commonmark', 'pandoc'] as const)('the flavour %s is clean', async (flavour) => {
  for (const md of [{ flavour }, { flavour, lines: 'sentence' as const }]) {
    const { bytes } = await renderMarkdown(everyNode(), undefined, { md });
    const own = flavour === 'pandoc' ? pandocConfig : config;
    const strings = { briefing: new TextDecoder().decode(bytes) };
    const found = await lint({ strings, config: { ...own, ...fixtureOnly } });
    expect(found['briefing']).toEqual([]);
  }
});

test('planted faults are found', async () => {
  const plant = (from: string, to: string): Promise<string[]> => findings(source.replace(from, to));
  expect(await plant('### <a id="risk/', '#### <a id="risk/')).toEqual([
    `${lineOf('### <a id="risk/')} MD001`,
  ]);
  expect(await plant('(#regional/deterrence)', '(#regional/x)')).toEqual([
    `${lineOf('(#regional/deterrence)')} MD051`,
  ]);
  expect(await plant('![Peta', '![](x) ![Peta')).toEqual([`${lineOf('![Peta')} MD045`]);
});

function lineOf(part: string): number {
  // markdownlint counts from the top of the file, front matter included.
  return source.slice(0, source.indexOf(part)).split('\n').length;
}
