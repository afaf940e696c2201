import type { FileChild } from 'docx';
import type { Callout } from '../../../document/types.ts';
import { listIds } from '../parts/numbering.ts';
import { type CalloutStyles, calloutStyles } from '../style-ids.ts';
import { drawBlocks } from './blocks.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs, textRun } from './inlines.ts';
import { type Place, within } from './place.ts';
import { paragraphLanguage } from './run-language.ts';

/**
 * A set-apart box as shaded or lined paragraphs. The label of a limit, a mitigation or a note of one paragraph opens
 * its first sentence; several such notes in a row stay apart by their labels, where boxes would grow into one.
 */
export function callout(node: Callout, drawing: Drawing, place: Place): FileChild[] {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph' || !runsIn(node)) return box(node, drawing, place);
  const styles = calloutStyles(node.kind === 'note' ? 'shortNote' : node.kind);
  const label = textRun(`${sentence(node.label)} `, drawing, {
    lang: place.lang,
    style: styles.inlineLabel,
  });
  const { lang } = within(place, first);
  const children = [label, ...runs(first.children, drawing, { lang })];
  return [
    paragraph(drawing, { style: styles.text, children, ...paragraphLanguage(drawing, lang) }),
    ...drawBlocks(rest, drawing, inside(styles, place)),
  ];
}

function runsIn({ kind, children }: Callout): boolean {
  return kind === 'limit' || kind === 'mitigation' || (kind === 'note' && children.length === 1);
}

/** The label in a line of its own, above the text. */
function box(node: Callout, drawing: Drawing, place: Place): FileChild[] {
  const styles = calloutStyles(node.kind);
  const label = textRun(node.label, drawing, { lang: place.lang });
  return [
    paragraph(drawing, { style: styles.label, children: [label] }),
    ...drawBlocks(node.children, drawing, inside(styles, place)),
  ];
}

/** The place in a box, where paragraphs and lists take its styles. */
function inside({ text, list }: CalloutStyles, place: Place): Place {
  const { boxBullets: bullets, boxNumbers: numbers } = listIds;
  return { ...place, style: text, lists: { level: 0, bullets, numbers, boxStyle: list } };
}

/** The label with a full stop, so that it reads as a sentence of its own. */
function sentence(label: string): string {
  return /\p{P}$/u.test(label) ? label : `${label}.`;
}
