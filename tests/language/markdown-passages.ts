import type * as mdast from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { placeMarks } from '../../src/content/marks.ts';
import { parseBlockMarkdown, parseInlineMarkdown } from '../../src/content/prose/parse-markdown.ts';
import type { Language } from '../../src/document/types.ts';
import { alignText, type Excerpt } from '../../src/input/excerpt.ts';
import { otherMask, type Passage, placeholderMask } from './passage.ts';

type Options = Pick<Passage, 'language' | 'role'>;

/** The passages of a text with paragraphs. */
export function blockPassages(excerpt: Excerpt, options: Options): Passage[] {
  return new Reader(excerpt).read(parseBlockMarkdown(excerpt.value), options);
}

/** The passages of one line of text. */
export function inlinePassages(excerpt: Excerpt, options: Options): Passage[] {
  return new Reader(excerpt).read(parseInlineMarkdown(excerpt.value), options);
}

class Reader {
  readonly #excerpt: Excerpt;
  readonly #passages: Passage[] = [];

  constructor(excerpt: Excerpt) {
    this.#excerpt = excerpt;
  }

  read(node: mdast.Nodes, options: Options): Passage[] {
    this.#block(node, options);
    return this.#passages.map(maskMarks);
  }

  #block(node: mdast.Nodes, options: Options): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      this.#passage(node.children, options);
    } else if ('children' in node) {
      for (const child of node.children) this.#block(child, options);
    }
  }

  #passage(nodes: mdast.Nodes[], options: Options): void {
    const { file } = this.#excerpt;
    const passage: Passage = { ...options, file, value: '', offsets: [] };
    this.#passages.push(passage);
    for (const node of nodes) this.#inline(node, passage);
  }

  #inline(node: mdast.Nodes, passage: Passage): void {
    if (node.type === 'text') this.#append(node, node.value, passage);
    else if (node.type === 'break') this.#append(node, '\n', passage);
    else if (node.type === 'textDirective') this.#directive(node, passage);
    else if (node.type === 'image') {
      this.#append(node, otherMask, passage);
      this.#passage([{ type: 'text', value: node.alt ?? '', position: node.position }], passage);
    } else if ('children' in node) {
      for (const child of node.children) this.#inline(child, passage);
    } else this.#append(node, otherMask, passage);
  }

  /** `:en[...]` is a passage of its own; "10:am" only looks like a directive. */
  #directive(node: TextDirective, passage: Passage): void {
    const language = languageOf(node.name);
    if (language === undefined) {
      this.#append(node, this.#sourceOf(node), passage);
      return;
    }
    this.#append(node, otherMask, passage);
    this.#passage(node.children, { language, role: 'marked' });
  }

  #append(node: mdast.Nodes, value: string, passage: Passage): void {
    const start = node.position?.start.offset ?? 0;
    const offsets = alignText(value, this.#sourceOf(node));
    passage.value += value;
    for (let index = 0; index < value.length; index += 1) {
      passage.offsets.push(this.#excerpt.offsetAt(start + (offsets[index] ?? 0)));
    }
  }

  #sourceOf(node: mdast.Nodes): string {
    return this.#excerpt.value.slice(node.position?.start.offset, node.position?.end.offset);
  }
}

function languageOf(name: string): Language | undefined {
  return name === 'id' || name === 'en' ? name : undefined;
}

/** Placeholders and citations masked; the length, and with it every offset, stays. */
function maskMarks(passage: Passage): Passage {
  const pieces = placeMarks(passage.value).map(({ mark, start, end }) => {
    if (mark.type === 'text') return mark.value;
    const mask = mark.type === 'placeholder' ? placeholderMask : otherMask;
    return mask.repeat(end - start);
  });
  return { ...passage, value: pieces.join('') };
}
