import { expect, test } from 'vitest';
import { toRequestDate } from '../../src/commands/request-date.ts';
import { saidOf } from './problems-of.ts';

const now = new Date(2026, 0, 5, 23, 59);
const none = { option: undefined, epoch: undefined, now };

test('what was asked for goes before the epoch, the epoch before today', () => {
  expect(toRequestDate({ option: '2024-02-29', epoch: '0', now })).toBe('2024-02-29');
  expect(toRequestDate({ ...none, epoch: '1767571199' })).toBe('2026-01-04');
  expect(toRequestDate(none)).toBe('2026-01-05');
  expect(toRequestDate({ ...none, epoch: '' })).toBe('2026-01-05');
});

test('what is no date is refused', async () => {
  const bad = ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '0000-01-01', 'today'];
  for (const option of [...bad, '26-1-1', '2026-1-1', '2026-01-01T00:00', '٢٠٢٦-٠١-٠١']) {
    const said = await saidOf(() => toRequestDate({ ...none, option }));
    expect(said, option).toContain(`"${option}" is not a date.`);
  }
  for (const epoch of ['-1', '1e3', 'x', '253402300800']) {
    expect(await saidOf(() => toRequestDate({ ...none, epoch }))).toContain('SOURCE_DATE_EPOCH');
  }
});
