/** Turns names of bookmarks into the keys that they stand for. */
export interface BookmarkKeys {
  /** Key of a bookmark; undefined for those that programs set for themselves, whose names begin with `_`. */
  keyOf(name: string): string | undefined;
}

/**
 * How Risalah writes keys as names: `-` as one underscore, `/` as two. `whole` gives the keys of names that this does
 * not bring back. In a file of another program a name is its own key.
 */
export function bookmarkKeys(isOurs: boolean, whole: ReadonlyMap<string, string>): BookmarkKeys {
  return {
    keyOf(name) {
      const known = whole.get(name);
      if (known !== undefined) return known;
      if (name === '' || name.startsWith('_')) return undefined;
      return isOurs ? name.replaceAll('__', '/').replaceAll('_', '-') : name;
    },
  };
}
