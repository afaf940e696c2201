import { createHash } from 'node:crypto';

/** Longest name of a bookmark that Word accepts (ECMA-376 part 1, 17.13.6.2). */
const longest = 40;

/** A bookmark: its name in links, its number in the markup. */
export interface BookmarkEntry {
  name: string;
  id: number;
}

/**
 * Names and numbers of the bookmarks of one document. A name is the key, `/` as two underscores and `-` as one:
 * `security__deterrence`, `source__kinne2018`. Where the key cannot be read back from that, because it is too long or
 * spelt otherwise, digits of a hash stand in the name, and the key among the file's properties.
 */
export class Bookmarks {
  readonly #byKey = new Map<string, BookmarkEntry>();
  readonly #hidden = new Map<string, BookmarkEntry>();
  readonly #placed = new Map<string, number>();
  readonly #taken = new Set<string>();
  readonly #unreadable = new Map<string, string>();

  /** The bookmark that links to a key lead to; the same for every call, whether the link or the target comes first. */
  of(key: string): BookmarkEntry {
    return this.#byKey.get(key) ?? this.#add(key, key);
  }

  /** The bookmark to set around what has this key; a section and its table may share one, and get two bookmarks. */
  place(key: string): BookmarkEntry {
    const placed = this.#placed.get(key) ?? 0;
    this.#placed.set(key, placed + 1);
    return placed === 0 ? this.of(key) : this.#add(`${key} ${placed}`, key);
  }

  /** The bookmark around the words alone that fields repeat or lead to: a heading's, or `Tabel 1`. Word lists none. */
  words(key: string): BookmarkEntry {
    return this.#hiddenOf(key, () => `_Ref${String(this.#hidden.size + 1).padStart(9, '0')}`);
  }

  /** The bookmark around all that the table of contents lists. */
  get listed(): BookmarkEntry {
    return this.#hiddenOf('', () => '_Contents');
  }

  /** The keys that cannot be read back from the names of their bookmarks, by name. */
  get unreadable(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#unreadable);
  }

  #hiddenOf(key: string, name: () => string): BookmarkEntry {
    const entry = this.#hidden.get(key) ?? { name: name(), id: this.#nextId() };
    this.#hidden.set(key, entry);
    return entry;
  }

  #add(unique: string, key: string): BookmarkEntry {
    const entry = { name: this.#name(unique, key), id: this.#nextId() };
    this.#byKey.set(unique, entry);
    return entry;
  }

  #nextId(): number {
    return this.#byKey.size + this.#hidden.size + 1;
  }

  /** Word compares names without regard to case. */
  #name(unique: string, key: string): string {
    const plain = unique.replaceAll('/', '__').replace(/\W/g, '_');
    const speaks = isReadable(plain, key) && !this.#taken.has(plain.toLowerCase());
    const name = speaks ? plain : `${opening(plain)}_${digits(unique)}`;
    if (!speaks) this.#unreadable.set(name, key);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** Whether a reader gets the key back from the name, and Word takes the name. */
function isReadable(name: string, key: string): boolean {
  const back = name.replaceAll('__', '/').replaceAll('_', '-');
  return back === key && name.length <= longest && /^[a-z]/i.test(name);
}

/** The first letters of a name that a hash follows. */
function opening(name: string): string {
  return `k${name}`.replace(/^k(?=[a-z])/i, '').slice(0, longest - 9);
}

function digits(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
