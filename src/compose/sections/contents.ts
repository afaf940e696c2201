import type { ContentsSpec } from '../../template/template.ts';
import type { SectionComposer } from './types.ts';

/** The place of the table of contents; compose fills it once all sections stand. */
export const composeContents: SectionComposer<ContentsSpec> = (spec, { content, lang }) => [
  {
    type: 'section',
    key: spec.kind,
    role: 'part',
    title: [{ type: 'text', value: content.labels[lang].contents }],
    children: [{ type: 'contents', children: [] }],
  },
];
