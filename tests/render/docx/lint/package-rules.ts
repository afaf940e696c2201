import path from 'node:path/posix';
import { all, everything, type Package, part } from '../package.ts';

/** Parts without a content type, and content types without a part (ECMA-376 part 2, 10.1.2). */
export function contentTypes(opened: Package): string[] {
  const types = part(opened, '[Content_Types].xml');
  const defaults = new Set(all(types, 'Default').map((node) => node.attributes['Extension']));
  const overrides = new Set(all(types, 'Override').map((node) => node.attributes['PartName']));
  const parts = opened.paths.filter((name) => name !== '[Content_Types].xml');
  const untyped = parts.filter((name) => {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return extension === 'xml' ? !overrides.has(`/${name}`) : !defaults.has(extension);
  });
  const absent = [...overrides].filter((name) => !parts.includes(name?.slice(1) ?? ''));
  return [
    ...untyped.map((name) => `no content type for ${name}`),
    ...absent.map((name) => `content type for ${name}, which is not there`),
  ];
}

/** Relationships that lead nowhere, external ones that are no URI, and ids in a part that have no relationship. */
export function relationships(opened: Package): string[] {
  return [...opened.xml].flatMap(([name, root]) => {
    if (!name.endsWith('.rels')) return relationshipIds(opened, name);
    const folder = path.dirname(path.dirname(name));
    return all(root, 'Relationship').flatMap(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      if (attributes['TargetMode'] === 'External') {
        const legal = /^(?:https?:\/\/|mailto:)[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(target);
        return legal && URL.canParse(target) ? [] : [`malformed target ${target}`];
      }
      return opened.paths.includes(path.join(folder, target)) ? [] : [`${name} leads to ${target}`];
    });
  });
}

function relationshipIds(opened: Package, name: string): string[] {
  const rels = opened.xml.get(
    path.join(path.dirname(name), '_rels', `${path.basename(name)}.rels`),
  );
  const known = rels ? all(rels, 'Relationship').map(({ attributes }) => attributes['Id']) : [];
  return everything(part(opened, name)).flatMap(({ attributes }) =>
    ['r:id', 'r:embed'].flatMap((key) => {
      const id = attributes[key];
      return id === undefined || known.includes(id) ? [] : [`${name} uses ${id}`];
    }),
  );
}

/** What makes Word ask to update fields, and fields without a result. */
export function fields(opened: Package): string[] {
  return [...opened.xml].flatMap(([name, root]) =>
    everything(root).flatMap((node) => {
      if (node.name === 'w:updateFields') return [`${name} asks to update fields`];
      if ('w:dirty' in node.attributes) return [`${name} has a dirty field`];
      if (node.name === 'w:fldChar') return [`${name} has a field in pieces`];
      const empty =
        node.name === 'w:fldSimple' && all(node, 'w:t').every((run) => !run.children[0]);
      return empty ? [`${name} has a field without a result`] : [];
    }),
  );
}
