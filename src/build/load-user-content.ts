import type { PlacedContent } from '../content/load-content.ts';
import type { Places } from '../content/places.ts';
import type { Content } from '../content/types.ts';
import { type Prepared, readPrepared } from '../prepared/prepared.ts';
import { builtinContent, builtinTemplates } from './builtin.ts';

/** Content for work that seldom asks where things stand in its files. */
export interface OpenedContent {
  content: Content;
  /** What the build has worked out, if this is the content that comes with Risalah. */
  prepared: Prepared | undefined;
  /** Loads the files, unless they are. */
  places: () => Promise<Places>;
}

/** The content of a folder, with the sources of the user's file of `--bib` if one is given. */
export async function openContent(folder: string, bib: string | undefined): Promise<OpenedContent> {
  const own = folder === builtinContent && bib === undefined;
  const prepared = own ? readPrepared([builtinContent, builtinTemplates]) : undefined;
  if (prepared !== undefined) {
    const places = async (): Promise<Places> => (await loadUserContent(folder, bib)).places;
    return { content: prepared.content, prepared, places };
  }
  const { content, places } = await loadUserContent(folder, bib);
  return { content, prepared, places: async () => places };
}

/** Like `openContent`, always from the files. */
export async function loadUserContent(
  folder: string,
  bib: string | undefined,
): Promise<PlacedContent> {
  const { loadPlacedContent } = await import('../content/load-content.ts');
  if (bib === undefined) return loadPlacedContent(folder, { builtin: builtinContent });
  const { loadBibliography } = await import('../content/load-bibliography.ts');
  const bibliography = await loadBibliography(bib);
  return loadPlacedContent(folder, { bibliography, builtin: builtinContent });
}
