import type { Block, Inline, Section } from './types.ts';

/** Blocks directly inside a block; a sources list and a table hold none. */
export function childBlocks(block: Block): Block[] {
  switch (block.type) {
    case 'section':
    case 'callout':
    case 'quote':
      return block.children;
    case 'list':
      return block.children.flatMap((item) => item.children);
    case 'paragraph':
    case 'table':
    case 'figure':
    case 'sources':
    case 'contents':
    case 'pageBreak':
      return [];
  }
}

/** All sections below the blocks, in reading order. */
export function allSections(blocks: Block[]): Section[] {
  return blocks.flatMap((block) =>
    block.type === 'section'
      ? [block, ...allSections(block.children)]
      : allSections(childBlocks(block)),
  );
}

/** The words of inlines without their markup; a note's text is left out, a break is a space. */
export function toPlainText(inlines: Inline[]): string {
  return inlines.map(plainText).join('');
}

function plainText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'break':
      return ' ';
    case 'note':
      return '';
    case 'strong':
    case 'emphasis':
    case 'foreign':
    case 'link':
    case 'reference':
    case 'citation':
      return toPlainText(inline.children);
  }
}

/** All inlines below the blocks in reading order, each before those in it; a footnote stands where it is called. */
export function allInlines(blocks: Block[]): Inline[] {
  const found: Inline[] = [];
  const add = (inline: Inline): void => {
    found.push(inline);
    if ('children' in inline) inline.children.forEach(add);
  };
  const walk = (block: Block): void => {
    ownInlines(block).forEach(add);
    childBlocks(block).forEach(walk);
  };
  blocks.forEach(walk);
  return found;
}

/** All `text` values below the blocks, in reading order. */
export function allTexts(blocks: Block[]): string[] {
  return allInlines(blocks).flatMap((inline) => (inline.type === 'text' ? [inline.value] : []));
}

function ownInlines(block: Block): Inline[] {
  switch (block.type) {
    case 'section':
      return block.title;
    case 'paragraph':
      return block.children;
    case 'table':
      return [block.caption.children, ...block.header, ...block.rows.flat()].flat();
    case 'figure':
      return block.caption?.children ?? [];
    case 'sources':
    case 'contents':
      return block.children.flatMap((entry) => entry.children);
    case 'callout':
    case 'list':
    case 'quote':
    case 'pageBreak':
      return [];
  }
}
