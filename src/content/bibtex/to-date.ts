/** A date of CSL-JSON: its parts, or its words if they are no date. */
export type CslDate = { 'date-parts': number[][] } | { literal: string };

/** The date of `2020`, `2020-05-06` or `2020-05/2020-06`; any other words are kept as they are. */
export function toDate(text: string): CslDate {
  const parts = text.split('/').map(toParts);
  const whole = parts.filter((part) => part !== undefined);
  return whole.length === parts.length && whole.length <= 2
    ? { 'date-parts': whole }
    : { literal: text };
}

/** The date of the fields `year`, `month` (a number once the parser has read it, with or without a day) and `day`. */
export function joinDate(
  year: string,
  month: string | undefined,
  day: string | undefined,
): CslDate {
  const [, number, dayOfMonth = day] = /^(\d{1,2})(?:\D+(\d{1,2}))?$/.exec(month ?? '') ?? [];
  if (month !== undefined && number === undefined) return { literal: `${month} ${year}` };
  return toDate([year, number, number && dayOfMonth].filter(Boolean).join('-'));
}

function toParts(text: string): number[] | undefined {
  const [, ...parts] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim()) ?? [];
  return parts.length === 0
    ? undefined
    : parts.filter((part) => part !== undefined).map((part) => Number(part));
}
