import type { PlacedElement } from './scan-xml.ts';
import { allPlaced, attributeOf, textIn } from './walk-elements.ts';

/** A field that is written in several runs (ECMA-376 part 1, 17.16.18). */
export interface OpenField {
  instruction: string;
  isResult: boolean;
  /** Words of its result. */
  shown: string;
}

/** Follows the fields through the elements of a text, which are to be shown to it in order. */
export class Fields {
  /** Those that have begun and not ended, the outermost first. */
  readonly open: OpenField[] = [];

  /** Takes an element up. Gives the field that ends with it. */
  see(text: string, element: PlacedElement): OpenField | undefined {
    const field = this.open.at(-1);
    if (element.name === 'w:fldChar') return this.#mark(attributeOf(element, 'w:fldCharType'));
    if (element.name === 'w:instrText' && field) field.instruction += textIn(text, element);
    if (element.name === 'w:t' && field?.isResult) field.shown += textIn(text, element);
    return undefined;
  }

  #mark(type: string | undefined): OpenField | undefined {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ instruction: '', isResult: false, shown: '' });
    else if (type === 'separate' && field) field.isResult = true;
    return type === 'end' ? this.open.pop() : undefined;
  }
}

/** Where the fields of a text stand that are written in several runs. */
export class FieldSpans {
  readonly #spans: { start: number; end: number }[] = [];

  constructor(root: PlacedElement) {
    const starts: number[] = [];
    for (const one of allPlaced(root, 'w:fldChar')) {
      const type = attributeOf(one, 'w:fldCharType');
      if (type === 'begin') starts.push(one.start);
      const start = type === 'end' ? starts.pop() : undefined;
      if (start !== undefined) this.#spans.push({ start, end: one.end });
    }
  }

  /** Whether a field stands around a stretch of the text, or has one end in it. */
  reachOver(start: number, end: number): boolean {
    return this.#spans.some(
      (one) => one.start < end && one.end > start && (one.start < start || one.end > end),
    );
  }
}
