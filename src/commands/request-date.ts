import { isDay } from '../build/is-day.ts';
import { UsageError } from './usage-error.ts';

/** Last second of the year 9999. */
const lastSecond = 253_402_300_799;

/** What decides the date of a briefing. */
export interface DateSources {
  /** Value of `--date`. */
  option: string | undefined;
  /** SOURCE_DATE_EPOCH: seconds since 1970 (reproducible-builds.org). */
  epoch: string | undefined;
  now: Date;
}

/** The date of a briefing as `YYYY-MM-DD`: what was asked for, else the epoch's day in UTC, else today here. */
export function toRequestDate({ option, epoch, now }: DateSources): string {
  if (option !== undefined) return checkDate(option);
  if (epoch !== undefined && epoch !== '') return dateOfEpoch(epoch);
  return toIsoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function checkDate(value: string): string {
  if (!isDay(value)) {
    throw new UsageError(`"${value}" is not a date.`, 'Write it as --date 2026-11-23.');
  }
  return value;
}

function dateOfEpoch(epoch: string): string {
  const seconds = Number(epoch);
  if (!/^\d+$/.test(epoch) || seconds > lastSecond) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${epoch}", which is not a number of seconds.`,
      'Unset it, or give --date.',
    );
  }
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function toIsoDate(year: number, month: number, day: number): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
