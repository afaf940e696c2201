import { codePointName, type Problem } from '../../../problems.ts';
import type { FallbackFont } from '../../../template/types.ts';
import { scriptsOf } from './scripts.ts';

interface Missing {
  characters: Set<string>;
  script: string | undefined;
  lang: string;
  section: string | undefined;
}

/** Most characters that one problem names. */
const maxNamed = 12;

/** Collects the characters that no font has; a box on the page would hide that something is missing. */
export class MissingCharacters {
  readonly #fonts: readonly FallbackFont[];
  readonly #found = new Map<string, Missing>();

  /** @param fonts what the theme has for other scripts, to name what is not installed. */
  constructor(fonts: readonly FallbackFont[]) {
    this.#fonts = fonts;
  }

  /** Notes a text without a glyph, its language and the section it stands in. */
  add(text: string, lang: string, section: string | undefined): void {
    const script = scriptsOf(text)[0];
    const key = `${section} ${script} ${lang}`;
    const known = this.#found.get(key);
    const missing = known ?? { characters: new Set<string>(), script, lang, section };
    missing.characters.add(text);
    this.#found.set(key, missing);
  }

  /** One problem for each script and section, with the characters as written and by number. */
  get problems(): Problem[] {
    return [...this.#found.values()].map((missing) => {
      const all = [...missing.characters];
      const named = all.slice(0, maxNamed);
      const numbers = named.flatMap((text) => Array.from(text, codePointName));
      const more = all.length > named.length ? ` and ${all.length - named.length} more` : '';
      const script = missing.script === undefined ? '' : `, ${scriptName(missing.script)} script`;
      const place = missing.section === undefined ? '' : ` in "${missing.section}"`;
      return {
        rule: 'character-is-in-the-font',
        severity: 'error',
        message: `no font has "${named.join('')}"${more} (${numbers.join(' ')}${script})${place}`,
        hint: this.#hint(missing),
      };
    });
  }

  #hint({ script, lang }: Missing): string {
    const fonts = this.#fonts.filter(
      (font) => font.from !== undefined && font.scripts.some((own) => own === script),
    );
    const font = fonts.find((one) => one.lang === lang.split('-')[0]) ?? fonts[0];
    const folder = 'name a font that has it in the theme, or a folder of fonts with --font-folder';
    if (font?.from === undefined) return `Write it in another way, or ${folder}.`;
    return `Run npm install ${font.from}, or ${folder}.`;
  }
}

function scriptName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'script' }).of(code) ?? code;
}
