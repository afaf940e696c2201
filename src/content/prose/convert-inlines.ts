import type * as mdast from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Inline } from '../../document/types.ts';
import type { Excerpt } from '../../input/excerpt.ts';
import { isWebAddress } from '../../input/is-web-address.ts';
import type { Fault } from '../../input/source-file.ts';
import { didYouMean } from '../../problems.ts';
import { checkText } from './check-text.ts';
import type { ProseContext } from './prose-context.ts';
import { proseLimits } from './prose-limits.ts';
import { TextRun } from './text-run.ts';

const languages = ['id', 'en'];

/** Turns the inline nodes of one text into those of the model; what the model lacks is reported. */
export class InlineConverter {
  readonly #excerpt: Excerpt;
  readonly #context: ProseContext;
  readonly #footnotes: Map<string, mdast.FootnoteDefinition>;
  /** Identifiers of the footnotes called so far. */
  readonly called = new Set<string>();
  #inNote = false;

  constructor(
    excerpt: Excerpt,
    context: ProseContext,
    footnotes: Map<string, mdast.FootnoteDefinition> = new Map(),
  ) {
    this.#excerpt = excerpt;
    this.#context = context;
    this.#footnotes = footnotes;
  }

  /** The inlines that stand for a run of phrasing nodes, neighbouring texts joined and checked. */
  convert(nodes: mdast.PhrasingContent[], depth = 0): Inline[] {
    const first = nodes[0];
    if (depth > proseLimits.nesting && first !== undefined) {
      const message = `The text nests more than ${proseLimits.nesting} deep`;
      this.#report(first, { rule: 'prose-is-within-limits', message });
      return [];
    }
    const inlines: Inline[] = [];
    let run = new TextRun(this.#excerpt);
    const closeRun = (): void => {
      if (run.value !== '') inlines.push({ type: 'text', value: run.value });
      checkText(run, this.#context);
      run = new TextRun(this.#excerpt);
    };
    for (const node of nodes) {
      if (this.#isPlain(node)) {
        run.add(node);
        continue;
      }
      closeRun();
      inlines.push(...this.#node(node, depth));
    }
    closeRun();
    return inlines;
  }

  /** Plain words, and a colon before a word (`10:am`) that only looks like a directive. */
  #isPlain(node: mdast.PhrasingContent): node is mdast.Text | TextDirective {
    if (node.type === 'text') return true;
    if (node.type !== 'textDirective' || languages.includes(node.name)) return false;
    const source = sourceOf(this.#excerpt, node);
    return source === `:${node.name}`;
  }

  #node(node: mdast.PhrasingContent, depth: number): Inline[] {
    switch (node.type) {
      case 'strong':
      case 'emphasis':
        return this.#nonEmpty(node, this.convert(node.children, depth + 1), (children) => ({
          type: node.type,
          children,
        }));
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return this.#link(node, depth);
      case 'textDirective':
        return this.#foreign(node, depth);
      case 'footnoteReference':
        return this.#note(node, depth);
      case 'html':
        return this.#refuse(node, {
          rule: 'prose-has-no-html',
          message: 'Raw HTML cannot be shown in all formats',
          hint: 'Write it in Markdown; a plain "<" is written \\<.',
        });
      case 'image':
      case 'imageReference':
        return this.#refuse(node, {
          rule: 'prose-fits-the-model',
          message: 'A picture cannot stand inside a text',
          hint: 'Put it in a paragraph of its own: ![what it shows](picture.png).',
        });
      case 'inlineCode':
        return this.#refuse(node, {
          rule: 'prose-fits-the-model',
          message: 'Code cannot be shown',
          hint: 'Write it without the ` marks.',
        });
      default:
        return this.#refuse(node, {
          rule: 'prose-fits-the-model',
          message: `"${node.type}" cannot be shown`,
        });
    }
  }

  #link(node: mdast.Link, depth: number): Inline[] {
    const { url } = node;
    if (typeof node.title === 'string') {
      this.#report(node, {
        rule: 'prose-fits-the-model',
        message: 'The title of a link cannot be shown',
        hint: 'Write it into the text of the link.',
      });
    }
    const children = this.convert(node.children, depth + 1);
    if (url.startsWith('#')) {
      const key = url.slice(1);
      const index = indexOf(node);
      this.#context.use({ kind: 'unit', key, excerpt: this.#excerpt, indexOf: () => index });
      return this.#nonEmpty(node, children, (texts) => ({
        type: 'reference',
        key,
        children: texts,
      }));
    }
    if (!isWebAddress(url) && !/^mailto:[^\s@]+@[^\s@]+$/i.test(url)) {
      return this.#refuse(node, {
        rule: 'link-is-safe',
        message: `A link to "${url}" is not allowed`,
        hint: 'Links begin with https://, http://, mailto: or #.',
      });
    }
    return this.#nonEmpty(node, children, (texts) => ({ type: 'link', url, children: texts }));
  }

  #foreign(node: TextDirective, depth: number): Inline[] {
    const { name: lang } = node;
    if (!languages.includes(lang)) {
      return this.#refuse(node, {
        rule: 'directive-is-known',
        message: `The directive ":${lang}" is not known`,
        hint: didYouMean(lang, languages),
      });
    }
    if (Object.keys(node.attributes ?? {}).length > 0) {
      return this.#refuse(node, {
        rule: 'directive-is-known',
        message: `":${lang}" takes no {attributes}`,
        hint: 'Put a blank before a {placeholder} that follows it.',
      });
    }
    const children = this.convert(node.children, depth + 1);
    return this.#nonEmpty(node, children, (texts) => ({ type: 'foreign', lang, children: texts }));
  }

  #note(node: mdast.FootnoteReference, depth: number): Inline[] {
    const { identifier } = node;
    const definition = this.#footnotes.get(identifier);
    if (this.called.has(identifier) || this.#inNote || definition === undefined) {
      return this.#refuse(node, {
        rule: 'footnote-is-called-once',
        message: this.#inNote
          ? 'A footnote cannot call a footnote'
          : `The footnote [^${identifier}] is called more than once`,
        hint: 'Write a footnote of its own for each place in the text.',
      });
    }
    this.called.add(identifier);
    const [paragraph, ...more] = definition.children;
    if (paragraph?.type !== 'paragraph' || more.length > 0) {
      return this.#refuse(definition, {
        rule: 'prose-fits-the-model',
        message: 'A footnote holds one paragraph',
      });
    }
    this.#inNote = true;
    const children = this.convert(paragraph.children, depth + 1);
    this.#inNote = false;
    return [{ type: 'note', children }];
  }

  #nonEmpty(
    node: mdast.Nodes,
    children: Inline[],
    build: (children: Inline[]) => Inline,
  ): Inline[] {
    if (children.length > 0) return [build(children)];
    return this.#refuse(node, {
      rule: node.type === 'link' ? 'link-has-text' : 'text-is-not-empty',
      message: node.type === 'link' ? 'The link has no text' : 'There is nothing between the marks',
    });
  }

  #refuse(node: mdast.Nodes, fault: Fault): [] {
    this.#report(node, fault);
    return [];
  }

  #report(node: mdast.Nodes, fault: Fault): void {
    this.#context.report(this.#excerpt, indexOf(node), fault);
  }
}

/** Index in the excerpt where a node begins. */
export function indexOf(node: mdast.Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** A node as it is written. */
export function sourceOf(excerpt: Excerpt, node: mdast.Nodes): string {
  return excerpt.value.slice(indexOf(node), node.position?.end.offset ?? 0);
}
