import { lint } from 'markdownlint/promise';
import { expect, test } from 'vitest';
import { builtinContent, listTemplates } from '../../../src/build/builtin.ts';
import { loadTemplateSet } from '../../../src/build/load-template-set.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { briefingWords } from './briefing-words.ts';
import { config } from './lint-config.ts';
import { nodesOf, readBack, readWords } from './read-back.ts';

const content = loadContent(builtinContent);

const cases = listTemplates().flatMap((template) =>
  (['id', 'en'] as const).flatMap((lang) =>
    [[], ['ID', 'AU']].map((parties) => ({ template, lang, parties })),
  ),
);

for (const { template, lang, parties } of cases) {
  test(`${template} ${lang} ${parties.join('-')} reads back whole and lints clean`, async () => {
    const set = loadTemplateSet(template);
    const request = { parties, lang, date: '2026-11-23' };
    const briefing = compose(content, set.template, request, set.citationStyle);
    const source = new TextDecoder().decode((await renderMarkdown(briefing)).bytes);
    const tree = readBack(source);
    expect(readWords(tree)).toEqual(briefingWords(briefing));
    const anchors = [...source.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]);
    expect(anchors.length).toBe(new Set(anchors).size);
    const inside = nodesOf(tree, 'link').filter((link) => link.url.startsWith('#'));
    expect(inside.filter((link) => !anchors.includes(link.url.slice(1)))).toEqual([]);
    expect(await lint({ strings: { source }, config })).toEqual({ source: [] });
  });
}
