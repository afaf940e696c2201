import type { Block, Briefing, Caption, Confidence, Inline } from '../../../src/document/types.ts';
import { toWords } from './read-text.ts';

const marks = { high: '●●●', moderate: '●●○', low: '●○○' };

/** The words that the DOCX of a briefing must hold, in order; numbers that Word counts by itself are left out. */
export function expectedWords(briefing: Briefing): string[] {
  const inline = (node: Inline): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'break') return ' ';
    return node.type === 'note' ? ` ${run(node.children)} ` : run(node.children);
  };
  const run = (nodes: Inline[]): string => nodes.map(inline).join('');
  const explained = ({ level, label }: Confidence): string => `${marks[level]} ${label}`;
  const caption = (own: Caption): string => `${own.label} ${own.number}. ${run(own.children)}`;
  const blocks = (nodes: Block[]): string => nodes.map((node) => ` ${block(node)} `).join('');
  const block = (node: Block): string => {
    switch (node.type) {
      case 'section': {
        const own = node.confidence;
        const confidence = own ? explained(own) : '';
        return `${run(node.title)} ${confidence} ${blocks(node.children)}`;
      }
      case 'paragraph':
        return run(node.children);
      case 'list':
        return node.children.map((item) => blocks(item.children)).join(' ');
      case 'callout': {
        const short = node.kind === 'note' && node.children.length === 1;
        const runsIn = node.kind === 'limit' || node.kind === 'mitigation' || short;
        return `${node.label}${runsIn && node.children[0]?.type === 'paragraph' ? '.' : ''} ${blocks(node.children)}`;
      }
      case 'quote':
        return blocks(node.children);
      case 'table':
        return [caption(node.caption), ...[node.header, ...node.rows].flat().map(run)].join(' ');
      case 'figure':
        return `${node.alt} ${node.caption ? caption(node.caption) : ''}`;
      case 'sources':
        return node.children
          .map((entry) => `${entry.number ?? ''} ${run(entry.children)}`)
          .join(' ');
      case 'contents':
        return node.children
          .map((entry) => `${entry.number ?? ''} ${run(entry.children)}`)
          .join(' ');
      case 'pageBreak':
        return '';
    }
  };
  const { kicker, title, subtitle, details, legend } = briefing.titleBlock;
  const head = [
    kicker,
    run(title),
    run(subtitle ?? []),
    ...details.map(({ label, value }) => `${label} ${value}`),
    ...legend.map(explained),
  ];
  return toWords(`${head.join(' ')} ${blocks(briefing.children)}`);
}
