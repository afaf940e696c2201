import type { MarkdownOptions } from '../render/types.ts';
import type { PaperName } from '../template/papers.ts';

/** What the user asks of single formats, and of the paper. */
export interface FormatChoices {
  /** The theme's own paper unless given. */
  paper: PaperName | undefined;
  /** Font files for running text, in place of the theme’s; none unless given. */
  fonts: string[];
  /** Folder of fonts for characters that the theme’s fonts lack. */
  fontFolder: string | undefined;
  /** Attach the sources to the PDF, as data. */
  attachData: boolean;
  /** File of a DOCX whose look is taken over. */
  referenceDoc: string | undefined;
  embedFonts: boolean;
  md: MarkdownOptions;
}
