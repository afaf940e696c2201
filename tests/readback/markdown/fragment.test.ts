import { expect, test } from 'vitest';
import { checkMarkdown } from '../../../src/readback/markdown/index.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { everyNode } from '../../fixtures/every-node.ts';

async function fragment(signed: boolean): Promise<string> {
  const md = { fragment: true, startLevel: 3, signed };
  const { bytes } = await renderMarkdown(everyNode(), undefined, { md });
  return new TextDecoder().decode(bytes);
}

async function rulesBroken(text: string): Promise<string[]> {
  const findings = await checkMarkdown(new TextEncoder().encode(text));
  return findings.map((finding) => finding.rule);
}

test('a fragment that says so needs no title and no language of its own', async () => {
  expect(await rulesBroken(await fragment(true))).toEqual([]);
  expect(await rulesBroken(await fragment(false))).toContain('md-file-has-language');
});

test('an edit of a fragment that says its digest is seen', async () => {
  const edited = (await fragment(true)).replace('Daya tangkal', 'Daya cegah');
  expect(edited).toContain('Daya cegah');
  expect(await rulesBroken(edited)).toEqual(['md-body-is-unedited']);
});
