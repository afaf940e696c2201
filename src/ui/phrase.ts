/**
 * English texts and what they are in another language. `‹name›` is a hole whose text is taken over as it is, such as the
 * name of a file; `«name»` one whose text is said in the other language too, such as "a list".
 */
export type Phrases = Readonly<Record<string, string>>;

/** A phrase, taken apart: the texts between its holes, and what to make of the holes. */
export interface Phrase {
  english: string;
  /** One more than there are holes. */
  literals: readonly string[];
  holes: readonly Hole[];
  /** How many letters the literals have. */
  letters: number;
  /** Texts and holes of the other language, in its order. */
  said: readonly (string | Hole)[];
}

interface Hole {
  name: string;
  /** Its text is one of Risalah's own. */
  isSaid: boolean;
}

/** A hole in a phrase. */
export const holeInPhrase = /‹([^›]+)›|«([^»]+)»/g;

/** Takes a pair of texts apart. Throws unless both have the same holes. */
export function toPhrase(english: string, other: string): Phrase {
  const own = split(english);
  const said = split(other);
  const [wanted, given] = [own, said].map((parts) =>
    parts.filter(isHole).map(nameOf).sort().join(),
  );
  if (wanted !== given) throw new Error(`the holes of "${english}" and "${other}" differ`);
  const literals = own.filter((part) => typeof part === 'string');
  const letters = literals.join('').replace(/\P{L}/gu, '').length;
  return { english, literals, letters, holes: own.filter(isHole), said };
}

/** Texts and holes by turns, a text first and last. */
function split(pattern: string): (string | Hole)[] {
  const parts: (string | Hole)[] = [];
  let at = 0;
  for (const { 0: whole, 1: kept, 2: said, index } of pattern.matchAll(holeInPhrase)) {
    parts.push(pattern.slice(at, index), { name: kept ?? said ?? '', isSaid: said !== undefined });
    at = index + whole.length;
  }
  return [...parts, pattern.slice(at)];
}

function isHole(part: string | Hole): part is Hole {
  return typeof part !== 'string';
}

function nameOf({ name, isSaid }: Hole): string {
  return isSaid ? `«${name}»` : name;
}

/**
 * What may stand in the holes, if a text is one of the phrase: first as little as can be in each, then more, since a
 * hole may itself hold what stands between two.
 */
export function* fillsOf({ literals }: Phrase, text: string): Generator<string[]> {
  const [first = '', ...others] = literals;
  const last = others.pop() ?? '';
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return;
  yield* fill(text.slice(0, end), first.length, others);
}

function* fill(text: string, from: number, literals: readonly string[]): Generator<string[]> {
  const [literal, ...rest] = literals;
  if (literal === undefined) {
    yield [text.slice(from)];
    return;
  }
  for (let at = text.indexOf(literal, from); at !== -1; at = text.indexOf(literal, at + 1)) {
    for (const more of fill(text, at + literal.length, rest)) yield [text.slice(from, at), ...more];
  }
}
