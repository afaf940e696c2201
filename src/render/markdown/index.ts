import type { Briefing } from '../../document/types.ts';
import type { Theme } from '../../template/types.ts';
import type { MarkdownOptions, Rendered, RenderOptions } from '../types.ts';
import { writeBlocks } from './blocks.ts';
import { commonmark } from './commonmark.ts';
import { writeFrontMatter, writeSignature } from './front-matter.ts';
import { gfm } from './gfm.ts';
import { pandoc } from './pandoc.ts';
import { writeTitle, writeTitleBlock } from './title-block.ts';
import type { Writer } from './writer.ts';

const flavours = { gfm, commonmark, pandoc };

/**
 * The briefing as one Markdown file with YAML front matter, LF, UTF-8. What only a page has (running heads, page
 * breaks) has no place in it. The title is the heading of `startLevel`, the sections lie below it; in Pandoc's
 * flavour the front matter alone holds title and subtitle, which Pandoc and Quarto print from there.
 *
 * A `fragment` is a chapter of another file: the title as its heading (unless `untitled`), the sections, the notes at
 * its end. Front matter, kicker, subtitle, details and legend belong to a whole document and are left out. Ids and
 * footnote labels begin with `prefix`, so that two fragments can stand in one file. Headings past level 6 stay 6.
 */
export async function renderMarkdown(
  briefing: Briefing,
  _theme?: Theme,
  { md = {} }: RenderOptions = {},
): Promise<Rendered> {
  const writer = createWriter(briefing, md);
  const level = md.startLevel ?? 1;
  const whole = md.fragment !== true;
  const { titleBlock, children } = briefing;
  const untitled = !whole && md.untitled === true;
  const printsTitle = whole ? !writer.flavour.titleFromMetadata : !untitled;
  const parts = [
    ...(printsTitle ? [writeTitle(titleBlock, level, writer)] : []),
    ...(whole ? writeTitleBlock(titleBlock, writer) : []),
    writeBlocks(children, { level: untitled ? level : level + 1 }, writer),
    ...writer.flavour.notes(writer.notes, writer),
  ];
  const body = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  const text = whole
    ? `${writeFrontMatter(briefing, `\n${body}`, writer)}\n${body}`
    : `${md.signed ? `${writeSignature(briefing, body)}\n` : ''}${body}`;
  const bytes = new TextEncoder().encode(text);
  return { bytes, ...(writer.beside.length === 0 ? {} : { beside: writer.beside }) };
}

function createWriter(briefing: Briefing, md: MarkdownOptions): Writer {
  const { template, parties } = briefing.properties;
  const own = [template, ...parties, briefing.lang].join('-');
  return {
    flavour: flavours[md.flavour ?? 'gfm'],
    notes: [],
    prefix: md.fragment === true ? (md.prefix ?? own).replace(/[^\p{L}\p{N}_.-]+/gu, '-') : '',
    lang: briefing.lang,
    bySentence: md.lines === 'sentence',
    figureFolder: md.figures === 'beside' ? (md.figureFolder ?? 'figures') : undefined,
    beside: [],
  };
}
