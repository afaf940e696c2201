import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadTemplate } from '../../src/template/load-template.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { layPack } from '../problems/lay-pack.ts';

const templates = path.resolve(import.meta.dirname, '../../templates');
const inFolder = (folder: string): string[] =>
  fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test.each(inFolder(templates))('the template %s holds what its file says', (name) => {
  const file = path.join(templates, name);
  const key = path.parse(name).name;
  expect(loadTemplate(file)).toEqual({ key, ...parse(fs.readFileSync(file, 'utf8')) });
});

test.each(inFolder(path.join(templates, 'themes')))('the theme %s is whole', (name) => {
  const file = path.join(templates, 'themes', name);
  const raw = parse(fs.readFileSync(file, 'utf8'));
  const theme = loadTheme(file);
  expect(theme).toMatchObject({ key: raw.key, paper: raw.paper, colours: raw.colours });
  expect(Object.keys(theme.layouts)).toEqual(Object.keys(raw.layouts));
  for (const [layout, { styles }] of Object.entries(theme.layouts)) {
    expect(Object.keys(styles)).toHaveLength(23);
    const said = { ...raw.layouts.page.styles.body, ...raw.layouts[layout].styles.body };
    expect(styles.body).toMatchObject({ sizePt: said.size, leadingPt: said.leading });
    for (const style of Object.values(styles))
      expect(Object.values(style)).not.toContain(undefined);
  }
  for (const family of Object.values(theme.fonts)) {
    for (const face of Object.values(family.faces)) expect(face.length).toBeGreaterThan(10_000);
  }
});

test('a style takes what it leaves out from the page and from body', () => {
  const root = layPack();
  const file = path.join(root, 'templates/themes/plain.yaml');
  const text = fs.readFileSync(file, 'utf8').trimEnd();
  const sheet = text
    .slice(text.indexOf('  page:'))
    .replace('page:', 'sheet:')
    .replace(/ {6}body:.*/, '');
  const styles = '      claim: { leading: 20 }\n      body: { size: 8 }';
  fs.writeFileSync(file, `${text}\n      claim: { face: semibold }\n${sheet}${styles}\n`);
  const { page, sheet: own } = loadTheme(file).layouts;
  expect(page?.styles.claim).toMatchObject({ face: 'semibold', sizePt: 10, leadingPt: 14 });
  expect(own?.styles.claim).toMatchObject({ face: 'semibold', sizePt: 8, leadingPt: 20 });
  fs.rmSync(root, { recursive: true });
});

test('a font may stand beside the theme', () => {
  const root = layPack();
  const file = path.join(root, 'templates/themes/plain.yaml');
  const { regular } = loadTheme(file).fonts.text.faces;
  fs.writeFileSync(path.join(root, 'templates/themes/own.ttf'), regular);
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(/regular: ".*"/, 'regular: ./own.ttf'));
  expect(loadTheme(file).fonts.text.faces.regular).toEqual(regular);
  fs.rmSync(root, { recursive: true });
});
