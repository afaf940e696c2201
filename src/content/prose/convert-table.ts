import type * as mdast from 'mdast';
import type { Block, Inline } from '../../document/types.ts';
import type { BlockConverter } from './convert-blocks.ts';

const captionStart = /^(?:Table|Tabel):\s*/;

/** Whether a block is a paragraph that begins with "Table:" or "Tabel:". */
export function isCaption(node: mdast.RootContent | undefined): node is mdast.Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && captionStart.test(first.value);
}

/** A table with the caption from the paragraph before it. Label and number are given by compose. */
export function convertTable(
  node: mdast.Table,
  before: mdast.RootContent | undefined,
  key: string,
  converter: BlockConverter,
): Block[] {
  if (!isCaption(before)) {
    return converter.refuse(node, {
      rule: 'table-has-a-caption',
      message: 'The table has no caption',
      hint: 'Put a paragraph before it that begins with "Table:" (or "Tabel:") and says what it shows.',
    });
  }
  if (node.align?.some((align) => align !== null)) {
    return converter.refuse(node, {
      rule: 'prose-fits-the-model',
      message: 'The alignment of columns is not read: the theme decides',
      hint: 'Write the second line of the table as | --- | --- |.',
    });
  }
  const [head, ...body] = node.children;
  const header = head === undefined ? [] : convertRow(head, converter);
  const uneven = body.find((row) => row.children.length !== header.length);
  if (uneven !== undefined) {
    return converter.refuse(uneven, {
      rule: 'table-is-rectangular',
      message: `The row has ${uneven.children.length} cells, the head of the table ${header.length}`,
      hint: 'An empty cell is written | |; a | inside a cell is written \\|.',
    });
  }
  const caption = { label: '', number: 0, children: convertCaption(before, converter) };
  const rows = body.map((row) => convertRow(row, converter));
  return [{ type: 'table', key, caption, header, rows }];
}

function convertRow(row: mdast.TableRow, converter: BlockConverter): Inline[][] {
  return row.children.map((cell) => converter.inlines.convert(cell.children));
}

function convertCaption(node: mdast.Paragraph, converter: BlockConverter): Inline[] {
  const [first, ...rest] = converter.inlines.convert(node.children);
  if (first?.type !== 'text') return [];
  const value = first.value.replace(captionStart, '');
  const children: Inline[] = value === '' ? rest : [{ type: 'text', value }, ...rest];
  return children.length > 0
    ? children
    : converter.refuse(node, { rule: 'text-is-not-empty', message: 'The caption is empty' });
}
