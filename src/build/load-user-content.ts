import type { PlacedContent } from '../content/load-content.ts';
import type { Places } from '../content/places.ts';
import type { Content } from '../content/types.ts';
import { openAllowed } from '../input/open-allowed.ts';
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

/** Where content comes from, as the user wrote it. */
export interface ContentOptions {
  /** Folder of the content. */
  content: string;
  /** File of further sources. */
  bib?: string | undefined;
  /** Folders of `--allow-dir`. */
  allowDirs?: readonly string[] | undefined;
}

/** The content that is asked for. */
export async function openContent(options: ContentOptions): Promise<OpenedContent> {
  const own = options.content === builtinContent && options.bib === undefined;
  // One that is not there is told of even if nothing is read from it.
  openAllowed(options.allowDirs);
  const prepared = own ? readPrepared([builtinContent, builtinTemplates]) : undefined;
  if (prepared !== undefined) {
    const places = async (): Promise<Places> => (await loadUserContent(options)).places;
    return { content: prepared.content, prepared, places };
  }
  const { content, places } = await loadUserContent(options);
  return { content, prepared, places: async () => places };
}

/** Like `openContent`, always from the files. */
export async function loadUserContent({
  content: folder,
  bib,
  allowDirs,
}: ContentOptions): Promise<PlacedContent> {
  const { loadPlacedContent } = await import('../content/load-content.ts');
  const options = { builtin: builtinContent, allowDirs };
  if (bib === undefined) return loadPlacedContent(folder, options);
  const { loadBibliography } = await import('../content/load-bibliography.ts');
  const bibliography = await loadBibliography(bib);
  return loadPlacedContent(folder, { ...options, bibliography });
}
