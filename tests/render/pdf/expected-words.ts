import type { Block, Briefing, Inline, ListItem } from '../../../src/document/types.ts';
import { toWords } from './read-pdf.ts';

/** The words of a briefing in the order in which its PDF must give them, numbers of notes and marks of lists included; `pageOf` gives the number of a section's page, for the contents. */
export function expectedWords(
  briefing: Briefing,
  pageOf: (key: string) => string = () => '',
): string[] {
  let notes = 0;
  const inline = (node: Inline): string => {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'break':
        return ' ';
      case 'note': {
        notes += 1;
        const number = notes;
        return `${number} ${number} ${inlines(node.children)} `;
      }
      default:
        return inlines(node.children);
    }
  };
  const inlines = (nodes: Inline[]): string => nodes.map(inline).join('');
  const item = (node: ListItem, mark: string): string => `${mark}${blocks(node.children)}`;
  const block = (node: Block): string => {
    switch (node.type) {
      case 'section':
        return `${node.number ?? ''} ${inlines(node.title)} ${confidence(node, briefing)} ${blocks(node.children)}`;
      case 'paragraph':
        return inlines(node.children);
      case 'list':
        return node.children
          .map((child, index) => item(child, node.ordered ? `${(node.start ?? 1) + index}.` : '•'))
          .join(' ');
      case 'table':
        return [
          `${node.caption.label} ${node.caption.number}. ${inlines(node.caption.children)}`,
          ...[node.header, ...node.rows].flat().map(inlines),
        ].join(' ');
      case 'callout':
        return `${node.label}${runsIn(node) ? '.' : ''} ${blocks(node.children)}`;
      case 'quote':
        return blocks(node.children);
      case 'figure':
        return node.caption === undefined
          ? ''
          : `${node.caption.label} ${node.caption.number}. ${inlines(node.caption.children)}`;
      case 'sources':
        return node.children
          .map((entry) => `${entry.number ?? ''} ${inlines(entry.children)}`)
          .join(' ');
      case 'contents':
        return node.children
          .map((entry) => `${entry.number ?? ''} ${inlines(entry.children)} ${pageOf(entry.key)}`)
          .join(' ');
      case 'pageBreak':
        return '';
    }
  };
  const blocks = (nodes: Block[]): string => nodes.map((node) => ` ${block(node)} `).join('');
  const { titleBlock } = briefing;
  const head = [
    titleBlock.kicker,
    inlines(titleBlock.title),
    inlines(titleBlock.subtitle ?? []),
    ...titleBlock.details.map((detail) => `${detail.label} ${detail.value}`),
    ...titleBlock.legend.map((entry) => entry.label),
  ];
  return toWords(`${head.join(' ')} ${blocks(briefing.children)}`);
}

/** Whether the label of a box stands in front of its text, as a sentence of its own, or above it. */
function runsIn({ kind, children }: Block & { type: 'callout' }): boolean {
  if (kind === 'note') return children.length === 1 && children[0]?.type === 'paragraph';
  return kind !== 'summary';
}

/** The word of a confidence is alternative text where only its marks are printed. */
function confidence(node: Block & { type: 'section' }, briefing: Briefing): string {
  const printed = briefing.properties.layout !== 'sheet' || node.role !== 'unit';
  return printed ? (node.confidence?.label ?? '') : '';
}
