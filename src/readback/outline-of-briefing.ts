import type { Block, Briefing, Callout, Confidence, TitleBlock } from '../document/types.ts';
import { normaliseText, type OutlineBlock, toOutlineBlock } from './outline.ts';
import { readInlines } from './read-inlines.ts';

/** What stands around a block of the briefing. */
interface Around {
  lang: string;
  /** Level of the next heading. */
  level: number;
  quoted: boolean;
  /** Depth of the list around the block; 0 outside lists. */
  depth: number;
}

/** The outline that every format of the briefing is to have. */
export function outlineOf(briefing: Briefing): OutlineBlock[] {
  const around: Around = { lang: briefing.lang, level: 1, quoted: false, depth: 0 };
  return [
    ...outlineTitle(briefing.titleBlock, briefing.lang),
    ...outlineBlocks(briefing.children, around),
  ];
}

function outlineTitle(title: TitleBlock, lang: string): OutlineBlock[] {
  const line = (text: string): OutlineBlock => blank('paragraph', { lang, text });
  const subtitle = title.subtitle === undefined ? [] : [readInlines(title.subtitle, lang)];
  return [
    blank('title', readInlines(title.title, lang)),
    ...(title.kicker === '' ? [] : [line(normaliseText(title.kicker))]),
    ...subtitle.map((own) => blank('paragraph', own)),
    ...title.details.map(({ label, value }) => line(normaliseText(`${label} ${value}`))),
    ...title.legend.map((entry) => outlineConfidence(entry, lang)),
  ];
}

function outlineConfidence({ label }: Confidence, lang: string): OutlineBlock {
  return blank('paragraph', { lang, text: normaliseText(label) });
}

function outlineBlocks(blocks: readonly Block[], around: Around): OutlineBlock[] {
  return blocks.flatMap((block) => outlineBlock(block, within(around, block)));
}

function within(around: Around, block: Block): Around {
  const lang = 'lang' in block ? block.lang : undefined;
  return lang === undefined ? around : { ...around, lang };
}

function outlineBlock(block: Block, around: Around): OutlineBlock[] {
  const { lang, quoted, level } = around;
  switch (block.type) {
    case 'section': {
      const number = block.number === undefined ? '' : `${block.number}. `;
      const title = readInlines([{ type: 'text', value: number }, ...block.title], lang);
      return [
        blank('heading', { ...title, level, key: block.key, quoted }),
        ...(block.confidence ? [outlineConfidence(block.confidence, lang)] : []),
        ...outlineBlocks(block.children, { ...around, level: level + 1, depth: 0 }),
      ];
    }
    case 'paragraph':
      return [blank('paragraph', { ...readInlines(block.children, lang), quoted })];
    case 'list':
      return block.children.flatMap((item) => outlineItem(item.children, block.ordered, around));
    case 'table': {
      const { key, header, rows } = block;
      const row = (header: boolean) => (cells: typeof block.header) =>
        cells.map((cell) => ({ ...readInlines(cell, lang), header }));
      return [
        outlineCaption(block.caption, around),
        blank('table', { lang, key, quoted, rows: [row(true)(header), ...rows.map(row(false))] }),
      ];
    }
    case 'figure': {
      const { key } = block;
      const picture = blank('figure', { lang, key, quoted, alt: normaliseText(block.alt) });
      return [picture, ...(block.caption ? [outlineCaption(block.caption, around)] : [])];
    }
    case 'callout':
      return outlineCallout(block, { ...around, quoted: true });
    case 'quote':
      return outlineBlocks(block.children, { ...around, quoted: true });
    case 'sources':
      return block.children.map(({ key, lang: own, children }) =>
        blank('source', { ...readInlines(children, own ?? lang), key, quoted }),
      );
    case 'contents':
      return block.children.map(({ key, level: depth, children }) => {
        const own = readInlines([{ type: 'reference', key, children }], lang);
        return blank('contents', { ...own, level: depth, quoted });
      });
    case 'pageBreak':
      return [];
    default:
      return block satisfies never;
  }
}

/** The label opens the only paragraph of a note, and the first one of a limit; above other boxes it stands alone. */
function outlineCallout(callout: Callout, around: Around): OutlineBlock[] {
  const { kind, label, children } = callout;
  const [first, ...rest] = children;
  const runsIn =
    kind === 'limit' || kind === 'mitigation' || (kind === 'note' && rest.length === 0);
  if (first?.type === 'paragraph' && runsIn) {
    const words = readInlines(
      [{ type: 'text', value: `${sentence(label)} ` }, ...first.children],
      around.lang,
    );
    return [blank('paragraph', { ...words, quoted: true }), ...outlineBlocks(rest, around)];
  }
  const alone = blank('paragraph', { lang: around.lang, text: normaliseText(label), quoted: true });
  return [alone, ...outlineBlocks(children, around)];
}

/** A label in front of a text ends as a sentence does. */
function sentence(label: string): string {
  return /\p{P}$/u.test(label) ? label : `${label}.`;
}

function outlineItem(children: readonly Block[], ordered: boolean, around: Around): OutlineBlock[] {
  const depth = around.depth + 1;
  const [first, ...rest] = children;
  const opened = first?.type === 'paragraph';
  const { lang } = opened ? within(around, first) : around;
  const words = readInlines(opened ? first.children : [], lang);
  const item = blank('item', { ...words, level: depth, ordered, quoted: around.quoted });
  return [item, ...outlineBlocks(opened ? rest : children, { ...around, depth })];
}

function outlineCaption(
  { label, number, children }: Extract<Block, { type: 'table' }>['caption'],
  { lang, quoted }: Around,
): OutlineBlock {
  const opening = { type: 'text', value: `${label} ${number}. ` } as const;
  return blank('caption', { ...readInlines([opening, ...children], lang), quoted });
}

function blank(
  kind: OutlineBlock['kind'],
  own: Partial<OutlineBlock> & Pick<OutlineBlock, 'lang'>,
): OutlineBlock {
  return toOutlineBlock(kind, 'the briefing', own);
}
