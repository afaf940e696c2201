import { expect, test } from 'vitest';
import { dataState, monthsBefore } from '../../src/compose/data-state.ts';
import { content } from './real-content.ts';

test.each([
  ['31 January 2021', '2021-01-31'],
  ['release of 1 July 2020; later revisions possible', '2020-07-01'],
  ['June 2025', '2025-06-30'],
  ['Februari 2024', '2024-02-29'],
  ['5 Agustus 2023', '2023-08-05'],
  ['ATOP 4.01 (alliances begun by 2016)', '2016-12-31'],
  ['1980-2010', '2010-12-31'],
  ['2025-03', '2025-03-31'],
  ['2025-03-07', '2025-03-07'],
  ['2019, then 2017', '2019-12-31'],
])('%s is of %s', (asOf, day) => {
  expect(dataState({ asOf, years: [2050] })).toBe(day);
});

test('without a year in words the newest of the years counts, and without any none', () => {
  expect(dataState({ asOf: 'still so; version 4.01', years: [1999, 2003, 2001] })).toBe(
    '2003-12-31',
  );
  expect(dataState({ asOf: 'still so', years: [] })).toBeUndefined();
});

test('every fact of the content that can change has a state of its data', () => {
  const states = content.facts.flatMap((fact) =>
    fact.asOf === undefined ? [] : [dataState(fact)],
  );
  expect(states.toSorted()).toEqual([
    '2010-12-31',
    '2010-12-31',
    '2010-12-31',
    '2016-12-31',
    '2020-07-01',
    '2021-01-31',
    '2021-04-30',
    '2024-11-30',
    '2025-06-30',
  ]);
});

test('months before a day, kept within the month', () => {
  expect(monthsBefore('2026-11-23', 24)).toBe('2024-11-23');
  expect(monthsBefore('2024-03-31', 1)).toBe('2024-02-29');
  expect(monthsBefore('2024-01-15', 1)).toBe('2023-12-15');
  expect(monthsBefore('2024-02-29', 12)).toBe('2023-02-28');
});
