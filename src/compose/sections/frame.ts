import { toPlainText } from '../../document/walk.ts';
import type { FrameSpec } from '../../template/template.ts';
import type { SectionComposer } from './types.ts';

/** A text of the frame as a section of its own. */
export const composeFrame: SectionComposer<FrameSpec> = (spec, { content, lang }) => {
  const text = content.frame[spec.kind][lang];
  return [
    { type: 'section', key: spec.kind, role: 'part', title: text.title, children: text.body },
  ];
};

/** The bottom line: a box labelled by its title. */
export const composeSummary: SectionComposer<FrameSpec> = (spec, { content, lang }) => {
  const text = content.frame[spec.kind][lang];
  return [
    {
      type: 'callout',
      kind: 'summary',
      unit: spec.kind,
      label: toPlainText(text.title),
      children: text.body,
    },
  ];
};
