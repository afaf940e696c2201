import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { RisalahError } from '../../src/problems.ts';
import { loadCitationStyle } from '../../src/template/citation-style.ts';
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
  for (const family of [theme.fonts.text, theme.fonts.label]) {
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

test('a citation style may stand beside the template or with its styles, not where the program runs', () => {
  const root = layPack();
  const folder = path.join(fs.realpathSync(root), 'templates');
  const file = path.join(root, 'templates/small.yaml');
  const text = fs.readFileSync(file, 'utf8');
  const name = (style: string): void =>
    fs.writeFileSync(file, text.replace('citationStyle: apa', `citationStyle: ${style}`));
  fs.mkdirSync(path.join(folder, 'citation-styles'));
  fs.copyFileSync(path.join(templates, 'citation-styles/apa.csl'), path.join(folder, 'house.csl'));
  fs.renameSync(path.join(folder, 'house.csl'), path.join(folder, 'citation-styles/house.csl'));
  name('house.csl');
  expect(loadTemplate(file).citationStyle).toBe(path.join(folder, 'citation-styles/house.csl'));
  fs.copyFileSync(path.join(templates, 'citation-styles/ieee.csl'), path.join(folder, 'house.csl'));
  const { citationStyle } = loadTemplate(file);
  expect(citationStyle).toBe(path.join(folder, 'house.csl'));
  expect(loadCitationStyle(citationStyle, path.join(templates, 'citation-styles')).style).toBe(
    fs.readFileSync(path.join(folder, 'house.csl'), 'utf8'),
  );
  // A file in the working directory, and one outside the folder of the template.
  for (const style of ['templates/citation-styles/apa.csl', '../own.csl']) {
    fs.writeFileSync(path.join(root, 'own.csl'), '');
    name(style);
    expect(() => loadTemplate(file)).toThrow(RisalahError);
  }
  fs.rmSync(root, { recursive: true });
});

test('a file where the folder of themes should be is a problem of the template', () => {
  const root = layPack();
  fs.rmSync(path.join(root, 'templates/themes'), { recursive: true });
  fs.writeFileSync(path.join(root, 'templates/themes'), '');
  expect(() => loadTemplate(path.join(root, 'templates/small.yaml'))).toThrow(RisalahError);
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

test('a citation style may be named by its whole path where its folder is allowed', () => {
  const root = fs.realpathSync(layPack());
  const file = path.join(root, 'templates/small.yaml');
  const style = path.join(root, 'house/house.csl');
  fs.mkdirSync(path.join(root, 'house'));
  fs.copyFileSync(path.join(templates, 'citation-styles/ieee.csl'), style);
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace('citationStyle: apa', `citationStyle: ${style}`));
  expect(() => loadTemplate(file)).toThrow('leads out of the folder');
  const { citationStyle } = loadTemplate(file, { allowDirs: [path.join(root, 'house')] });
  expect(loadCitationStyle(citationStyle, path.join(templates, 'citation-styles')).style).toBe(
    fs.readFileSync(style, 'utf8'),
  );
  fs.rmSync(root, { recursive: true });
});

test('a theme that is there and is not read is told of as what it is', () => {
  const root = layPack();
  const file = path.join(root, 'templates/small.yaml');
  const theme = path.join(root, 'templates/themes/plain.yaml');
  const faults = (): unknown[] => {
    try {
      loadTemplate(file);
      return [];
    } catch (error) {
      if (!(error instanceof RisalahError)) throw error;
      return error.problems.map(({ rule, message, line }) => [rule, message, line]);
    }
  };
  fs.writeFileSync(theme, 'x'.repeat(2 ** 20 + 1));
  const size = `"themes/plain.yaml" has ${2 ** 20 + 1} bytes; at most ${2 ** 20} are read`;
  expect(faults()).toEqual([['file-is-within-limits', size, 4]]);
  fs.renameSync(theme, path.join(root, 'plain.yaml'));
  fs.symlinkSync('../../plain.yaml', theme);
  const out = '"themes/plain.yaml" leads out of the folder';
  expect(faults()).toEqual([['file-is-in-its-folder', out, 4]]);
  fs.rmSync(theme);
  fs.mkdirSync(theme);
  const other = '"themes/plain.yaml" is not a file that can be read';
  expect(faults()).toEqual([['file-is-regular', other, 4]]);
  fs.rmdirSync(theme);
  expect(faults()).toEqual([['theme-exists', 'There is no theme "plain" beside the template', 4]]);
  fs.rmSync(root, { recursive: true });
});
