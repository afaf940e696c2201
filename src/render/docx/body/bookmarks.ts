import { createHash } from 'node:crypto';

/** Longest name of a bookmark that Word accepts (ECMA-376 part 1, 17.13.6.2). */
const longest = 40;

/** A bookmark: its name in links, its number in the markup. */
export interface BookmarkEntry {
  name: string;
  id: number;
}

/**
 * Names and numbers of the bookmarks of one document. A name says what it marks and its key, `/` as two underscores:
 * `section__security__deterrence`, `source__kinne2018`. Where that is too long or taken, digits of a hash set it apart.
 */
export class Bookmarks {
  readonly #byKey = new Map<string, BookmarkEntry>();
  readonly #taken = new Set<string>();

  /** The bookmark of a key; the same for every call, whether the link or the target comes first. */
  of(kind: 'section' | 'source' | 'table' | 'figure', key: string): BookmarkEntry {
    const full = `${kind}/${key}`;
    const known = this.#byKey.get(full);
    if (known) return known;
    const entry = { name: this.#free(full), id: this.#byKey.size + 1 };
    this.#byKey.set(full, entry);
    return entry;
  }

  /** Word compares names without regard to case. */
  #free(full: string): string {
    const plain = full.replaceAll('/', '__').replace(/\W/g, '_');
    const fits = plain.length <= longest && !this.#taken.has(plain.toLowerCase());
    const name = fits ? plain : `${plain.slice(0, longest - 9)}_${digits(full)}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

function digits(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
