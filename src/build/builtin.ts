import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The nearest folder, from `src/` and from the bundle in `dist/` alike, that holds what comes with Risalah. */
function folderAbove(from: string): string | undefined {
  const isOurs = ['package.json', 'content/pack.yaml', 'templates/citation-styles'].every((name) =>
    existsSync(path.join(from, name)),
  );
  if (isOurs) return from;
  const parent = path.dirname(from);
  return parent === from ? undefined : folderAbove(parent);
}

/** Where Risalah is part of another program's bundle, the package that is installed beside that. */
function installedFolder(): string {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('risalah/package.json'));
  } catch {
    const message =
      'The content of Risalah is not there: install it, and leave "risalah" out of the bundle.';
    throw Object.assign(new Error(message), { code: 'ENOENT' });
  }
}

const root = folderAbove(import.meta.dirname) ?? installedFolder();

/** File of the bundle that builds the briefings of a batch in a process of its own. */
export const batchWorkerFile = path.join(root, 'dist/batch-worker.js');

/** The program that tries a user's font, as the build makes it. */
export const fontTrialFile = path.join(root, 'dist/font-trial.js');

/** Folder of the content that comes with Risalah. */
export const builtinContent = path.join(root, 'content');

/** Folder of the templates that come with Risalah. */
export const builtinTemplates = path.join(root, 'templates');

/** Folder of the citation styles that come with Risalah. */
export const citationStyles = path.join(builtinTemplates, 'citation-styles');

/** Folder of the files that `risalah init` copies. */
export const starterLayer = path.join(builtinTemplates, 'layer');

/** Keys of the templates that come with Risalah, in alphabetical order. */
export function listTemplates(): string[] {
  return listKeys(builtinTemplates, '.yaml');
}

/** File of the template with this key. */
export function templateFile(key: string): string {
  return path.join(builtinTemplates, `${key}.yaml`);
}

/** Folder of the themes that come with Risalah. */
export const builtinThemes = path.join(builtinTemplates, 'themes');

/** Keys of the themes that come with Risalah, in alphabetical order. */
export function listThemes(): string[] {
  return listKeys(builtinThemes, '.yaml');
}

/** File of the theme with this key. */
export function themeFile(key: string): string {
  return path.join(builtinThemes, `${key}.yaml`);
}

/** Keys of the citation styles that come with Risalah, in alphabetical order. */
export function listCitationStyles(): string[] {
  return listKeys(citationStyles, '.csl');
}

function listKeys(folder: string, ending: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.map((name) => path.basename(name, ending)).toSorted();
}
