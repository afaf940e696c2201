/** `{{name}}` means a placeholder alone. */
const braces = /^\{\{\s*(.+?)\s*\}\}$/s;

/** Whether a name is asked with the braces that say that it is a placeholder. */
export function isBraced(name: string): boolean {
  return braces.test(name);
}

/** The name of a place without such braces. */
export function bareName(name: string): string {
  return braces.exec(name)?.[1] ?? name;
}

/**
 * What a name means among things that have names: those that are called exactly so, else those whose names differ in
 * capitals only. Blanks count as one. Several are told apart by nobody: whoever asks refuses them.
 */
export function matchName<T>(
  name: string,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): T[] {
  const wanted = folded(name);
  const exact = things.filter((thing) => namesOf(thing).some((own) => folded(own) === wanted));
  if (exact.length > 0) return exact;
  const small = wanted.toLowerCase();
  return things.filter((thing) =>
    namesOf(thing).some((own) => folded(own).toLowerCase() === small),
  );
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
