/** Scripts that faces are chosen by, with their ISO 15924 codes; Latin is among them for marks over its letters. */
const patterns: readonly (readonly [script: string, pattern: RegExp])[] = [
  'Latn',
  'Arab',
  'Deva',
  'Thai',
  'Hira',
  'Kana',
  'Hang',
  'Hani',
  'Hebr',
  'Grek',
  'Cyrl',
  'Beng',
  'Taml',
  'Khmr',
  'Laoo',
  'Mymr',
].map((script) => [script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')]);

/** Scripts that a text belongs to; none for marks, symbols and digits that all of them share. */
export function scriptsOf(text: string): string[] {
  return patterns.flatMap(([script, pattern]) => (pattern.test(text) ? [script] : []));
}

/** The writing systems of India, Burma and Cambodia, whose signs do not stand in the order in which they are read. */
const reordering = /[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ua8e0-\ua8ff]/;

/** Whether the glyphs of a text stand in another order than its letters. */
export function isReordered(text: string): boolean {
  return reordering.test(text);
}

const joined = /[\p{Script=Arab}\p{Script=Syrc}]/u;

/** Whether letter spacing would tear the letters of a text apart. */
export function isJoined(text: string): boolean {
  return joined.test(text) || reordering.test(text);
}
