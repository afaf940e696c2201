import { expect, test } from 'vitest';
import { slowDocuments } from './slow-documents.ts';
import { type SlowPattern, slowPatterns } from './slow-patterns.ts';

/** Twice as much may take so many times as long. */
const mostGrowth = 2.6;
/** Less is too little to be measured, in ms of CPU time. */
const leastMs = 20;
const mostMs = 10_000;

/** The least CPU time of some readings, in ms: what else the machine does can only add to it. */
async function timeOf({ read }: SlowPattern, size: number, readings: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < readings; reading++) {
    const start = process.cpuUsage();
    await read(size);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** How much longer twice as much takes, twice in a row; 0 where there is too little to measure. */
async function growthOf(
  pattern: SlowPattern,
  readings: number,
): Promise<{ growth: number; ms: number }> {
  const first = await timeOf(pattern, pattern.size, readings);
  const second = await timeOf(pattern, pattern.size * 2, readings);
  const third = await timeOf(pattern, pattern.size * 4, readings);
  const step = (before: number, after: number): number => (before < leastMs ? 0 : after / before);
  return { growth: Math.max(step(first, second), step(second, third)), ms: third };
}

test.each([...slowPatterns, ...slowDocuments])(
  '$name: twice as much takes about twice as long, or a cap holds it',
  async (pattern) => {
    if (pattern.cappedMs !== undefined) {
      expect(await timeOf(pattern, pattern.size * 4, 3)).toBeLessThan(pattern.cappedMs);
      return;
    }
    let { growth, ms } = await growthOf(pattern, 3);
    // A busy machine slows one reading or another, but not all of them each time; a square is one each time.
    for (let tries = 0; tries < 2 && growth > mostGrowth; tries++) {
      ({ growth, ms } = await growthOf(pattern, 9));
    }
    expect(ms).toBeLessThan(mostMs);
    expect(growth).toBeLessThanOrEqual(mostGrowth);
  },
);

test('a reader that takes the square of the length is found', async () => {
  const read = (size: number): string => {
    let text = '';
    for (let at = 0; at < size; at++) for (let more = 0; more < size; more++) text = `${at}${more}`;
    return text;
  };
  const pattern = { name: 'square', size: 1500, read };
  expect((await growthOf(pattern, 3)).growth).toBeGreaterThan(mostGrowth);
});
