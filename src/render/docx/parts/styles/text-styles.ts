import type { Layout } from '../../../../template/types.ts';
import { listStepTwips } from '../../geometry.ts';
import { twipsOfMm } from '../../measures.ts';
import { listStyle, listStyleLevels, styleIds } from '../../style-ids.ts';
import { listIds } from '../numbering.ts';
import { ownStylePriority as own, type ParagraphStyle } from './paragraph-style.ts';

/** Running text and what is set like it, but for lists. */
export function textStyles({ styles, columns }: Layout): ParagraphStyle[] {
  const quoteIndent = twipsOfMm(6);
  const sourceIndent = twipsOfMm(columns === 1 ? 4 : 5);
  return [
    { id: styleIds.bodyText, name: 'Body Text', priority: 1, text: styles.body },
    {
      id: styleIds.confidence,
      name: 'Confidence',
      next: styleIds.bodyText,
      priority: own,
      text: styles.confidence,
      keepNext: true,
    },
    {
      id: styleIds.lead,
      name: 'Lead',
      next: styleIds.bodyText,
      priority: own,
      text: styles.lead,
      keepNext: true,
    },
    {
      id: styleIds.claim,
      name: 'Claim',
      next: styleIds.bodyText,
      priority: own,
      text: styles.claim,
      keepLines: columns === 1,
    },
    {
      id: styleIds.quote,
      name: 'Quote',
      next: styleIds.bodyText,
      priority: 29,
      text: styles.quote,
      indent: { left: quoteIndent, right: quoteIndent },
    },
    {
      id: styleIds.bibliography,
      name: 'Bibliography',
      priority: 37,
      text: styles.source,
      keepLines: true,
      indent: { left: sourceIndent, hanging: sourceIndent },
    },
    { id: styleIds.footnoteText, name: 'footnote text', priority: 99, text: styles.note },
  ];
}

/** Word's list styles, bound to the lists of `word/numbering.xml`. */
export function listStyles({ styles }: Layout): ParagraphStyle[] {
  return Array.from({ length: listStyleLevels }, (_, level): ParagraphStyle[] => {
    const suffix = level === 0 ? '' : ` ${level + 1}`;
    const base = { priority: 36, text: styles.list };
    const left = (level + 1) * listStepTwips;
    const indent = { left, hanging: listStepTwips };
    return [
      {
        ...base,
        id: listStyle('ListBullet', level),
        name: `List Bullet${suffix}`,
        list: { numId: listIds.bullets, level },
        indent,
      },
      {
        ...base,
        id: listStyle('ListNumber', level),
        name: `List Number${suffix}`,
        list: { numId: listIds.numbers, level },
        indent,
      },
      {
        ...base,
        id: listStyle('ListContinue', level),
        name: `List Continue${suffix}`,
        indent: { left },
      },
    ];
  }).flat();
}
