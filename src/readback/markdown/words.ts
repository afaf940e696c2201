import { normaliseText, type OutlineBlock } from '../outline.ts';

/** What a run of words says, with the ids that stand in it. */
export interface Words extends Pick<OutlineBlock, 'text' | 'lang' | 'links' | 'notes' | 'foreign'> {
  ids: string[];
}

/** Gathers words as they are met, each in the language that is open around it. */
export class WordGatherer {
  readonly #runs: { text: string; lang: string | undefined }[] = [];
  readonly #langs: { tag: string; lang: string | undefined }[] = [];
  readonly #links: { target: string; from: number; to: number }[] = [];
  readonly #open: { target: string; from: number }[] = [];
  readonly #base: string | undefined;
  readonly ids: string[] = [];
  readonly notes: string[] = [];

  constructor(lang: string | undefined) {
    this.#base = lang;
  }

  /** The language around what comes next. */
  get lang(): string | undefined {
    return this.#langs.at(-1)?.lang ?? this.#base;
  }

  add(text: string): void {
    this.#runs.push({ text, lang: this.lang });
  }

  /** An HTML element begins; only its language matters here. */
  enter(tag: string, lang: string | undefined): void {
    this.#langs.push({ tag, lang: lang ?? this.lang });
  }

  leave(tag: string): void {
    const at = this.#langs.findLastIndex((open) => open.tag === tag);
    if (at !== -1) this.#langs.splice(at);
  }

  startLink(url: string): void {
    this.#open.push({ target: targetOf(url), from: this.#runs.length });
  }

  endLink(): void {
    const link = this.#open.pop();
    if (link !== undefined) this.#links.push({ ...link, to: this.#runs.length });
  }

  /** All that was gathered. The language of the whole is the one of most letters. */
  words(): Words {
    const lang = mostSpoken(this.#runs) ?? this.#base;
    const textOf = (from: number, to: number): string =>
      normaliseText(
        this.#runs
          .slice(from, to)
          .map(({ text }) => text)
          .join(''),
      );
    return {
      text: textOf(0, this.#runs.length),
      lang,
      links: this.#links.map(({ target, from, to }) => ({ text: textOf(from, to), target })),
      notes: this.notes,
      foreign: this.#runs.flatMap((run) =>
        run.lang !== undefined && run.lang !== lang && normaliseText(run.text) !== ''
          ? [{ text: normaliseText(run.text), lang: run.lang }]
          : [],
      ),
      ids: this.ids,
    };
  }
}

function mostSpoken(
  runs: readonly { text: string; lang: string | undefined }[],
): string | undefined {
  const letters = new Map<string | undefined, number>();
  for (const { text, lang } of runs) {
    letters.set(lang, (letters.get(lang) ?? 0) + (text.match(/\p{L}/gu)?.length ?? 0));
  }
  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

/** An address as an outline has it: a place in the same file by its key as it is written. */
export function targetOf(url: string): string {
  if (!url.startsWith('#')) return url;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
