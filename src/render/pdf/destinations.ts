/** What links inside a file lead to: units by their keys, footnotes and their calls by number. */
export type DestinationKind = 'section' | 'table' | 'figure' | 'source' | 'note' | 'call';

/**
 * Gives the named destinations of one file. Those of sections, tables and figures are their keys as they are, so that
 * `briefing.pdf#regional/deterrence` opens the unit; others have their kind before them. Of places that would share a
 * name, the later get a number.
 */
export class Destinations {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The name for a key, always the same one. */
  of(kind: DestinationKind, key: string | number): string {
    const id = `${kind} ${key}`;
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const plain = isKeyed(kind) ? `${key}` : `${kind}/${key}`;
    let name = plain;
    for (let number = 2; this.#taken.has(name); number++) name = `${plain}-${number}`;
    this.#taken.add(name);
    this.#names.set(id, name);
    return name;
  }
}

function isKeyed(kind: DestinationKind): boolean {
  return kind === 'section' || kind === 'table' || kind === 'figure';
}
