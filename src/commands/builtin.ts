import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folder of the package, from `src/commands/` and from the bundle in `dist/` alike. */
function packageFolder(from: string): string {
  return existsSync(path.join(from, 'package.json')) ? from : packageFolder(path.dirname(from));
}

const root = packageFolder(import.meta.dirname);

/** Folder of the content that comes with Risalah. */
export const builtinContent = path.join(root, 'content');

/** Folder of the templates that come with Risalah. */
export const builtinTemplates = path.join(root, 'templates');

/** Folder of the files that `risalah init` copies. */
export const starterLayer = path.join(builtinTemplates, 'layer');

/** Keys of the templates that come with Risalah, in alphabetical order. */
export function listTemplates(): string[] {
  const names = readdirSync(builtinTemplates).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => path.basename(name, '.yaml')).toSorted();
}
