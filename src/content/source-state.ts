import type { Source } from './types.ts';

/** Whether somebody has seen the source and found it as cited: its note begins with "verified". */
export function isVerified(source: Source): boolean {
  return source.note?.startsWith('verified') ?? false;
}

/** Whether so little is known of the source that it must not be printed: its note begins with "incomplete". */
export function isIncomplete(source: Source): boolean {
  return source.note?.startsWith('incomplete') ?? false;
}
