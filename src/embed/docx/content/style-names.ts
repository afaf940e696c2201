import type { Host } from '../host/host.ts';
import { relatedPart } from '../host/relationships.ts';
import { listOf, type PlacedStyle, readStyles } from '../parts/read-styles.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, valueAt } from '../xml/walk-elements.ts';

/** Names that LibreOffice gives to styles in place of those that they had. */
const renamed: Record<string, string> = {
  quotation: 'citation',
  footnote: 'footnote text',
  'internet link': 'hyperlink',
  'footnote anchor': 'footnote reference',
  'footnote characters': 'footnote reference',
};

/** The styles of a host by what they are called, whatever id a program gives them. */
export class StyleNames {
  readonly #styles: ReadonlyMap<string, PlacedStyle>;
  readonly #numbering: readonly PlacedElement[];

  constructor(host: Host) {
    const root = host.treeIfThere(relatedPart(host, host.main, 'styles'));
    this.#styles = new Map(readStyles(root).map((style) => [style.id, style]));
    this.#numbering = host.treeIfThere(relatedPart(host, host.main, 'numbering'))?.children ?? [];
  }

  /** Empty for none, and for the one that holds where none is named. */
  characterStyle(id: string | undefined): string {
    return this.#nameOf(id);
  }

  /** Name of the style of a paragraph, and if it stands in a list, its level and what that counts by. */
  paragraphStyle(paragraph: PlacedElement): string {
    const id = valueAt(paragraph, 'w:pPr', 'w:pStyle');
    const list = listOf(this.#styles, paragraph, id);
    return this.#nameOf(id) + (list ? ` list ${list.level} ${this.#formatOf(list)}` : '');
  }

  /** `bullet`, `decimal` and such (17.18.59). */
  #formatOf({ numId, level }: NonNullable<PlacedStyle['list']>): string {
    const num = this.#numbering.find((one) => attributeOf(one, 'w:numId') === String(numId));
    const id = valueAt(num, 'w:abstractNumId');
    const abstract = this.#numbering.find((one) => attributeOf(one, 'w:abstractNumId') === id);
    const found = abstract?.children.find(
      (one) => one.name === 'w:lvl' && attributeOf(one, 'w:ilvl') === String(level),
    );
    return valueAt(found, 'w:numFmt') ?? '';
  }

  #nameOf(id: string | undefined): string {
    const style = id === undefined ? undefined : this.#styles.get(id);
    if (!style || style.isDefault || style.name === 'normal') return '';
    return renamed[style.name] ?? style.name;
  }
}
