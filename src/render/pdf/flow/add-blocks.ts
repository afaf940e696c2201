import type { Block, Paragraph, Quote } from '../../../document/types.ts';
import type { StyleName } from '../../../template/types.ts';
import { toSpans } from '../text/to-spans.ts';
import { addCallout } from './add-callout.ts';
import { addContents } from './add-contents.ts';
import { addFigure } from './add-figure.ts';
import { addLines } from './add-lines.ts';
import { addList } from './add-list.ts';
import { addSection } from './add-section.ts';
import { addSources } from './add-sources.ts';
import { addTable } from './add-table.ts';
import { type Frame, inset, langChange, styleOf } from './frame.ts';

/** Cost of parting a claim from what supports it, on top of its frame's. */
const afterClaim = 100;

/** Sets blocks one under the other. */
export function addBlocks(frame: Frame, blocks: readonly Block[]): void {
  for (const block of blocks) addBlock(frame, block);
}

function addBlock(frame: Frame, block: Block): void {
  switch (block.type) {
    case 'section':
      addSection(frame, block);
      break;
    case 'paragraph':
      addParagraph(frame, block);
      break;
    case 'list':
      addList(frame, block);
      break;
    case 'table':
      addTable(frame, block);
      break;
    case 'callout':
      addCallout(frame, block);
      break;
    case 'quote':
      addQuote(frame, block);
      break;
    case 'figure':
      addFigure(frame, block);
      break;
    case 'sources':
      addSources(frame, block);
      break;
    case 'contents':
      addContents(frame, block);
      break;
    case 'pageBreak':
      frame.stack.breakPage();
      break;
    default:
      block satisfies never;
  }
}

function addParagraph(frame: Frame, block: Paragraph): void {
  const name: StyleName = block.role ?? frame.style;
  const style = styleOf(frame, name);
  const lang = block.lang ?? frame.lang;
  const node = frame.node.add('P', langChange(frame, block.lang));
  const spans = toSpans(block.children, { job: frame.job, node, style, lang });
  addLines(frame, spans, style, { whole: block.role !== undefined });
  // A lead announces what follows; so does a claim, unless its page would stay far from full.
  if (block.role === 'lead') frame.stack.keepNext();
  if (block.role === 'claim') frame.stack.nextBreakCost(frame.breakCost + afterClaim);
}

function addQuote(frame: Frame, block: Quote): void {
  const style = styleOf(frame, 'quote');
  const box = {
    xPt: frame.xPt,
    widthPt: frame.widthPt,
    bar: { widthPt: 1.2, colour: 'rule' },
  } as const;
  frame.stack.space(style.beforePt);
  addBlocks(
    {
      ...inset(frame, 12, 12),
      node: frame.node.add('BlockQuote', langChange(frame, block.lang)),
      lang: block.lang ?? frame.lang,
      boxes: [...frame.boxes, box],
      style: 'quote',
    },
    block.children,
  );
  frame.stack.space(style.afterPt);
}
