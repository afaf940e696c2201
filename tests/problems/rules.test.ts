import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { formatProblems, type Problem, RisalahError, rules } from '../../src/problems.ts';
import { loadTemplate } from '../../src/template/load-template.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { layPack, problemFixtures } from './lay-pack.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) fs.rmSync(root, { recursive: true });
});

/** All problems that loading a pack gives, with paths as seen from the pack. */
function problemsOf(fixture?: string): Problem[] {
  const root = layPack(fixture);
  roots.push(root);
  const loads = [
    () => loadContent(path.join(root, 'content')),
    () => loadTemplate(path.join(root, 'templates/small.yaml')),
    () => loadTheme(path.join(root, 'templates/themes/plain.yaml')),
  ];
  return loads.flatMap((load): Problem[] => {
    try {
      load();
      return [];
    } catch (error) {
      if (!(error instanceof RisalahError)) throw error;
      return error.problems.map((problem) => ({
        ...problem,
        ...(problem.file === undefined ? {} : { file: path.relative(root, problem.file) }),
      }));
    }
  });
}

const folders = fs.readdirSync(problemFixtures).sort();

test('the small pack that the fixtures are laid over has no problem', () => {
  expect(formatProblems(problemsOf(), { colour: false })).toBe('');
});

test('every rule has a fixture, and every fixture a rule', () => {
  expect(folders).toEqual(Object.keys(rules).sort());
});

describe.each(folders)('%s', (rule) => {
  test('is broken by its fixture, at the expected places', async () => {
    const problems = problemsOf(rule);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const expected = path.join(problemFixtures, rule, 'expected.txt');
    await expect(formatProblems(problems, { colour: false })).toMatchFileSnapshot(expected);
  });

  test('every place has its line as the snippet', () => {
    const wrong = problemsOf(rule).filter(
      ({ line, column, snippet }) =>
        line !== undefined &&
        (snippet === undefined || column === undefined || column > snippet.length + 1),
    );
    expect(wrong).toEqual([]);
  });
});
