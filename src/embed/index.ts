/** Blocks in documents of others: one embedder for each kind of host. */
import type { Embedder } from './types.ts';

const loadDocx = async (): Promise<Embedder> => (await import('./docx/index.ts')).docxEmbedder;

const loadMarkdown = async (name: string): Promise<Embedder> =>
  (await import('./markdown/index.ts')).markdownEmbedder(name);

/** Kinds of hosts, by the ending of their names. */
const embedders: Record<string, (name: string) => Promise<Embedder>> = {
  docx: loadDocx,
  docm: loadDocx,
  md: loadMarkdown,
  markdown: loadMarkdown,
  qmd: loadMarkdown,
  rmd: loadMarkdown,
};

/** The endings of hosts that can take a block. */
export const hostEndings: readonly string[] = Object.keys(embedders);

/** The embedder for a file of this name; undefined if hosts of its kind take no blocks. */
export async function embedderFor(name: string): Promise<Embedder | undefined> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return await embedders[ending]?.(name);
}

export type * from './types.ts';
