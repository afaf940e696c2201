import { expect, test } from 'vitest';
import { builtinContent, listTemplates } from '../../../src/commands/builtin.ts';
import { loadTemplateSet } from '../../../src/commands/load-template-set.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { expectedWords } from './expected-words.ts';
import { lint } from './lint/lint.ts';
import { openPackage } from './package.ts';
import { readWords } from './read-text.ts';

const content = loadContent(builtinContent);

const cases = listTemplates().flatMap((template) =>
  (['id', 'en'] as const).map((lang) => ({ template, lang })),
);

for (const { template, lang } of cases) {
  test(`${template} ${lang} holds every word and has no finding`, { timeout: 60_000 }, async () => {
    const set = loadTemplateSet(template);
    const request = { parties: ['ID', 'AU'], lang, date: '2026-11-23' };
    const briefing = compose(content, set.template, request, set.citationStyle);
    const opened = openPackage((await renderDocx(briefing, set.theme)).bytes);
    expect(readWords(opened)).toEqual(expectedWords(briefing));
    expect(lint(opened)).toEqual([]);
  });
}
