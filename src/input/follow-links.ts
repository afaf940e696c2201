import { lstatSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Linux follows as many links in one path. */
const maxLinks = 40;

/** Where a path ends, and why it could not be followed further. */
export interface End {
  /** Real path of its deepest part that is there. */
  real: string;
  /** The system's error behind that part. */
  error?: unknown;
}

/** Follows the links of a path below a folder whose own path is real, one by one, as far as they lead. */
export function followLinks(folder: string, relative: string): End {
  const rest = split(relative).reverse();
  let real = folder;
  let links = 0;
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    const next = path.join(real, name);
    try {
      const target = name !== '..' && lstatSync(next).isSymbolicLink() && readlinkSync(next);
      if (target === false) {
        real = next;
        continue;
      }
      links += 1;
      if (links > maxLinks) return { real, error: circle() };
      const { root } = path.parse(target);
      if (root !== '') real = path.resolve(root);
      rest.push(...split(target.slice(root.length)).reverse());
    } catch (error) {
      return { real, error };
    }
  }
  return { real };
}

function split(names: string): string[] {
  const parts = names.split(path.sep === '\\' ? /[\\/]/ : '/');
  return parts.filter((part) => part !== '' && part !== '.');
}

function circle(): Error {
  return Object.assign(new Error('too many links'), { code: 'ELOOP' });
}
