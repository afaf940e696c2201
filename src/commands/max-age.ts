import { monthsBefore } from '../compose/data-state.ts';
import { UsageError } from './usage-error.ts';

/** The oldest day (`YYYY-MM-DD`) that data may be of on a date, for an age such as `24m` or `3y`. */
export function toOldestDay(age: string, date: string): string {
  const [, count, unit] = /^([1-9]\d{0,3})([my])$/.exec(age) ?? [];
  const months = Number(count) * (unit === 'y' ? 12 : 1);
  if (unit === undefined || months > 12_000) {
    throw new UsageError(`"${age}" is not an age.`, 'Write it in months or years: 24m, 3y.');
  }
  return monthsBefore(date, months);
}
