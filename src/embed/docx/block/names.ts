import { createHash } from 'node:crypto';

/** Word keeps at most so many characters of a tag, and of the name of a bookmark. */
const longestTag = 64;
const longestBookmark = 40;

/** What the content control of a block has as its tag. */
export function tagOf(name: string): string {
  const tag = `risalah:${name}`;
  return tag.length <= longestTag ? tag : `${tag.slice(0, longestTag - 9)}-${digest(name, 8)}`;
}

/** Name of the bookmark around a block, by which it is found where a program has dropped the tag. */
export function bookmarkOf(name: string): string {
  const words = name.replace(/[^A-Za-z0-9]+/g, '_').slice(0, longestBookmark - 17);
  return `risalah_${words}_${digest(name, 8)}`;
}

/** Id of the content control: a number of 31 bits that stays. */
export function controlId(name: string): number {
  return Number.parseInt(digest(name, 8), 16) & 0x7fffffff;
}

/** Hex digits of SHA-256. */
export function digest(text: string | Uint8Array, digits = 64): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/** A name like this one that nobody has, short enough for a bookmark. Word compares them without regard to case. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const isFree = (one: string) => one.length <= longestBookmark && !taken.has(one.toLowerCase());
  if (isFree(name)) return name;
  for (let number = 2; ; number += 1) {
    const tail = `_${number}`;
    const candidate = name.slice(0, longestBookmark - tail.length) + tail;
    if (isFree(candidate)) return candidate;
  }
}
