import { expect, test } from 'vitest';
import { rules, runRules } from '../../src/problems.ts';
import { readRuleNames } from './rule-names.ts';

const { raised, explained } = readRuleNames();

test('every rule that is raised stands in a table that says why it is there', () => {
  const open = [...raised].filter(([name]) => !explained.has(name));
  expect(open.map(([name, file]) => `${name} in ${file}`)).toEqual([]);
  expect(raised.size).toBeGreaterThan(120);
  expect(explained.size).toBeGreaterThan(250);
});

test('no rule stands in two tables of problems, and every one is raised', () => {
  const all = [...Object.keys(rules), ...Object.keys(runRules)];
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  expect(all.filter((name) => !raised.has(name))).toEqual([]);
});
