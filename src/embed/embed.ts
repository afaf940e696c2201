import { checkArguments } from '../input/check-arguments.ts';
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

const hostArguments = { name: 'a text', bytes: 'anything' } as const;

const requestArguments = {
  name: 'a text',
  isPlace: 'true or false',
  briefing: 'a mapping of keys',
  theme: 'anything',
  startLevel: 'a number',
  levelAnew: 'true or false',
  force: 'true or false',
  allowMacros: 'true or false',
  md: 'a mapping of keys',
} as const satisfies Record<keyof EmbedRequest, string>;

/**
 * The document with a briefing in it, or with the block of that name made anew; everything else in it stays as it is.
 * Nothing is written. Throws a `RisalahError` for a document that cannot take it.
 */
export async function embed(host: EmbedHost, request: EmbedRequest): Promise<Embedded> {
  checkArguments(host, hostArguments, {
    name: 'Its ending tells its kind.',
    bytes: 'Read the file first.',
  });
  checkArguments(request, requestArguments, {
    name: 'It names the block.',
    briefing: 'Compose it first.',
    theme: 'Give a function that loads it.',
  });
  const { name, bytes } = host;
  const embedder = await embedderFor(name);
  if (embedder === undefined) throw new RisalahError([unknownHost(name)]);
  const done = await inHost(name, () => embedder.embed(bytes, request));
  return { ...done, warnings: done.warnings.map((warning) => nameHost(warning, name)) };
}
