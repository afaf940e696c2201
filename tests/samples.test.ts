import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const gallery = path.join(root, 'out/samples');
const isSample = (name: string): boolean => /\.(pdf|docx|md)$/.test(name);

test.each([
  ['briefing', 'id'],
  ['handout', 'en'],
])('the gallery holds what is built now: %s in %s', (template, lang) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'risalah-samples-'));
  const request = ['--template', template, '--lang', lang, '--between', 'ID,AU'];
  const fixed = ['--date', '2026-11-23', '--out', folder];
  // Another time zone and another locale: the bytes must not know.
  const env = { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' };
  execFileSync('node', [path.join(root, 'dist/cli.js'), 'build', ...request, ...fixed], { env });
  const built = readdirSync(folder);
  expect(built).toHaveLength(3);
  for (const name of built) {
    const same = readFileSync(path.join(folder, name)).equals(
      readFileSync(path.join(gallery, name)),
    );
    expect(same, `${name} differs from the gallery: run "npm run samples" and look at it`).toBe(
      true,
    );
  }
});

test('the gallery holds nothing else', () => {
  expect(readdirSync(gallery).filter(isSample).sort()).toEqual([
    'briefing_ID-AU_id.docx',
    'briefing_ID-AU_id.md',
    'briefing_ID-AU_id.pdf',
    'handout_ID-AU_en.docx',
    'handout_ID-AU_en.md',
    'handout_ID-AU_en.pdf',
  ]);
});
