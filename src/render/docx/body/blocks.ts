import type { FileChild } from 'docx';
import type { Block, Paragraph as ParagraphNode, Quote } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import { callout } from './callout.ts';
import { contents } from './contents.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { figure } from './figure.ts';
import { runs } from './inlines.ts';
import { list } from './list.ts';
import { type Place, within } from './place.ts';
import { paragraphLanguage } from './run-language.ts';
import { section } from './section.ts';
import { sources } from './sources.ts';
import { table } from './table.ts';

/** The blocks as paragraphs and tables of the document's body, in order. */
export function drawBlocks(blocks: readonly Block[], drawing: Drawing, place: Place): FileChild[] {
  return blocks.flatMap((block, index) => {
    const here = { ...within(place, block), keepNext: isQualified(blocks[index + 1]) };
    return drawBlock(block, drawing, here);
  });
}

function drawBlock(block: Block, drawing: Drawing, place: Place): FileChild[] {
  switch (block.type) {
    case 'section':
      return section(block, drawing, place);
    case 'paragraph':
      return [textParagraph(block, drawing, place)];
    case 'list':
      return list(block, drawing, place);
    case 'table':
      return table(block, drawing, place);
    case 'callout':
      return callout(block, drawing, place);
    case 'quote':
      return quote(block, drawing, place);
    case 'figure':
      return figure(block, drawing, place);
    case 'sources':
      return sources(block, drawing, place);
    case 'contents':
      return contents(block, drawing, place);
    case 'pageBreak':
      drawing.breakBefore = true;
      return [];
    default:
      return never(block);
  }
}

/** Whether the next block says when this one does not hold: a page has room to keep them together, a column has not. */
function isQualified(next: Block | undefined): boolean {
  return next?.type === 'callout' && (next.kind === 'limit' || next.kind === 'mitigation');
}

function textParagraph(node: ParagraphNode, drawing: Drawing, place: Place): FileChild {
  const style = node.role ? styleIds[node.role] : place.style;
  const children = runs(node.children, drawing, { lang: place.lang });
  const keeps = place.keepNext && drawing.layout.columns === 1;
  return paragraph(drawing, {
    style,
    children,
    ...(keeps ? { keepNext: true } : {}),
    ...paragraphLanguage(drawing, place.lang),
  });
}

function quote(node: Quote, drawing: Drawing, place: Place): FileChild[] {
  return drawBlocks(node.children, drawing, { ...place, style: styleIds.quote });
}

function never(block: never): never {
  throw new Error(`Unknown block: ${JSON.stringify(block)}`);
}
