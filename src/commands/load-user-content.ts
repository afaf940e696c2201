import { loadBibliography } from '../content/load-bibliography.ts';
import { loadPlacedContent, type PlacedContent } from '../content/load-content.ts';
import { builtinContent } from './builtin.ts';

/** The content of a folder, with the sources of the user's file of `--bib` if one is given. */
export async function loadUserContent(
  folder: string,
  bib: string | undefined,
): Promise<PlacedContent> {
  const bibliography = bib === undefined ? undefined : await loadBibliography(bib);
  return loadPlacedContent(folder, { bibliography, builtin: builtinContent });
}
