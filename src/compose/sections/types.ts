import type { Content, Fact } from '../../content/types.ts';
import type { Block, Language } from '../../document/types.ts';
import type { SectionSpec } from '../../template/template.ts';

/** What a section composer works with. */
export interface SectionContext {
  content: Content;
  lang: Language;
  /** Alpha-2 codes of the request. */
  parties: readonly string[];
  /** Facts that may be printed: all their sources are verified. */
  facts: readonly Fact[];
  /** Keys of facts that the parties section shows, so that no unit shows them again. */
  shown: ReadonlySet<string>;
}

/** The blocks of one section; texts may still hold placeholders and citations. */
export type SectionComposer<Spec extends SectionSpec> = (
  spec: Spec,
  context: SectionContext,
) => Block[];
