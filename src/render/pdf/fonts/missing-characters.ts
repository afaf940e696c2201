import type { Problem } from '../../../problems.ts';

/** Collects the characters that a font lacks; a box on the page would hide that something is missing. */
export class MissingCharacters {
  readonly #found = new Map<string, Problem>();

  /** Notes a text without a glyph, the font that lacks it and the section it stands in. */
  add(text: string, font: string, section: string | undefined): void {
    const place = section === undefined ? '' : ` in "${section}"`;
    const codes = Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    });
    const key = `${text} ${place}`;
    if (this.#found.has(key)) return;
    this.#found.set(key, {
      rule: 'character-is-in-the-font',
      severity: 'error',
      message: `the font ${font} has no glyph for "${text}" (${codes.join(' ')})${place}`,
      hint: 'Write it in another way, or name a font in the theme that has it.',
    });
  }

  /** One problem for each character and section. */
  get problems(): Problem[] {
    return [...this.#found.values()];
  }
}
