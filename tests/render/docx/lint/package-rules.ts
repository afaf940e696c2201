import path from 'node:path/posix';
import { all, everything, type Node, type Package, part } from '../package.ts';

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

/** What makes Word ask to update fields, and fields without a result or an end. */
export function fields(opened: Package): string[] {
  return [...opened.xml].flatMap(([name, root]) => {
    const asks = everything(root).some(
      (node) => node.name === 'w:updateFields' || 'w:dirty' in node.attributes,
    );
    const broken = all(root, 'w:p').filter(
      (paragraph) => !/^(?:b+i+s+t+e+)*$/.test(fieldSteps(paragraph)),
    );
    return [
      ...(asks ? [`${name} asks to update fields`] : []),
      ...(all(root, 'w:fldSimple').length > 0 ? [`${name} has a simple field`] : []),
      ...broken.map(() => `${name} has a field without its five steps`),
    ];
  });
}

/** The steps of the fields of a paragraph, a letter each: begin, instruction, separate, text of the result, end. */
function fieldSteps(paragraph: Node): string {
  let inside = false;
  const steps = everything(paragraph).map((node) => {
    const type = node.attributes['w:fldCharType'];
    if (node.name === 'w:fldChar') {
      if (type === 'separate') inside = true;
      if (type === 'end') inside = false;
      return type?.charAt(0) ?? '';
    }
    if (node.name === 'w:instrText') return 'i';
    return inside && node.name === 'w:t' && node.children.join('') !== '' ? 't' : '';
  });
  return steps.join('');
}
