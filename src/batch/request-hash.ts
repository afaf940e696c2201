import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { builtinTemplates } from '../build/builtin.ts';
import { hashFontFolder } from '../build/hash-fonts.ts';
import type { Folder } from '../input/folder.ts';
import { openAllowed } from '../input/open-allowed.ts';
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
  const allowed = openAllowed(settings.allowDirs);
  const { paper, fonts, fontFolder, attachData, referenceDoc, embedFonts, md } = choices;
  return sha256(
    JSON.stringify({
      ...{ version, contentDigest, templates: stampFolders([builtinTemplates]) },
      csl: csl?.endsWith('.csl') ? hashFile(csl) : csl,
      ...{ formats, paper, attachData, embedFonts, md },
      fonts: fonts.map((name) => hashFont(name, allowed)),
      fontFolder: fontFolder === undefined ? undefined : hashFontFolder(fontFolder, allowed),
      referenceDoc: referenceDoc === undefined ? undefined : hashFile(referenceDoc),
    }),
  );
}

function hashFont(name: string, allowed: readonly Folder[]): string {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? hashFontFolder(name, allowed) : hashFile(name);
}

/** What cannot be read is told of when it is used. */
function hashFile(name: string): string {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ? sha256(readFileSync(name)) : '';
}

/** The hash of everything that decides the bytes of a briefing's files. */
export function hashRequest(ingredients: string, { template, request }: RowRequest): string {
  return sha256(JSON.stringify([ingredients, template, request]));
}
