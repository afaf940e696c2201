import type * as mdast from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Block, ListItem } from '../../document/types.ts';
import type { Excerpt } from '../../input/excerpt.ts';
import type { Fault } from '../../input/source-file.ts';
import { caseFault } from './case-fault.ts';
import { convertFigure } from './convert-figure.ts';
import { InlineConverter, indexOf } from './convert-inlines.ts';
import { convertTable, isCaption } from './convert-table.ts';
import type { ProseContext } from './prose-context.ts';

/** Turns the blocks of one text into those of the model; what the model lacks is reported. */
export class BlockConverter {
  readonly excerpt: Excerpt;
  readonly context: ProseContext;
  readonly inlines: InlineConverter;
  readonly #unit: string;
  readonly #folder: string;
  readonly #footnotes: Map<string, mdast.FootnoteDefinition>;
  #tables = 0;
  #figures = 0;
  #lists = 0;

  /** `unit` is the key that tables and figures are named after, `folder` the one that pictures stand in. */
  constructor(excerpt: Excerpt, context: ProseContext, root: mdast.Root, place: ProsePlace) {
    this.excerpt = excerpt;
    this.context = context;
    this.#unit = place.unit;
    this.#folder = place.folder;
    const definitions = root.children.filter((node) => node.type === 'footnoteDefinition');
    this.#footnotes = new Map(definitions.map((node) => [node.identifier, node]));
    this.inlines = new InlineConverter(excerpt, context, this.#footnotes);
    for (const node of definitions) {
      if (this.#footnotes.get(node.identifier) !== node) this.#refuseFootnote(node, 'twice');
    }
  }

  /** The blocks of the whole text. */
  convertAll(nodes: mdast.RootContent[]): Block[] {
    const blocks = this.#blocks(nodes.filter((node) => node.type !== 'footnoteDefinition'));
    for (const [identifier, node] of this.#footnotes) {
      if (!this.inlines.called.has(identifier)) this.#refuseFootnote(node, 'never called');
    }
    return blocks;
  }

  #blocks(nodes: mdast.RootContent[]): Block[] {
    return nodes.flatMap((node, index) => {
      const [before, after] = [nodes[index - 1], nodes[index + 1]];
      if (isCaption(node) && after?.type === 'table') return [];
      return this.#block(node, before);
    });
  }

  #block(node: mdast.RootContent, before: mdast.RootContent | undefined): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node);
      case 'list':
        return this.#list(node);
      case 'blockquote':
        return [{ type: 'quote', children: this.#inner(node, 'A quotation') }];
      case 'table': {
        this.#tables += 1;
        return convertTable(node, before, `${this.#unit}/table-${this.#tables}`, this);
      }
      case 'containerDirective':
        return this.#case(node);
      default:
        return this.refuse(
          node,
          refusals[node.type] ?? { ...unknown, message: `"${node.type}" cannot be shown` },
        );
    }
  }

  #paragraph(node: mdast.Paragraph): Block[] {
    const [only, ...more] = node.children;
    if (only?.type === 'image' && more.length === 0) {
      this.#figures += 1;
      return convertFigure(only, `${this.#unit}/figure-${this.#figures}`, this.#folder, this);
    }
    const children = this.inlines.convert(node.children);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  }

  /** `:::case{ID PH}`: blocks about these countries, which compose keeps for them only. */
  #case(node: ContainerDirective): Block[] {
    const fault = caseFault(node, this.excerpt.value);
    if (fault !== undefined) return this.refuse(node, fault);
    const about = Object.keys(node.attributes ?? {});
    return this.#blocks(node.children).map((block) => ({ ...block, about }));
  }

  #list(node: mdast.List): Block[] {
    if (this.#lists === maxLists) return this.refuse(node, tooManyLists);
    this.#lists += 1;
    const ordered = node.ordered === true;
    const children = node.children.map(
      (item): ListItem => ({ type: 'listItem', children: this.#inner(item, 'A list item') }),
    );
    this.#lists -= 1;
    const start = node.start ?? 1;
    return [{ type: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), children }];
  }

  /** Paragraphs and lists inside a list item or a quotation. */
  #inner(node: mdast.ListItem | mdast.Blockquote, name: string): Block[] {
    if (node.children.length === 0) {
      return this.refuse(node, { rule: 'text-is-not-empty', message: `${name} is empty` });
    }
    return node.children.flatMap((child) => {
      const canStand = child.type !== 'table' && child.type !== 'containerDirective';
      const blocks = canStand ? this.#block(child, undefined) : [];
      const fit = blocks.every((block) => block.type === 'paragraph' || block.type === 'list');
      if (canStand && fit) return blocks;
      return this.refuse(child, {
        rule: 'prose-fits-the-model',
        message: `${name} holds paragraphs and lists only`,
        hint: 'Put it below.',
      });
    });
  }

  /** Reports a node and leaves it out. */
  refuse(node: mdast.Nodes, fault: Fault): [] {
    this.context.report(this.excerpt, indexOf(node), fault);
    return [];
  }

  #refuseFootnote(node: mdast.FootnoteDefinition, what: string): void {
    this.refuse(node, {
      rule: 'footnote-is-called-once',
      message: `The footnote [^${node.identifier}] is ${what === 'twice' ? 'defined twice' : what}`,
      hint: 'Call it once from the text, or delete it.',
    });
  }
}

/** Where a text belongs. */
export interface ProsePlace {
  /** `security/deterrence` */
  unit: string;
  /** Folder of the text's file, in the content folder. */
  folder: string;
}

const unknown = { rule: 'prose-fits-the-model' } as const;
/** Lists in one another: Word has no more levels (ECMA-376 part 1, 17.9.3). */
const maxLists = 9;
const tooManyLists: Fault = {
  ...unknown,
  message: `Lists stand at most ${maxLists} deep in one another`,
  hint: 'Make two lists of it.',
};

/** Blocks of Markdown that a briefing does not have. */
const refusals: Record<string, Fault> = {
  html: {
    rule: 'prose-has-no-html',
    message: 'Raw HTML cannot be shown in all formats',
    hint: 'Write it in Markdown; a plain "<" is written \\<.',
  },
  heading: {
    rule: 'prose-has-no-headings',
    message: 'A text has no headings of its own',
    hint: 'Begin the paragraph with **bold words**, or make it a unit.',
  },
  code: {
    ...unknown,
    message: 'Code cannot be shown',
    hint: 'Begin the line without blanks or ```.',
  },
  thematicBreak: {
    ...unknown,
    message: 'A line across the page cannot be shown',
    hint: 'Delete it.',
  },
  definition: {
    ...unknown,
    message: 'An address below the text is not read',
    hint: 'Write the link as [text](https://...).',
  },
  footnoteDefinition: {
    ...unknown,
    message: 'The text of a footnote cannot stand here',
    hint: 'Put it at the end of the whole text.',
  },
  leafDirective: {
    rule: 'directive-is-known',
    message: 'A :: line is not known',
    hint: 'Words in another language are written :id[...] or :en[...].',
  },
};
