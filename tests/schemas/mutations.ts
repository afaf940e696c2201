/** A value with one thing changed in it. */
export interface Mutation {
  /** `title.id: gone` */
  what: string;
  value: unknown;
}

/** Entries of a long list that are changed; the others are like them. */
const maxEntries = 4;

/** The value with each of its keys taken away, renamed, and filled with what does not belong there. */
export function* mutationsOf(value: unknown, at: string[] = []): Generator<Mutation> {
  const strange = [17, '', null, ['x'], { x: 'y' }, true];
  if (at.length > 0) {
    for (const put of strange)
      yield { what: `${at.join('.')}: ${JSON.stringify(put)}`, value: put };
  }
  if (typeof value !== 'object' || value === null) return;
  const list = Array.isArray(value);
  const entries = Object.entries(value).slice(0, list ? maxEntries : undefined);
  const small = list ? value.slice(0, maxEntries) : value;
  for (const [key, child] of entries) {
    const where = [...at, key];
    for (const { what, value: changed } of mutationsOf(child, where)) {
      yield { what, value: put(small, key, changed) };
    }
    if (list) continue;
    const { [key]: _, ...rest } = Object(value);
    yield { what: `${where.join('.')}: gone`, value: rest };
    yield { what: `${where.join('.')}: renamed`, value: { ...rest, [`${key}x`]: child } };
  }
}

function put(parent: unknown, key: string, child: unknown): unknown {
  if (!Array.isArray(parent)) return { ...Object(parent), [key]: child };
  return parent.with(Number(key), child);
}
