import type { Say } from '../problems.ts';
import { fillsOf, type Phrase, type Phrases, toPhrase } from './phrase.ts';

/** No text of Risalah's own is longer; a longer one is full of somebody else's words. */
const maxLength = 4000;
const maxHole = 400;
/** In how many ways the holes of a phrase are filled to find one that can be said whole. */
const maxFills = 12;
/** A phrase with fewer letters of its own is no sign that a text is Risalah's. */
const fewLetters = 8;

/** A text in the other language. */
interface Said {
  text: string;
  /** Every hole that should be said could be. */
  whole: boolean;
  /** How many letters of the phrase say that the text is its own. */
  letters: number;
}

/**
 * The phrases of a language, made ready to be looked up: those without holes by their text, the others with the longest
 * first, so that the one that says most counts.
 */
export class PhraseBook {
  readonly #fixed = new Map<string, string>();
  readonly #phrases: Phrase[] = [];
  readonly #joins: Phrase[];
  readonly #frames: Phrase[];
  /** Of the joins, those that make lists of whole texts: a text of such a list could take the others for its own words. */
  readonly #lists: Phrase[];
  /** What was looked up for one text: parts of it are met again and again. */
  readonly #known = new Map<string, Said | undefined>();
  readonly #knownInHoles = new Map<string, Said | undefined>();

  /**
   * `joins` are what is looked for in holes only, such as `«one» or «other»`; `frames` the ways in which something stands
   * before a text.
   */
  constructor(rooms: readonly Phrases[], { joins, frames }: Record<'joins' | 'frames', Phrases>) {
    this.#joins = toPhrases(joins);
    this.#frames = toPhrases(frames);
    this.#lists = this.#joins.filter(({ literals }) => literals.includes('; '));
    for (const phrase of rooms.flatMap(toPhrases)) {
      if (phrase.holes.length > 0) this.#phrases.push(phrase);
      else this.#fixed.set(phrase.english, phrase.said.join(''));
    }
    const length = ({ literals }: Phrase): number => literals.join('').length;
    this.#phrases.sort((one, other) => length(other) - length(one));
  }

  /** The text in the other language; as it is if the book does not have it. */
  readonly say: Say = (english) => this.find(english) ?? english;

  /** The text in the other language. A full stop at its end and a capital at its beginning may be there or not. */
  find(english: string): string | undefined {
    if (english.length > maxLength) return undefined;
    this.#known.clear();
    this.#knownInHoles.clear();
    const found = this.#find(english);
    return (found?.whole ? found : (this.#tellOne(this.#frames, english) ?? found))?.text;
  }

  #find(english: string): Said | undefined {
    if (this.#known.has(english)) return this.#known.get(english);
    const plain = english.replace(/\.$/, '');
    const stop = english.slice(plain.length);
    // No phrase ends in a full stop: one that took it into a hole would be another one.
    const said = [
      withEnd(this.#lookUp(plain), stop),
      ...(stop === '' ? [] : [this.#lookUp(english)]),
      withEnd(
        capitalised(plain, (small) => this.#lookUp(small)),
        stop,
      ),
    ];
    const found = said.filter((one) => one !== undefined);
    const best = mostCertain(found.filter((one) => one.whole)) ?? found[0];
    this.#known.set(english, best);
    return best;
  }

  #lookUp(english: string): Said | undefined {
    const fixed = this.#fixed.get(english);
    if (fixed !== undefined) return { text: fixed, whole: true, letters: english.length };
    let best: Said | undefined;
    for (const phrase of this.#phrases) {
      const said = this.#tell(phrase, english);
      if (said?.whole) return said;
      if (phrase.letters >= fewLetters) best ??= said;
    }
    return best;
  }

  /** What stands in a hole: somebody's words or a number as it is, a text, or several. */
  #sayIn(english: string): Said | undefined {
    if (isQuoted(english)) return { text: english, whole: true, letters: 0 };
    if (english.length > maxHole) return undefined;
    if (this.#knownInHoles.has(english)) return this.#knownInHoles.get(english);
    const said = this.#tellOne(this.#lists, english) ?? this.#sayOne(english);
    this.#knownInHoles.set(english, said);
    return said;
  }

  #sayOne(english: string): Said | undefined {
    const found = this.#find(english);
    return found?.whole ? found : (this.#tellOne(this.#joins, english) ?? found);
  }

  /** By the first of the phrases that can be said whole. */
  #tellOne(phrases: readonly Phrase[], english: string): Said | undefined {
    for (const phrase of phrases) {
      const said = this.#tell(phrase, english);
      if (said?.whole) return said;
    }
    return undefined;
  }

  /** By the first filling of the holes that can be said whole, else by the first of all. */
  #tell(phrase: Phrase, english: string): Said | undefined {
    let best: Said | undefined;
    let tried = 0;
    for (const fill of fillsOf(phrase, english)) {
      const said = this.#tellFilled(phrase, fill);
      if (said.whole) return said;
      best ??= said;
      tried += 1;
      if (tried === maxFills) break;
    }
    return best;
  }

  #tellFilled({ holes, said, letters }: Phrase, fill: readonly string[]): Said {
    const texts = new Map<string, string>();
    let whole = true;
    for (const [index, { name, isSaid }] of holes.entries()) {
      const own = fill[index] ?? '';
      const other = isSaid ? this.#sayIn(own) : undefined;
      texts.set(name, other?.text ?? own);
      whole &&= !isSaid || other?.whole === true;
    }
    const parts = said.map((part) => (typeof part === 'string' ? part : texts.get(part.name)));
    return { text: parts.join(''), whole, letters };
  }
}

function mostCertain(found: readonly Said[]): Said | undefined {
  return found.toSorted((one, other) => other.letters - one.letters)[0];
}

function toPhrases(pairs: Phrases): Phrase[] {
  return Object.entries(pairs).map(([english, other]) => toPhrase(english, other));
}

function withEnd(said: Said | undefined, stop: string): Said | undefined {
  return said && { ...said, text: `${said.text}${stop}` };
}

/** Looks up a text that begins with a capital as if it did not. */
function capitalised(
  english: string,
  lookUp: (small: string) => Said | undefined,
): Said | undefined {
  const small = english.charAt(0).toLowerCase() + english.slice(1);
  const said = small === english ? undefined : lookUp(small);
  return said && { ...said, text: said.text.charAt(0).toUpperCase() + said.text.slice(1) };
}

/** Words of somebody else, or none at all. */
function isQuoted(text: string): boolean {
  return /^(?:"[^"]*"|“[^”]*”|[^\p{L}]*)$/u.test(text);
}
