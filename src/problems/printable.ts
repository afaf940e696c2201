/**
 * Characters that a text may not hold: C0 and C1 controls except tab and line feed, line separators, direction
 * embeddings, overrides and isolates, byte order marks, invisible tags and annotations, lone surrogates, the mark of a
 * lost character, and code points that Unicode keeps for private use or for no character.
 */
export const forbiddenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffd-\uffff]|\udb40[\udc00-\udc7f]|[\udb80-\udbff][\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f][\udffe\udfff]/;

/** A lost character may be shown as lost. */
const unprintable = new RegExp(`[\\t\\n]|(?!\\ufffd)(?:${forbiddenCharacters.source})`, 'g');

/** Whether a text shows nothing: it holds blanks and characters without a shape of their own, or no character at all. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** `U+202E` for a character. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with a tab as blanks and every other control character as its number, so that a terminal obeys none of it. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, (character) =>
    character === '\t' ? '  ' : `<${codePointName(character)}>`,
  );
}

/** How many columns of a terminal a character takes: 0, 1 or 2 (UAX #11: East Asian wide and emoji). */
export function columnsOf(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
