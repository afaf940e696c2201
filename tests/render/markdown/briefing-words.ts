import type { Block, Briefing, Callout, Caption, Inline } from '../../../src/document/types.ts';
import { toWords } from './read-back.ts';

const marks = { high: '●●●', moderate: '●●○', low: '●○○' };

/** Label of a box: a sentence in front of its only or first paragraph, alone above anything else. */
function calloutLabel({ kind, label, children }: Callout): string {
  const runsIn = kind === 'limit' || kind === 'mitigation' || children.length === 1;
  return runsIn && children[0]?.type === 'paragraph' ? `${label}.` : label;
}

/** The words of a briefing in the order of the Markdown file: title, title block, body, footnotes. */
export function briefingWords(briefing: Briefing): string[] {
  const { titleBlock } = briefing;
  const notes: string[] = [];
  const inline = (node: Inline): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'break') return ' ';
    if (node.type !== 'note') return node.children.map(inline).join('');
    notes.push(run(node.children));
    return '';
  };
  const run = (nodes: Inline[]): string => `${nodes.map(inline).join('')} `;
  const caption = (own: Caption): string => `${own.label} ${own.number}. ${run(own.children)}`;
  const block = (node: Block): string => {
    switch (node.type) {
      case 'section': {
        const number = node.number === undefined ? '' : `${node.number}. `;
        const confidence = node.confidence
          ? `${marks[node.confidence.level]} ${node.confidence.label} `
          : '';
        return number + run(node.title) + confidence + node.children.map(block).join('');
      }
      case 'paragraph':
        return run(node.children);
      case 'list':
        return node.children.flatMap((item) => item.children.map(block)).join('');
      case 'callout':
        return `${calloutLabel(node)} ${node.children.map(block).join('')}`;
      case 'quote':
        return node.children.map(block).join('');
      case 'table':
        return caption(node.caption) + [node.header, ...node.rows].flat().map(run).join('');
      case 'figure':
        return `${node.alt} ${node.caption ? caption(node.caption) : ''}`;
      case 'sources':
        return node.children
          .map((entry) => `${entry.number ?? ''} ${run(entry.children)}`)
          .join('');
      case 'contents':
        return node.children
          .map(
            (entry) =>
              `${entry.number === undefined ? '' : `${entry.number}. `}${run(entry.children)}`,
          )
          .join('');
      case 'pageBreak':
        return '';
    }
  };
  const head = [
    run(titleBlock.title),
    `${titleBlock.kicker} `,
    run(titleBlock.subtitle ?? []),
    ...titleBlock.details.map((detail) => `${detail.label} ${detail.value} `),
    ...titleBlock.legend.map((entry) => `${marks[entry.level]} ${entry.label} `),
  ];
  const body = briefing.children.map(block);
  return toWords([...head, ...body, ...notes]);
}
