import type { IPropertiesOptions } from 'docx';
import type { Drawing } from './body/drawing.ts';

/** What the `docx` package needs to fill page numbers into a document. */
type PageNumbering = Pick<IPropertiesOptions, 'pageNumbers' | 'externalStyles' | 'styles'>;

/**
 * The page numbers of a table of contents that nobody has told in full: the package's own layout of the pages, in the fonts of
 * office programs. It takes longer than all the rest, so it is loaded and run only where there is such a table.
 */
export async function pageNumbering(
  { pagesAreTold }: Drawing,
  styles: () => string,
): Promise<PageNumbering> {
  // Styles are a part of ours: those of the package need not be written.
  if (pagesAreTold) return { styles: { importedStyles: [] } };
  const { estimatePageNumbersWith } = await import('docx/layout');
  return { pageNumbers: estimatePageNumbersWith({ guess: true }), externalStyles: styles() };
}
