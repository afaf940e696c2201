import path from 'node:path';
import { listQuietly, removeStalePartsIn } from '../output/open-parts.ts';
import { nameKey } from './name-pattern.ts';

/** Removes what runs that were killed have left half-written of the briefings with these names (`nameKey`). */
export function clearStaleParts(out: string, names: ReadonlySet<string>): void {
  removeStalePartsIn(out, (file) => names.has(nameKey(path.parse(file).name)));
  for (const entry of listQuietly(out)) {
    const [, name] = /^(.+)_figures$/.exec(entry) ?? [];
    if (name !== undefined && names.has(nameKey(name))) {
      removeStalePartsIn(path.join(out, entry), () => true);
    }
  }
}
