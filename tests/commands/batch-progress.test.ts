import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBatchProgress } from '../../src/commands/batch-progress.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What is written when ten briefings take two seconds each. */
function written(isTTY: boolean): string[] {
  const texts: string[] = [];
  const write = (text: string | Uint8Array): boolean => texts.push(String(text)) > 0;
  const progress = createBatchProgress(undefined, { isTTY, columns: 60, write });
  for (let done = 1; done <= 10; done += 1) {
    vi.advanceTimersByTime(2000);
    progress.show({ done, total: 10, built: done - 2, name: `handout_${done}_${'x'.repeat(40)}` });
  }
  return texts;
}

test('a log gets a plain line now and then, and one at the end', () => {
  const lines = written(false);
  expect(lines.map((line) => line.slice(0, 40))).toEqual([
    '3/10  0.2 a second  0:42 left  handout_3',
    '6/10  0.3 a second  0:12 left  handout_6',
    '9/10  0.4 a second  0:03 left  handout_9',
    '10/10  0.4 a second  handout_10_xxxxxxxx',
  ]);
  expect(lines.every((line) => /^[ -~]+\n$/.test(line))).toBe(true);
});

test('a terminal gets one line, drawn again and no wider than it is', () => {
  const lines = written(true);
  expect(lines).toHaveLength(10);
  expect(lines.filter((line) => !line.startsWith('\r\u001b[K') || line.includes('\n'))).toEqual([]);
  expect(Math.max(...lines.map((line) => line.length - 4))).toBe(59);
});
