import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { namesItsParties, selectFacts } from '../../src/compose/select-facts.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Fact } from '../../src/content/types.ts';
import { prepare } from '../../src/prepared/prepare.ts';
import { preparedNames, readPrepared } from '../../src/prepared/prepared.ts';
import { loadCitationStyle } from '../../src/template/citation-style.ts';
import { loadTemplate } from '../../src/template/load-template.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { openTheme } from '../../src/template/open-theme.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-prepared-'));
const [content, templates, store] = ['content', 'templates', 'store'].map((name) =>
  path.join(work, name),
) as [string, string, string];
fs.cpSync(path.join(root, 'content'), content, { recursive: true });
fs.cpSync(path.join(root, 'templates'), templates, { recursive: true });
const themeFile = path.join(templates, 'themes/risalah.yaml');
const templateFiles = ['briefing', 'handout'].map((key) => path.join(templates, `${key}.yaml`));
const styles = ['apa', 'ieee', 'chicago-notes'].map((key) =>
  loadCitationStyle(key, path.join(templates, 'citation-styles')),
);
prepare({
  ...{ content, templates, templateFiles, themeFiles: [themeFile], styles, store },
  further: { 'letters.json': { units: ['a'] } },
  program: 'of this test',
});

afterAll(() => fs.rmSync(work, { recursive: true }));

const read = () => readPrepared([content, templates], store);

test('what is prepared is what would be loaded', () => {
  const prepared = read();
  const loaded = loadContent(content);
  expect(prepared?.content).toMatchObject({ ...loaded, countries: {} });
  expect(prepared?.content.countries.id).toMatchObject(loaded.countries.id);
  expect(prepared?.content.countries.id['JP']).toEqual({ name: 'Jepang' });
  expect(prepared?.templates['handout']).toEqual(
    loadTemplate(path.join(templates, 'handout.yaml')),
  );
  expect(prepared?.citations('apa', 'id')?.contentDigest).toBe(loaded.digest);
  expect(prepared?.citations('ieee', 'id')?.numbered).toBe(true);
  expect(prepared?.citations('chicago-notes', 'id')).toBeUndefined();
});

test('prepared facts are chosen as those of the files are, and wrong ones would not be', () => {
  const known = read()?.content.facts ?? [];
  const { facts } = loadContent(content);
  expect(known.map((fact) => fact.namesParties)).toEqual(facts.map(namesItsParties));
  const wrong = known.map((fact) => ({ ...fact, namesParties: fact.namesParties === false }));
  const units = new Set(facts.map((fact) => fact.unit));
  const choose = (from: Fact[], parties: string[]) =>
    [...units]
      .flatMap((unit) => selectFacts(from, unit, parties))
      .map(({ fact, reason }) => [fact.key, reason]);
  for (const parties of [
    ['JP', 'KR'],
    ['US', 'PH', 'SG'],
  ]) {
    expect(choose(known, parties)).toEqual(choose(facts, parties));
    expect(choose(wrong, parties)).not.toEqual(choose(facts, parties));
  }
});

test('a prepared theme is the theme, fonts and all', () => {
  const data = read()?.themes['risalah'];
  if (data === undefined) throw new Error('there is no theme');
  const opened = openTheme(data, { name: 'themes', root: path.dirname(themeFile) });
  const { fonts, ...theme } = loadTheme(themeFile);
  expect(opened).toMatchObject(theme);
  for (const role of ['text', 'label'] as const) {
    for (const face of ['regular', 'italic', 'semibold', 'semiboldItalic'] as const) {
      expect(Buffer.from(opened.fonts[role].faces[face]).equals(fonts[role].faces[face])).toBe(
        true,
      );
    }
  }
  expect(opened.fonts.fallback.map((font) => font.family)).toEqual(
    fonts.fallback.map((font) => font.family),
  );
});

test('it counts only while no file has changed, come or gone', () => {
  const label = path.join(content, 'labels/en.yaml');
  const text = fs.readFileSync(label, 'utf8');
  fs.writeFileSync(label, text.replace('Sources', 'Source'));
  expect(read()).toBeUndefined();
  fs.writeFileSync(label, text);
  expect(read()).toBeDefined();
  fs.writeFileSync(path.join(templates, 'new.yaml'), '');
  expect(read()).toBeUndefined();
  fs.rmSync(path.join(templates, 'new.yaml'));
  expect(read()).toBeDefined();
  fs.renameSync(themeFile, `${themeFile}.away`);
  expect(read()).toBeUndefined();
  fs.renameSync(`${themeFile}.away`, themeFile);
  const stamp = path.join(store, preparedNames.stamp);
  fs.renameSync(stamp, `${stamp}.away`);
  expect(read()).toBeUndefined();
  fs.renameSync(`${stamp}.away`, stamp);
});
