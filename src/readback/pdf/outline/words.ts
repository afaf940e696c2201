import { normaliseText, type OutlineBlock } from '../../outline.ts';
import {
  breaksWord,
  gapBetween,
  lacksBlank,
  longestAddress,
  type TextRun,
} from '../content/text-run.ts';
import type { Element, Kid } from '../model/element.ts';
import { readAddress, readDestination } from '../model/link-target.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import { runsOn } from '../model/standard-types.ts';

/** Two words that stand apart on the page, but have no blank between them in the text. */
export interface MissingBlank {
  /** From 0. */
  page: number | undefined;
  before: string;
  after: string;
}

/** What reading the words of a file needs and finds on its way. */
export interface Reading {
  model: PdfModel;
  /** The note that each reference calls. */
  calls: Map<Element, Element>;
  missing: MissingBlank[];
  /** Whether the file writes the blank at the end of a line. */
  hasLineBlanks: boolean;
}

/** What a run of inlines says. */
export type Words = Pick<OutlineBlock, 'text' | 'lang' | 'links' | 'notes' | 'foreign'>;

interface Piece {
  text: string;
  lang: string | undefined;
}

/** Gathers the words of one block in reading order. */
export class WordReader {
  readonly #reading: Reading;
  readonly #pieces: Piece[] = [];
  readonly #links: OutlineBlock['links'] = [];
  readonly #notes: string[] = [];
  #text = '';
  /** The end of the text, so that the whole need not be looked through for each run. */
  #tail = '';
  #last: { run: TextRun; page: number | undefined } | undefined;

  /** Marks of items are no part of what they say: those are left out on request. */
  readonly #withoutLabels: boolean;

  constructor(reading: Reading, { withoutLabels = false } = {}) {
    this.#reading = reading;
    this.#withoutLabels = withoutLabels;
  }

  /** Adds kids that stand in an element; `lang` is the language around them. */
  add(kids: readonly Kid[], lang: string | undefined): void {
    for (const kid of kids) {
      if (kid.kind === 'mark') {
        for (const run of kid.mark?.runs ?? []) this.#addRun(run, kid.page, run.lang ?? lang);
      } else if (kid.kind === 'element') this.#addElement(kid.element, kid.element.lang ?? lang);
    }
  }

  /** What has been gathered, for a block whose surroundings speak `lang`. */
  words(lang: string | undefined): Words {
    const main = mainLanguage(this.#pieces, lang);
    return {
      text: normaliseText(this.#text),
      lang: main,
      links: this.#links,
      notes: this.#notes,
      foreign: foreignWords(this.#pieces, main),
    };
  }

  #addElement(element: Element, lang: string | undefined): void {
    const called = this.#reading.calls.get(element);
    if (called !== undefined) {
      this.#notes.push(noteText(this.#reading, called, lang));
      return;
    }
    if (element.role === 'Note') {
      // One that nothing calls still says something here.
      const isCalled = [...this.#reading.calls.values()].includes(element);
      if (!isCalled) this.#notes.push(noteText(this.#reading, element, lang));
      return;
    }
    if (element.role === 'Lbl' && this.#withoutLabels) return;
    const start = this.#text.length;
    if (element.actual !== undefined) this.#addText(element.actual, lang);
    else if (runsOn(element.role, element.parent?.role)) this.add(element.kids, lang);
    else {
      this.#addText(' ', lang);
      this.add(element.kids, lang);
      this.#addText(' ', lang);
    }
    if (element.role === 'Link') this.#addLink(element, start);
    if (element.role === 'Lbl') {
      // A mark is no part of the word after it.
      this.#last = undefined;
      this.#addText(' ', lang);
    }
  }

  #addLink(element: Element, start: number): void {
    const target = targetOf(this.#reading.model, element);
    if (target === undefined) return;
    this.#links.push({ text: normaliseText(this.#text.slice(start)), target });
  }

  #addRun(run: TextRun, page: number | undefined, lang: string | undefined): void {
    const { run: before, page: pageBefore } = this.#last ?? {};
    if (before !== undefined) {
      const gap = page === pageBefore ? gapBetween(before, run) : 'line';
      const isBroken = this.#reading.hasLineBlanks && gap === 'line' && breaksWord(before, run);
      if (gap !== 'none' && !isBroken && lacksBlank(this.#tail, run.text)) {
        this.#reading.missing.push({
          page,
          before: this.#tail.slice(-40),
          after: run.text.slice(0, 40),
        });
        this.#text += ' ';
        this.#tail += ' ';
      }
    }
    this.#last = { run, page };
    this.#addText(run.text, lang);
  }

  #addText(text: string, lang: string | undefined): void {
    this.#text += text;
    this.#tail = (this.#tail + text).slice(-longestAddress);
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.lang === lang) last.text += text;
    else this.#pieces.push({ text, lang });
  }
}

/** Text of a note without its mark. */
function noteText(reading: Reading, note: Element, lang: string | undefined): string {
  const reader = new WordReader(reading, { withoutLabels: true });
  reader.add(note.kids, note.lang ?? lang);
  return reader.words(lang).text;
}

/** Where a link leads: an address, or `#` and the name of a place or the number of a page. */
function targetOf({ file, pageIndex }: PdfModel, link: Element): string | undefined {
  for (const kid of link.kids) {
    if (kid.kind !== 'object' || kid.dict === undefined) continue;
    const address = readAddress(file, kid.dict);
    if (address !== undefined) return address;
    const destination = readDestination(file, kid.dict);
    if (destination === undefined) continue;
    if ('name' in destination) return `#${destination.name}`;
    const page = destination.page && pageIndex.get(destination.page);
    if (page !== undefined) return `#page=${page + 1}`;
  }
  return undefined;
}

/** The language of most of the letters; the one around where that is as good. */
function mainLanguage(pieces: readonly Piece[], around: string | undefined): string | undefined {
  const letters = new Map<string | undefined, number>([[around, 0.5]]);
  for (const { text, lang } of pieces) {
    const count = text.match(/\p{L}/gu)?.length ?? 0;
    letters.set(lang, (letters.get(lang) ?? 0) + count);
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

function foreignWords(pieces: readonly Piece[], main: string | undefined): OutlineBlock['foreign'] {
  return pieces.flatMap(({ text, lang }) => {
    const words = normaliseText(text);
    return lang === undefined || lang === main || words === '' ? [] : [{ text: words, lang }];
  });
}
