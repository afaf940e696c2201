import { joins } from '../../src/ui/indonesian/joins.ts';
import { indonesian, rooms } from '../../src/ui/indonesian.ts';
import { holeInPhrase } from '../../src/ui/phrase.ts';

/** Every English text that has a phrase. */
export const english: readonly string[] = [...rooms, joins].flatMap((room) => Object.keys(room));

/** Stands where a phrase or a literal has a hole. */
const gap = '\u0001';
const filled = english.map((text) => text.replace(holeInPhrase, gap));

/**
 * Whether the book has a text of the source, or a phrase for the text that it becomes a part of: all its words, in
 * their order, with something filled in where it has holes.
 */
export function isSaid(literal: string): boolean {
  const whole = literal.replaceAll('*', gap);
  return phrasesWith(literal).length > 0 || indonesian.find(whole.trim()) !== undefined;
}

/** The phrases that hold a text of the source. */
export function phrasesWith(literal: string): string[] {
  const words = literal.replace(/[.,;:\s]+$/, '').trim();
  const parts = words.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(parts.join(`[^]*?`), 'i');
  return english.filter((_, index) => pattern.test(filled[index] ?? ''));
}
