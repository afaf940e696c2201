import { expect, test } from 'vitest';
import { embed } from '../../../src/embed/embed.ts';
import { embedderFor } from '../../../src/embed/index.ts';
import type { EmbedRequest } from '../../../src/embed/types.ts';
import { RisalahError } from '../../../src/problems.ts';
import { composeReal } from '../../compose/real-content.ts';
import { embedIn } from './embed-text.ts';

const host = Buffer.from('# A\n\n{{x}}\n\nEnd.\n');
const request: EmbedRequest = {
  name: 'x',
  isPlace: true,
  briefing: composeReal('handout', { lang: 'en' }),
  theme: () => Promise.reject(new Error('Markdown asks for no theme')),
};

async function markdown(name = 'report.md') {
  const embedder = await embedderFor(name);
  if (embedder === undefined) throw new Error(`no embedder for ${name}`);
  return embedder;
}

test('a composed briefing is put in, found fresh, changed, and taken out', async () => {
  const { check, list, remove } = await markdown();
  expect(await check(host, request)).toEqual({ isMissing: true, isStale: false, isEdited: false });
  const added = await embed({ name: 'report.md', bytes: host }, request);
  expect(added.state).toBe('added');
  expect(await check(added.bytes, request)).toEqual({
    isMissing: false,
    isStale: false,
    isEdited: false,
  });
  const again = await embed({ name: 'report.md', bytes: added.bytes }, request);
  expect(again.state).toBe('unchanged');
  expect(Buffer.from(again.bytes).equals(added.bytes)).toBe(true);
  const other = { ...request, briefing: composeReal('handout', { lang: 'id' }) };
  expect(await check(added.bytes, other)).toMatchObject({ isStale: true, isEdited: false });
  const changed = await embed({ name: 'report.md', bytes: added.bytes }, other);
  expect(changed.state).toBe('replaced');
  const back = await embed({ name: 'report.md', bytes: changed.bytes }, request);
  expect(Buffer.from(back.bytes).equals(added.bytes)).toBe(true);
  expect(await list(back.bytes)).toEqual([
    { name: 'x', request: request.briefing.properties.request },
  ]);
  const removed = await remove(back.bytes, { name: 'x' });
  expect(removed.state).toBe('removed');
  expect(Buffer.from(removed.bytes).toString()).toBe(host.toString());
});

test('edits by hand are found, and not lost unasked', async () => {
  const { bytes } = await embed({ name: 'report.md', bytes: host }, request);
  const edited = Buffer.from(Buffer.from(bytes).toString().replace('Australia', 'AUSTRALIA'));
  const { check, remove } = await markdown();
  expect(await check(edited, request)).toEqual({
    isMissing: false,
    isStale: false,
    isEdited: true,
  });
  const file = { name: 'report.md', bytes: edited };
  await expect(embed(file, request)).rejects.toThrow('edited by hand');
  await expect(remove(edited, { name: 'x' })).rejects.toThrow('edited by hand');
  const forced = await embed(file, { ...request, force: true });
  expect(Buffer.from(forced.bytes).equals(bytes)).toBe(true);
});

test('the marker of a composed briefing makes the same block by itself', async () => {
  const { bytes } = await embed({ name: 'report.md', bytes: host }, request);
  const again = await embedIn(bytes, { given: {}, usual: {} });
  expect(again.blocks[0]?.state).toBe('fresh');
});

test('other kinds of files are refused with what to do instead', async () => {
  const problemsOf = async (name: string) =>
    embed({ name, bytes: host }, request).then(
      () => [],
      (error: unknown) => (error instanceof RisalahError ? error.problems : []),
    );
  expect(await problemsOf('report.pdf')).toMatchObject(
    [{ rule: 'host-is-known', hint: /PDF of its own/ }].map(({ rule }) => ({
      rule,
      file: 'report.pdf',
    })),
  );
  expect(await problemsOf('report.odt')).toMatchObject([
    { message: expect.stringContaining('.docx, .docm, .md') },
  ]);
});
