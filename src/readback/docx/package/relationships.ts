import path from 'node:path/posix';
import { elementsOf, type XmlElement } from '../xml/element.ts';

/** A relationship of a part (ECMA-376 part 2, clause 6.5). */
export interface Relationship {
  id: string;
  /** Last step of its type, such as `hyperlink`: the same in transitional and strict files. */
  type: string;
  /** Path of a part in the package, or an address as written. */
  target: string;
  external: boolean;
}

/** Path of the part that holds the relationships of a part; of the package for an empty path. */
export function relationshipsPath(part: string): string {
  return path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);
}

/** The relationships of a part, in order. */
export function readRelationships(root: XmlElement | undefined, part: string): Relationship[] {
  if (!root) return [];
  return elementsOf(root)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: attributes['Type']?.split('/').at(-1) ?? '',
        target: external ? target : inPackage(target, part),
        external,
      };
    });
}

/** A target is relative to the folder of its part, or to the package if it begins with a slash. */
function inPackage(target: string, part: string): string {
  const [file = ''] = target.split('#');
  return path.resolve('/', path.dirname(part), file).slice(1);
}
