import { expect, test } from 'vitest';
import { markdownEmbedRules } from '../../../src/embed/markdown/rules.ts';
import { expectRefusals, expectTold, type Told } from '../../problems/told.ts';
import { brokenReports } from './broken-reports.ts';
import { embedIn, pair, refused } from './embed-text.ts';

test.each(brokenReports)('refuses $what, with the place', async ({ text, order, expected }) => {
  expect(await refused(text, order)).toEqual(expected);
});

test('says of each what is wrong and how to mend it, in both languages', () =>
  expectRefusals(
    'embed-markdown',
    brokenReports.map(({ what, text, order }) => [what, () => embedIn(text, order)]),
  ));

test('says in both languages what of a report it would overwrite, and what it warns of', async () => {
  const edited = await embedIn(pair('x', 'mine\n'), { at: 'x' });
  const deep = await embedIn('###### Deep\n', { at: 'Deep' });
  const linked = await embedIn('[see](#sources)\n\n{{x}}\n\n# Sources\n', { at: 'x' });
  const told: Told[] = [
    { what: 'a block that was edited by hand', problems: edited.edited },
    { what: 'headings too deep', problems: deep.warnings },
    { what: 'a heading that a link does not reach any more', problems: linked.warnings },
  ];
  expect(told.map(({ problems }) => problems.map(({ rule }) => rule))).toEqual([
    ['block-is-as-written'],
    ['headings-have-levels'],
    ['links-find-their-headings'],
  ]);
  await expectTold('embed-markdown-warnings', told);
  const rules = [
    ...brokenReports.flatMap(({ expected }) => expected),
    ...told.flatMap(({ problems }) => problems.map(({ rule }) => rule)),
  ];
  const open = Object.keys(markdownEmbedRules).filter(
    (rule) => !rules.some((one) => one.split(' ')[0] === rule),
  );
  expect(open).toEqual([]);
});

test('markers in code and in other HTML are none', async () => {
  const examples = `\`\`\`\n${pair('a')}\n\`\`\`\n\n    ${pair('b').replace('\n', '\n    ')}\n\n<div>\n${pair('c')}\n</div>\n\nUse \`<!-- risalah:begin d -->\`.\n`;
  const done = await embedIn(examples);
  expect(done.blocks.map(({ key }) => key)).toEqual(['handout-ID-AU-en']);
  expect(done.text.startsWith(examples)).toBe(true);
});
