import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkClaims } from '../../src/compose/check-claims.ts';
import { compose } from '../../src/compose/compose.ts';
import { unverifiedCitations } from '../../src/compose/unverified-citations.ts';
import { loadBibliography } from '../../src/content/load-bibliography.ts';
import { loadContent, loadPlacedContent } from '../../src/content/load-content.ts';
import { formatProblems, type Problem, RisalahError, rules } from '../../src/problems.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { loadCitationStyle } from '../../src/template/citation-style.ts';
import { loadTemplate } from '../../src/template/load-template.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { indonesian } from '../../src/ui/indonesian.ts';
import { layPack, problemFixtures } from './lay-pack.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) fs.rmSync(root, { recursive: true });
});

/** What checking a pack finds that loads: citations that are not verified, claims without evidence since 2020. */
async function check(root: string): Promise<Problem[]> {
  const bibliography = await loadBibliography(path.join(root, 'sources.bib'));
  const { content, places } = loadPlacedContent(path.join(root, 'content'), { bibliography });
  return [
    ...unverifiedCitations(content.sources, places),
    ...checkClaims(content, places, '2020-01-01'),
  ];
}

/** What a PDF of the pack lacks. Packs that do not load have been judged before. */
async function render(root: string): Promise<Problem[]> {
  const template = loadTemplate(path.join(root, 'templates/small.yaml'));
  const request = { parties: [], lang: 'id', date: '2026-11-23' } as const;
  const style = loadCitationStyle(template.citationStyle, 'templates/citation-styles');
  const content = loadPlacedContent(path.join(root, 'content')).content;
  await renderPdf(
    compose(content, template, request, style),
    loadTheme(path.join(root, 'templates/themes/plain.yaml')),
  );
  return [];
}

/** All problems that loading, checking and rendering a pack gives, with paths as seen from the pack. */
async function problemsOf(fixture?: string): Promise<Problem[]> {
  const root = layPack(fixture);
  roots.push(root);
  const loads = [
    () => check(root),
    () => loadLayer(root),
    () => loadTemplate(path.join(root, 'templates/small.yaml')),
    () => loadTheme(path.join(root, 'templates/themes/plain.yaml')),
  ];
  const found: Problem[] = [];
  for (const load of loads) found.push(...(await caught(load)));
  if (found.length === 0) found.push(...(await caught(() => render(root))));
  return found.map((problem) => ({
    ...problem,
    ...(problem.file === undefined ? {} : { file: problem.file.replace(`${root}/`, '') }),
  }));
}

/** Loads the layer of a fixture, if it has one, over the content. */
function loadLayer(root: string): void {
  const layer = path.join(root, 'layer');
  if (fs.existsSync(layer)) loadContent(layer, { builtin: path.join(root, 'content') });
}

async function caught(load: () => unknown): Promise<readonly Problem[]> {
  try {
    const given = await load();
    return Array.isArray(given) ? given : [];
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    return error.problems;
  }
}

const folders = fs.readdirSync(problemFixtures).sort();

test('the small pack that the fixtures are laid over has no problem', async () => {
  expect(formatProblems(await problemsOf(), { colour: false })).toBe('');
});

test('every rule has a fixture, and every fixture a rule', () => {
  expect(folders).toEqual(Object.keys(rules).sort());
});

test('no word of the engine stands in what is expected', () => {
  const texts = folders.flatMap((rule) =>
    ['expected.txt', 'expected.id.txt'].map((name) =>
      fs.readFileSync(path.join(problemFixtures, rule, name), 'utf8'),
    ),
  );
  const words =
    /\b(?:undefined|NaN|(?:Type|Range|Syntax|Reference)Error|Invalid input)\b|\[object|^ {4}at /m;
  expect(texts.filter((text) => words.test(text))).toEqual([]);
  expect(texts).toHaveLength(2 * folders.length);
});

describe.each(folders)('%s', (rule) => {
  test('is broken by its fixture, at the expected places, in both languages', async () => {
    const problems = await problemsOf(rule);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const expected = path.join(problemFixtures, rule, 'expected.txt');
    await expect(formatProblems(problems, { colour: false })).toMatchFileSnapshot(expected);
    const inIndonesian = formatProblems(problems, { colour: false, say: indonesian.say });
    await expect(inIndonesian).toMatchFileSnapshot(expected.replace(/\.txt$/, '.id.txt'));
  });

  test('every place has its line as the snippet', async () => {
    const wrong = (await problemsOf(rule)).filter(
      ({ line, column, snippet }) =>
        line !== undefined &&
        (snippet === undefined || column === undefined || column > snippet.length + 1),
    );
    expect(wrong).toEqual([]);
  });
});
