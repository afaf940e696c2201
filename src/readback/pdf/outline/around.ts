import type { OutlineKind } from '../../outline.ts';

/** What stands around an element. */
export interface Around {
  lang: string | undefined;
  quoted: boolean;
  /** Key of a section whose heading is still to come. */
  key: string | undefined;
  /** Depth of sections, lists and contents. */
  section: number;
  list: number;
  contents: number;
  ordered: boolean;
}

/** How the first words of an element are told; further ones are paragraphs. */
export interface Opening {
  kind: OutlineKind;
  level: number;
  key?: string | undefined;
}

/** Words that nothing else is known of. */
export const paragraph: Opening = { kind: 'paragraph', level: 0 };
