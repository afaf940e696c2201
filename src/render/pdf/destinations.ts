/** What links inside a file lead to: sections and sources by key, footnotes and their calls by number. */
export type DestinationKind = 'section' | 'source' | 'note' | 'call';

/**
 * Gives the named destinations of one file: lower-case letters, digits and hyphens, so that they can end a web
 * address. `section-regional-deterrence` stays readable; of keys that would share a name, the later get a number.
 */
export class Destinations {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The name for a key, always the same one. */
  of(kind: DestinationKind, key: string | number): string {
    const id = `${kind} ${key}`;
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const plain = [kind, slug(`${key}`)].filter(Boolean).join('-');
    let name = plain;
    for (let number = 2; this.#taken.has(name); number++) name = `${plain}-${number}`;
    this.#taken.add(name);
    this.#names.set(id, name);
    return name;
  }
}

function slug(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
