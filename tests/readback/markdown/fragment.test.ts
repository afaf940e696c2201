import { expect, test } from 'vitest';
import { checkMarkdown } from '../../../src/readback/markdown/index.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';

async function rulesBroken(signed: boolean): Promise<string[]> {
  const md = { fragment: true, startLevel: 3, signed };
  const { bytes } = await renderMarkdown(everyNode(), undefined, { md });
  return (await checkMarkdown(bytes)).map((finding) => finding.rule);
}

test('a fragment that says so needs no title and no language of its own', async () => {
  expect(await rulesBroken(true)).toEqual([]);
  expect(await rulesBroken(false)).toContain('md-file-has-language');
});
