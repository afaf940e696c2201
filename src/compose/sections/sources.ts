import type { SourcesSpec } from '../../template/template.ts';
import type { SectionComposer } from './types.ts';

/** The place of the sources; compose fills it once it is known what the briefing cites. */
export const composeSources: SectionComposer<SourcesSpec> = (spec, { content, lang }) => [
  {
    type: 'section',
    key: spec.kind,
    role: 'part',
    title: [{ type: 'text', value: content.labels[lang].sources }],
    children: [{ type: 'sources', children: [] }],
  },
];
