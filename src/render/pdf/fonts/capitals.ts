/** A text in capitals, and where each of its units stands in the text as written. */
export interface Capitals {
  text: string;
  /** Offset in the written text of every UTF-16 unit of the capitals, and its length at the end. */
  offsets: readonly number[];
}

/** Capitals by the rules of a language, letter by letter, so that every capital knows the letter it stands for. */
export function toCapitals(written: string, lang: string): Capitals {
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of written) {
    const capital = letter.toLocaleUpperCase(lang);
    for (let unit = 0; unit < capital.length; unit++) {
      // The second letter of SS has no text of its own: ß stands for both.
      offsets.push(unit === 0 ? at : at + letter.length);
    }
    text += capital;
    at += letter.length;
  }
  return { text, offsets: [...offsets, at] };
}
