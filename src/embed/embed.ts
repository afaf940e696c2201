import { RisalahError } from '../problems.ts';
import { inHost, nameHost } from './in-host.ts';
import { embedderFor } from './index.ts';
import type { Embedded, EmbedRequest } from './types.ts';
import { unknownHost } from './unknown-host.ts';

/** A document of somebody else's. */
export interface EmbedHost {
  /** Its name tells its kind: `report.docx`, `notes/report.md`. */
  name: string;
  bytes: Uint8Array;
}

/**
 * The document with a briefing in it, or with the block of that name made anew; everything else in it stays as it is.
 * Nothing is written. Throws a `RisalahError` for a document that cannot take it.
 */
export async function embed({ name, bytes }: EmbedHost, request: EmbedRequest): Promise<Embedded> {
  const embedder = await embedderFor(name);
  if (embedder === undefined) throw new RisalahError([unknownHost(name)]);
  const done = await inHost(name, () => embedder.embed(bytes, request));
  return { ...done, warnings: done.warnings.map((warning) => nameHost(warning, name)) };
}
