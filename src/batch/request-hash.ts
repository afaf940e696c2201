import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { builtinTemplates } from '../build/builtin.ts';
import { stampFolders } from '../prepared/stamp.ts';
import { version } from '../version.ts';
import type { BuildSettings } from './batch-options.ts';
import type { RowRequest } from './to-requests.ts';

/** SHA-256 of a text or of bytes, in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * What all briefings of a run are made of besides their requests, as one hash: the content, the templates with their
 * themes and styles, the user's own files, the options, and the version of Risalah. No path is in it: machines agree.
 */
export function hashIngredients(settings: BuildSettings, contentDigest: string): string {
  const { formats, choices, csl } = settings;
  const { paper, fonts, fontFolder, attachData, referenceDoc, embedFonts, md } = choices;
  return sha256(
    JSON.stringify({
      ...{ version, contentDigest, templates: stampFolders([builtinTemplates]) },
      csl: csl?.endsWith('.csl') ? hashFile(csl) : csl,
      ...{ formats, paper, attachData, embedFonts, md },
      fonts: fonts.map(hashFile),
      fontFolder: fontFolder === undefined ? undefined : hashFile(fontFolder),
      referenceDoc: referenceDoc === undefined ? undefined : hashFile(referenceDoc),
    }),
  );
}

/** What cannot be read is told of when it is used. */
function hashFile(name: string): string {
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return stampFolders([name]);
  return stat?.isFile() ? sha256(readFileSync(name)) : '';
}

/** The hash of everything that decides the bytes of a briefing's files. */
export function hashRequest(ingredients: string, { template, request }: RowRequest): string {
  return sha256(JSON.stringify([ingredients, template, request]));
}
