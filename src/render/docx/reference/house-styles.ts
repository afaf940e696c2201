import { readStyles, type WrittenStyle } from './read-styles.ts';

/** What else a style may be called in documents of other programs, in small letters. */
const otherNames: Record<string, readonly string[]> = {
  'body text': ['text body'],
  quote: ['block text', 'quotations'],
  'footnote text': ['footnote'],
  'footnote reference': ['footnote anchor', 'footnote characters'],
  hyperlink: ['internet link'],
  'briefing table': ['table'],
};

/** Styles of an organisation's document, and where ours are found among them. */
export class HouseStyles {
  readonly styles: ReadonlyMap<string, WrittenStyle>;
  readonly #part: string;
  readonly #ours: ReadonlyMap<string, WrittenStyle>;
  readonly #places = new Map<string, string>();
  /** Ours that it lacks, under the ids that they get. */
  readonly #brought = new Map<string, WrittenStyle>();

  constructor(part: string, ours: string) {
    this.#part = part;
    this.styles = readStyles(part);
    this.#ours = readStyles(ours);
  }

  /** The id in the finished document of a style of ours; the house lends its own, or ours is brought along. */
  idOf(id: string): string {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const ours = this.#ours.get(id);
    const place = (ours && this.#lent(ours)) ?? this.#freeId(id);
    this.#places.set(id, place);
    if (ours && !this.styles.has(place)) this.#brought.set(place, ours);
    return place;
  }

  /** Whether a style of ours that is in use is brought along. */
  isBrought(id: string): boolean {
    return this.#brought.has(this.#places.get(id) ?? '');
  }

  /** The styles part: the house's own, its language ours, with what it lacks at the end. */
  finish(language: string, numIdOf: (numId: number) => number): string {
    const brought = [...this.#brought].map(([place, style]) => this.#adopt(place, style, numIdOf));
    const own = this.#part
      .replace(/<w:lang\b[^>]*\/>/g, '')
      // Some programs name a style of Word's own that they do not write.
      .replace(/<w:basedOn\s+w:val="([^"]*)"\s*\/>/g, (tag, id) =>
        this.styles.has(id) ? tag : '',
      );
    return inLanguage(own, language).replace('</w:styles>', () => `${brought.join('')}</w:styles>`);
  }

  /** The same part under our own names, for one who lays out the briefing before it is dressed. */
  underOurNames(language: string): string {
    const aliases = [...this.#ours].flatMap(([id, { type, name }]) => {
      const place = this.idOf(id);
      const isTaken = place === id || this.styles.has(id);
      const alias = `<w:name w:val="${name} (${id})"/><w:basedOn w:val="${place}"/>`;
      return isTaken ? [] : [`<w:style w:type="${type}" w:styleId="${id}">${alias}</w:style>`];
    });
    const part = this.finish(language, (numId) => numId);
    return part.replace('</w:styles>', () => `${aliases.join('')}</w:styles>`);
  }

  #lent({ type, name, isDefault }: WrittenStyle): string | undefined {
    const all = [...this.styles.values()].filter((style) => style.type === type);
    const names = [name, ...(otherNames[name] ?? [])];
    for (const wanted of names) {
      const found = all.find((style) => style.name === wanted);
      if (found) return found.id;
    }
    // A house without `Body Text` writes its text in its default style.
    const standsIn = isDefault || name === 'body text';
    return standsIn ? all.find((style) => style.isDefault)?.id : undefined;
  }

  #freeId(id: string): string {
    const taken = new Set([...this.styles.keys()].map((key) => key.toLowerCase()));
    let free = id;
    while (taken.has(free.toLowerCase())) free += 'R';
    return free;
  }

  /** Fonts and colours of the text are those of the house's default style; bars take its first accent. */
  #adopt(place: string, { id, xml }: WrittenStyle, numIdOf: (numId: number) => number): string {
    const adopted = xml
      .replace(` w:styleId="${id}"`, ` w:styleId="${place}"`)
      .replace(/<w:(?:rFonts|color)\b[^>]*\/>/g, '')
      .replace(/ w:theme(?:Color|Fill)="(?!accent1")[^"]*"/g, '')
      .replace(/(<w:numId w:val=")(\d+)/g, (_, start, numId) => start + numIdOf(Number(numId)))
      .replace(/<w:(basedOn|next|link) w:val="([^"]*)"\/>/g, (_, kind, other) =>
        this.#related(kind, other),
      );
    return adopted.replace('<w:rPr></w:rPr>', '');
  }

  /** A style that would only be brought along to be named is not named. */
  #related(kind: string, id: string): string {
    const ours = this.#ours.get(id);
    const place = this.#places.get(id) ?? (ours && this.#lent(ours));
    return place === undefined || kind === 'link' ? '' : `<w:${kind} w:val="${place}"/>`;
  }
}

/** The language of the text stands in what all styles begin with, and nowhere else. */
function inLanguage(part: string, language: string): string {
  const tag = `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>`;
  const defaults = /<w:rPrDefault>\s*<w:rPr>(.*?)<\/w:rPr>/s;
  const run = `<w:rPrDefault><w:rPr>${tag}</w:rPr></w:rPrDefault>`;
  if (defaults.test(part)) {
    return part.replace(
      defaults,
      (_, inside: string) => `<w:rPrDefault><w:rPr>${inside}${tag}</w:rPr>`,
    );
  }
  if (/<w:docDefaults>/.test(part)) {
    return part
      .replace(/<w:rPrDefault\s*\/>|<w:rPrDefault>\s*<w:rPr\s*\/>\s*<\/w:rPrDefault>/, '')
      .replace('<w:docDefaults>', `<w:docDefaults>${run}`);
  }
  return part
    .replace(/<w:docDefaults\s*\/>/, '')
    .replace(/(<w:styles\b[^>]*>)/, `$1<w:docDefaults>${run}</w:docDefaults>`);
}
