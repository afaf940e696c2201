import { expect, test } from 'vitest';
import { type SlowPattern, slowPatterns } from './slow-patterns.ts';

/** Twice as much may take so many times as long. */
const mostGrowth = 2.6;
/** Less is too little to be measured, in ms of CPU time. */
const leastMs = 20;
const mostMs = 10_000;

/** The least CPU time of some readings, in ms: what else the machine does can only add to it. */
function timeOf({ read }: SlowPattern, size: number, readings: number): number {
  const each = Array.from({ length: readings }, () => {
    const start = process.cpuUsage();
    read(size);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...each);
}

/** How much longer twice as much takes, twice in a row; 0 where there is too little to measure. */
function growthOf(pattern: SlowPattern, readings: number): { growth: number; ms: number } {
  const [first = 0, second = 0, third = 0] = [1, 2, 4].map((factor) =>
    timeOf(pattern, pattern.size * factor, readings),
  );
  const step = (before: number, after: number): number => (before < leastMs ? 0 : after / before);
  return { growth: Math.max(step(first, second), step(second, third)), ms: third };
}

test.each(slowPatterns)(
  '$name: twice as much takes about twice as long, or a cap holds it',
  (pattern) => {
    if (pattern.cappedMs !== undefined) {
      expect(timeOf(pattern, pattern.size * 4, 3)).toBeLessThan(pattern.cappedMs);
      return;
    }
    const once = growthOf(pattern, 3);
    const { growth, ms } = once.growth <= mostGrowth ? once : growthOf(pattern, 9);
    expect(ms).toBeLessThan(mostMs);
    expect(growth).toBeLessThanOrEqual(mostGrowth);
  },
);

test('a reader that takes the square of the length is found', () => {
  const read = (size: number): string => {
    let text = '';
    for (let at = 0; at < size; at++) for (let more = 0; more < size; more++) text = `${at}${more}`;
    return text;
  };
  const pattern = { name: 'square', size: 1500, read };
  expect(growthOf(pattern, 3).growth).toBeGreaterThan(mostGrowth);
});
