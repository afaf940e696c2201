import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { builtinContent } from '../../src/build/builtin.ts';
import { listCountries } from '../../src/build/countries.ts';
import { selectFacts } from '../../src/compose/select-facts.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Language } from '../../src/document/types.ts';
import { toPlainText } from '../../src/document/walk.ts';
import { makeFolder, runBatch } from '../commands/batch-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

const codes = ['ID', 'AU', 'JP', 'SG', 'US', 'IN', 'KR', 'FR', 'GB', 'MY'];
const content = loadContent(builtinContent);
const countries = listCountries(content.countries).filter(({ alpha2 }) => codes.includes(alpha2));

/** Beginnings of the facts that may be told to these parties, as they are printed. */
function factsFor(parties: readonly string[], lang: Language): string[] {
  const units = new Set(content.facts.map((fact) => fact.unit));
  return [...units].flatMap((unit) =>
    selectFacts(content.facts, unit, parties).map(({ fact }) =>
      toPlainText(fact.statement[lang]).slice(0, 30),
    ),
  );
}

/** Lines that name another country of the run, unless a fact about a party or research does, or a title of a source. */
function foreignLines(text: string, parties: readonly string[], lang: Language): string[] {
  const facts = factsFor(parties, lang);
  const others = countries.filter(({ alpha2 }) => !parties.includes(alpha2));
  const names = new RegExp(`\\b(?:${others.map(({ name }) => name[lang]).join('|')})\\b`);
  return text
    .split('\n')
    .filter((line) => names.test(line) && !line.startsWith('- <a id="source/'))
    .filter((line) => !facts.some((fact) => line.includes(fact)));
}

test('no briefing of 45 pairs names a country of another pair', () => {
  const { folder, remove } = makeFolder();
  const args = ['--pairs', codes.join(','), '--template', 'briefing,handout', '--to', 'md'];
  expect(runBatch(folder, args).code).toBe(0);
  const files = fs.readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.md'));
  const read = (name: string): string => fs.readFileSync(path.join(folder, 'out', name), 'utf8');
  const found = files.flatMap((name) => {
    const [, one = '', other = '', lang] = /_(\w\w)-(\w\w)_(id|en)\.md$/.exec(name) ?? [];
    return foreignLines(read(name), [one, other], lang === 'id' ? 'id' : 'en').map(
      (line) => `${name}: ${line}`,
    );
  });
  expect([files.length, found]).toEqual([180, []]);
  // Another pair's briefing under this pair's name would be found.
  expect(foreignLines(read('handout_JP-SG_en.md'), ['ID', 'AU'], 'en').length).toBeGreaterThan(3);
  remove();
});
