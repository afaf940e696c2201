import type { PlacedElement } from './scan-xml.ts';
import { attributeOf, textIn } from './walk-elements.ts';

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
