import type { Format } from '../render/types.ts';
import { embedderFor } from './index.ts';

/** The kind of a document by the ending of its name; undefined if it can take no block. */
export function hostKind(name: string): Exclude<Format, 'pdf'> | undefined {
  if (/\.doc[xm]$/i.test(name)) return 'docx';
  return /\.(?:md|markdown|qmd|rmd)$/i.test(name) ? 'md' : undefined;
}

/** Whether a document has a block already; one that cannot be read has none. */
export async function hasBlocks(name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const blocks = await (await embedderFor(name))?.list(bytes);
    return blocks !== undefined && blocks.length > 0;
  } catch {
    return false;
  }
}
