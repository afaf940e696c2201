import { expect, test } from 'vitest';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { loadCitationStyle } from '../../../src/template/citation-style.ts';
import { loadTemplate } from '../../../src/template/load-template.ts';
import { expectedWords } from './expected-words.ts';
import { wordsOf } from './read-pdf.ts';
import { renderAndRead } from './render.ts';
import { structureFaults } from './structure-faults.ts';

const content = loadContent('content');

test.each([
  ['briefing', 'id'],
  ['handout', 'en'],
] as const)(
  '%s in %s: the tags give every word of the briefing, in order',
  { timeout: 30_000 },
  async (name, lang) => {
    const template = loadTemplate(`templates/${name}.yaml`);
    const style = loadCitationStyle(template.citationStyle, 'templates/citation-styles');
    const request = { parties: ['ID', 'AU'], lang, date: '2026-11-23', audience: 'Delegasi' };
    const briefing = compose(content, template, request, style);
    const { tree, marks } = await renderAndRead(briefing);
    expect(wordsOf(tree)).toEqual(expectedWords(briefing));
    expect(structureFaults(tree, marks)).toEqual([]);
  },
);
