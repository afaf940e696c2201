import type { Fact } from '../content/types.ts';

/** First three letters of the months, in English and in Indonesian. */
const months = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['may', 'mei'],
  ['jun'],
  ['jul'],
  ['aug', 'agu'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'des'],
];

const named =
  /(?:(?:(\d{1,2})\s+)?\b(\p{L}{3})\p{L}*\.?\s+)?\b((?:1[5-9]|2\d)\d\d)(?:-(\d\d)(?:-(\d\d))?)?\b/gu;

/**
 * Day (`YYYY-MM-DD`) of the state of a fact's data: the latest date, month or year that its `asOf` names, else the
 * newest of its years. A month or year counts to its end. Undefined if neither names a year.
 */
export function dataState({ asOf = '', years }: Pick<Fact, 'asOf' | 'years'>): string | undefined {
  const dates = [...asOf.matchAll(named)].map(([, day, word, year, month, monthDay]) =>
    lastDay(Number(year), month ? Number(month) : monthOf(word), Number(monthDay ?? day ?? 0)),
  );
  const own = years.map((year) => lastDay(year, 0, 0));
  return (dates.length > 0 ? dates : own).toSorted().at(-1);
}

/** The day some months before another; the last of its month if there is no such day in it. */
export function monthsBefore(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 - count;
  const [wantedYear, wantedMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const wanted = toIso(wantedYear, wantedMonth, day);
  const last = lastDay(wantedYear, wantedMonth, 0);
  return [wanted, last].toSorted()[0] ?? wanted;
}

/** 1 to 12; 0 if the word is no month. */
function monthOf(word: string | undefined): number {
  const start = word?.toLowerCase();
  return start === undefined ? 0 : months.findIndex((names) => names.includes(start)) + 1;
}

/** The day itself; the last of the month if the day is 0, of the year if the month is. */
function lastDay(year: number, month: number, day: number): string {
  if (month === 0) return toIso(year, 12, 31);
  return toIso(year, month, day || new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function toIso(year: number, month: number, day: number): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
