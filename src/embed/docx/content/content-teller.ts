import type { Host } from '../host/host.ts';
import { relatedPart, relationshipsOf } from '../host/relationships.ts';
import { Fields } from '../xml/fields.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, descendPlaced, valueAt } from '../xml/walk-elements.ts';
import { hasTracked, isTracked } from './is-tracked.ts';
import { pictureOf } from './picture.ts';
import { isOn, lookOf } from './run-look.ts';
import { StyleNames } from './style-names.ts';
import { wordsOf } from './words-of.ts';

/** Where in a block the teller is. */
interface Around {
  /** Path of the part. */
  part: string;
  look: string;
  link: string;
}

/** Fields whose results programs count or copy anew: a new number is no change by hand. */
const counted = /^\s*(?:SEQ|REF|PAGEREF)\b/;

/** What says nothing but that it was changed with tracking on. */
const properties = /^w:(?:p|r|tbl|tr|tc|sdt|sdtEnd|sect)Pr$|^w:tblGrid$|^mc:Fallback$/;

/** Calls into parts of their own, each with the relationship to the part and the element there. */
const calls: Record<string, [relationship: string, element: string]> = {
  'w:footnoteReference': ['footnotes', 'w:footnote'],
  'w:endnoteReference': ['endnotes', 'w:endnote'],
  'w:commentReference': ['comments', 'w:comment'],
};

/**
 * Tells what a person can change in a block, in a form that Word and LibreOffice keep when they write a file anew:
 * words, how they look and where they lead, styles, lists, tables, pictures, notes, comments and tracked changes. Not
 * told are widths, space and lines, which LibreOffice reckons anew.
 */
export class ContentTeller {
  /** Bookmarks that have been seen, but for those that programs set themselves. */
  readonly bookmarks = new Set<string>();
  readonly #host: Host;
  readonly #styles: StyleNames;
  readonly #fields = new Fields();
  readonly #pieces: { mark: string; words: string }[] = [];

  constructor(host: Host) {
    this.#host = host;
    this.#styles = new StyleNames(host);
  }

  /** Takes up elements of the text, in order. */
  take(elements: readonly PlacedElement[]): void {
    this.#tellAll(elements, { part: this.#host.main, look: '', link: '' });
  }

  /** All that was taken up. */
  told(): string {
    return this.#pieces.map(({ mark, words }) => `${mark}|${words}`).join('\n');
  }

  #tellAll(elements: readonly PlacedElement[], around: Around): void {
    for (const one of elements) this.#tell(one, around);
  }

  #tell(element: PlacedElement, around: Around): void {
    const { name } = element;
    if (properties.test(name)) {
      if (hasTracked(element)) this.#mark('tracked');
      return;
    }
    if (this.#isCounted(element)) return;
    const text = this.#host.text(around.part);
    this.#fields.see(text, element);
    const mark = this.#markOf(element, around);
    if (mark !== undefined) this.#mark(mark);
    const words = wordsOf(text, element);
    if (words !== undefined) this.#say(words, around);
    else if (calls[name]) this.#tellCalled(element, calls[name]);
    else this.#tellAll(element.children, this.#inside(element, around));
  }

  #markOf(element: PlacedElement, { part }: Around): string | undefined {
    const { name } = element;
    if (isTracked(element)) return 'tracked';
    switch (name) {
      case 'w:p':
        return `paragraph ${this.#styles.paragraphStyle(element)} ${settingOf(element)}`;
      case 'w:tbl':
      case 'w:tr':
        return name;
      case 'w:tc': {
        const isMerged = descendPlaced(element, 'w:tcPr', 'w:vMerge') !== undefined;
        return `cell ${valueAt(element, 'w:tcPr', 'w:gridSpan') ?? ''} ${isMerged}`;
      }
      case 'w:fldSimple':
        return 'field';
      case 'w:fldChar':
        return attributeOf(element, 'w:fldCharType') === 'begin' ? 'field' : undefined;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return pictureOf(this.#host, part, element);
      case 'w:bookmarkStart': {
        const own = attributeOf(element, 'w:name') ?? '_';
        if (!own.startsWith('_')) this.bookmarks.add(own);
        return undefined;
      }
      default:
        return undefined;
    }
  }

  #inside(element: PlacedElement, around: Around): Around {
    if (element.name === 'w:r') return { ...around, look: lookOf(element, this.#styles) };
    if (element.name !== 'w:hyperlink') return around;
    return { ...around, link: this.#targetOf(element, around) };
  }

  #tellCalled(call: PlacedElement, [relationship, name]: [string, string]): void {
    this.#mark(call.name);
    const part = relatedPart(this.#host, this.#host.main, relationship);
    const id = attributeOf(call, 'w:id');
    const found = this.#host
      .treeIfThere(part)
      ?.children.find((one) => one.name === name && attributeOf(one, 'w:id') === id);
    if (part !== undefined && found) this.#tellAll(found.children, { part, look: '', link: '' });
    this.#mark(`end of ${call.name}`);
  }

  /** Word parts an address at its `#`, and writes what follows as an anchor. */
  #targetOf(link: PlacedElement, { part }: Around): string {
    const id = attributeOf(link, 'r:id');
    const anchor = attributeOf(link, 'w:anchor');
    const all = id === undefined ? [] : relationshipsOf(this.#host, part);
    const target = all.find((one) => one.id === id)?.target ?? '';
    return anchor === undefined ? target : `${target}#${anchor}`;
  }

  #isCounted(element: PlacedElement): boolean {
    if (element.name === 'w:fldSimple') {
      return counted.test(attributeOf(element, 'w:instr') ?? '');
    }
    const isResult = this.#fields.open.some((one) => one.isResult && counted.test(one.instruction));
    return isResult && element.name === 'w:t';
  }

  #mark(mark: string): void {
    this.#pieces.push({ mark, words: '' });
  }

  /** Words of one look are one piece, in however many runs they stand. Blanks at the beginning of a note are not told. */
  #say(words: string, { look, link }: Around): void {
    const mark = `words ${look} ${link}`;
    const last = this.#pieces.at(-1);
    const told = calls[this.#pieces.at(-2)?.mark ?? ''] ? words.trimStart() : words;
    if (last?.mark === mark) last.words += words;
    else if (told !== '') this.#pieces.push({ mark, words: told });
  }
}

/** Where lines stand, empty for where they begin; and whether a page begins. */
function settingOf(paragraph: PlacedElement): string {
  const jc = valueAt(paragraph, 'w:pPr', 'w:jc') ?? '';
  const breaks = descendPlaced(paragraph, 'w:pPr', 'w:pageBreakBefore');
  const page = breaks && isOn(attributeOf(breaks, 'w:val')) ? ' new page' : '';
  return (['left', 'start'].includes(jc) ? '' : jc) + page;
}
