/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const time = new Date(`${value}T00:00:00Z`);
  // JavaScript takes 30 February for 2 March.
  const isReal = time.getUTCDate() === Number(day) && time.getUTCMonth() + 1 === Number(month);
  return year !== undefined && year !== '0000' && isReal;
}
