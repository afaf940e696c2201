import { toPlainText } from '../../document/walk.ts';
import type { FrameSpec } from '../../template/template.ts';
import { ownCases } from '../own-cases.ts';
import type { SectionComposer } from './types.ts';

/** A text of the frame as a section of its own. */
export const composeFrame: SectionComposer<FrameSpec> = (spec, { content, lang, parties }) => {
  const { title, body } = content.frame[spec.kind][lang];
  const children = ownCases(parties, body);
  return [{ type: 'section', key: spec.kind, role: 'part', title, children }];
};

/** The bottom line: a box labelled by its title. */
export const composeSummary: SectionComposer<FrameSpec> = (spec, { content, lang, parties }) => {
  const text = content.frame[spec.kind][lang];
  return [
    {
      type: 'callout',
      kind: 'summary',
      unit: spec.kind,
      label: toPlainText(text.title),
      children: ownCases(parties, text.body),
    },
  ];
};
