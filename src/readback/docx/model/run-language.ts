import { childOf, toggleOf, valOf, type XmlElement } from '../xml/element.ts';
import { propertiesOf, type Style, type Styles } from './styles.ts';

/** Scripts that Word takes for East Asian text. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Language of runs: their own, their character style's, their paragraph's style's, the document's (17.3.2.20). */
export class RunLanguages {
  readonly #styles: Styles;
  readonly #inherited = new Map<readonly Style[], XmlElement[]>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Language of a text in a run; East Asian and right-to-left text have a language of their own in each `w:lang`. */
  of(properties: XmlElement | undefined, paragraphStyle: readonly Style[], text: string) {
    const slot = slotOf(properties, text);
    return (
      this.#look(properties, paragraphStyle, slot) ??
      this.#look(properties, paragraphStyle, 'w:val')
    );
  }

  #look(properties: XmlElement | undefined, paragraphStyle: readonly Style[], slot: string) {
    const own = childOf(properties, 'w:lang')?.attributes[slot];
    if (own) return own;
    const character = this.#styles.chain(valOf(properties, 'w:rStyle'));
    for (const style of [...this.#languagesOf(character), ...this.#languagesOf(paragraphStyle)]) {
      const lang = style.attributes[slot];
      if (lang) return lang;
    }
    return childOf(this.#styles.defaultRun, 'w:lang')?.attributes[slot] || undefined;
  }

  #languagesOf(chain: readonly Style[]): XmlElement[] {
    const known = this.#inherited.get(chain);
    if (known) return known;
    const languages = propertiesOf(chain, 'w:rPr').flatMap((run) => childOf(run, 'w:lang') ?? []);
    this.#inherited.set(chain, languages);
    return languages;
  }
}

function slotOf(properties: XmlElement | undefined, text: string): string {
  if (toggleOf(properties, 'w:rtl')) return 'w:bidi';
  return eastAsian.test(text) ? 'w:eastAsia' : 'w:val';
}
