import { deepestField } from '../model/fields.ts';
import { ownText, type XmlElement } from '../xml/element.ts';

/** A field of a text (17.16), complex or simple. */
export interface CheckedField {
  /** The mark that it begins with. */
  element: XmlElement;
  /** Whether it begins at all: a mark that ends or parts a field may stand alone. */
  begun: boolean;
  instruction: string;
  /** Text of its result; a picture or a break in it counts as a character. */
  result: string;
  dirty: boolean;
  /** Begun and ended, with at most one `separate` between, both in the same cell, link, box or note. */
  closed: boolean;
}

interface OpenField extends CheckedField {
  container: XmlElement;
  separated: boolean;
}

/** Elements that a field may not leave half-way. */
const containers = new Set(['w:tc', 'w:hyperlink', 'w:txbxContent', 'w:footnote', 'w:endnote']);

/** Every field below an element, in the order of their beginnings; a mark without a field is a field not closed. */
export function fieldsOf(root: XmlElement): CheckedField[] {
  const reader = new FieldReader();
  reader.read(root, root);
  return reader.fields;
}

class FieldReader {
  readonly fields: CheckedField[] = [];
  readonly #open: OpenField[] = [];

  read(element: XmlElement, container: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:fldChar') this.#mark(child, container);
      else if (child.name === 'w:fldSimple') this.#simple(child, container);
      else if (child.name === 'w:instrText') this.#instruct(ownText(child));
      else {
        if (child.name === 'w:t') this.#show(ownText(child));
        else if (visible.has(child.name)) this.#show('\ufffc');
        this.read(child, containers.has(child.name) ? child : container);
      }
    }
  }

  #mark(element: XmlElement, container: XmlElement): void {
    const { attributes } = element;
    const dirty = isOn(attributes['w:dirty']);
    const last = this.#open.at(-1);
    switch (attributes['w:fldCharType']) {
      case 'begin': {
        const field = {
          element,
          begun: true,
          instruction: '',
          result: '',
          dirty,
          closed: false,
          container,
          separated: false,
        };
        this.fields.push(field);
        this.#open.push(field);
        break;
      }
      case 'separate':
        if (!last || last.separated) this.#stray(element);
        else last.separated = true;
        break;
      default:
        this.#open.pop();
        if (last) last.closed = last.container === container;
        else this.#stray(element);
    }
  }

  #stray(element: XmlElement): void {
    const own = { instruction: '', result: '', dirty: false, closed: false };
    this.fields.push({ element, begun: false, ...own });
  }

  #simple(element: XmlElement, container: XmlElement): void {
    const { 'w:instr': instruction = '', 'w:dirty': dirty } = element.attributes;
    const field = {
      element,
      begun: true,
      instruction,
      result: '',
      dirty: isOn(dirty),
      closed: true,
      container,
      separated: true,
    };
    this.fields.push(field);
    this.#open.push(field);
    this.read(element, container);
    this.#open.pop();
  }

  #instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.separated) last.instruction += text;
  }

  #show(text: string): void {
    for (const field of this.#open.slice(0, deepestField)) {
      if (field.separated) field.result += text;
    }
  }
}

const visible = new Set(['w:drawing', 'w:pict', 'w:object', 'w:sym', 'w:noBreakHyphen', 'm:t']);

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}
