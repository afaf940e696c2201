import type { FileChild } from 'docx';
import type { Callout } from '../../../document/types.ts';
import { listIds } from '../parts/numbering.ts';
import { calloutStyles } from '../style-ids.ts';
import { drawBlocks } from './blocks.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs, textRun } from './inlines.ts';
import { type Place, within } from './place.ts';

/** A set-apart box as shaded or lined paragraphs. The label of a limit or a mitigation opens its first sentence. */
export function callout(node: Callout, drawing: Drawing, place: Place): FileChild[] {
  const styles = calloutStyles(node.kind);
  const inner: Place = {
    ...place,
    style: styles.text,
    lists: {
      level: 0,
      bullets: listIds.boxBullets,
      numbers: listIds.boxNumbers,
      boxStyle: styles.list,
    },
  };
  const voice = { lang: place.lang };
  const [first, ...rest] = node.children;
  const runsIn = node.kind === 'limit' || node.kind === 'mitigation';
  if (runsIn && first?.type === 'paragraph') {
    const label = textRun(`${sentence(node.label)} `, drawing, {
      ...voice,
      style: styles.inlineLabel,
    });
    const text = runs(first.children, drawing, { lang: within(place, first).lang });
    return [
      paragraph(drawing, { style: styles.text, children: [label, ...text] }),
      ...drawBlocks(rest, drawing, inner),
    ];
  }
  const label = textRun(node.label, drawing, voice);
  return [
    paragraph(drawing, { style: styles.label, children: [label] }),
    ...drawBlocks(node.children, drawing, inner),
  ];
}

/** The label with a full stop, so that it reads as a sentence of its own. */
function sentence(label: string): string {
  return /\p{P}$/u.test(label) ? label : `${label}.`;
}
