/** Fields in fields beyond this are passed over. */
export const deepestField = 32;

interface OpenField {
  instruction: string;
  /** Whether its result has begun. */
  shows: boolean;
}

/** Follows the fields of a text (17.16.18); they nest and may run over several paragraphs. */
export class Fields {
  readonly #open: OpenField[] = [];

  /** A `w:fldChar` of a type. */
  mark(type: string | undefined): void {
    if (type === 'begin' && this.#open.length < deepestField) {
      this.#open.push({ instruction: '', shows: false });
    }
    const last = this.#open.at(-1);
    if (type === 'separate' && last) last.shows = true;
    if (type === 'end') this.#open.pop();
  }

  /** Text of a `w:instrText`. */
  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.shows) last.instruction += text;
  }

  /** At the end of a paragraph: an instruction that was never closed must not silence the rest of the text. */
  endParagraph(): void {
    for (const field of this.#open) field.shows = true;
  }

  /** Whether text here is no part of any result: it stands in an instruction, or is the page number of an entry. */
  get isSilent(): boolean {
    return (
      this.#open.some(({ shows }) => !shows) ||
      (this.inContents && this.#open.some(({ instruction }) => kindOf(instruction) === 'PAGEREF'))
    );
  }

  /** Whether this is the result of a table of contents. */
  get inContents(): boolean {
    return this.#open.some(({ instruction, shows }) => shows && kindOf(instruction) === 'TOC');
  }

  /** Where the innermost field that is a link leads. */
  get link(): string | undefined {
    for (const { instruction } of this.#open.toReversed()) {
      const target = linkOfField(instruction);
      if (target !== undefined) return target;
    }
    return undefined;
  }
}

/** `TOC` of ` TOC \o "1-3" `. */
export function kindOf(instruction: string): string {
  return /^\s*(\S+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
}

/**
 * Where a field leads: an address, or `#` and the name of a bookmark. `HYPERLINK` always leads somewhere (17.16.5.25),
 * `REF` only with the switch `\h` (17.16.5.51).
 */
export function linkOfField(instruction: string): string | undefined {
  const words = [...instruction.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, quoted, plain = '']) => quoted?.replace(/\\(.)/g, '$1') ?? plain,
  );
  const [kind = '', ...rest] = words;
  if (kind.toUpperCase() === 'REF') {
    return rest[0] !== undefined && rest.includes('\\h') ? `#${rest[0]}` : undefined;
  }
  if (kind.toUpperCase() !== 'HYPERLINK') return undefined;
  const local = rest.indexOf('\\l');
  const address = rest.find((word, index) => !word.startsWith('\\') && !takesWord(rest[index - 1]));
  const anchor = local === -1 ? '' : `#${rest[local + 1] ?? ''}`;
  return `${address ?? ''}${anchor}` || undefined;
}

/** Switches of `HYPERLINK` that are followed by a word of their own. */
function takesWord(word: string | undefined): boolean {
  return word === '\\l' || word === '\\o' || word === '\\t';
}
