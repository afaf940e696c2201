import fs from 'node:fs';
import path from 'node:path';
import { removeStalePartsIn } from '../output/open-parts.ts';
import { nameKey } from './name-pattern.ts';

/** Removes what runs that were killed have left half-written of the briefings with these names (`nameKey`). */
export function clearStaleParts(out: string, names: ReadonlySet<string>): void {
  removeStalePartsIn(out, (file) => names.has(nameKey(path.parse(file).name)));
  const entries = fs.existsSync(out) ? fs.readdirSync(out, { withFileTypes: true }) : [];
  for (const entry of entries) {
    const [, name] = /^(.+)_figures$/.exec(entry.name) ?? [];
    if (name === undefined || !entry.isDirectory() || !names.has(nameKey(name))) continue;
    removeStalePartsIn(path.join(out, entry.name), () => true);
  }
}
