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
    const broken = brokenFields(root);
    return [
      ...(asks ? [`${name} asks to update fields`] : []),
      ...(all(root, 'w:fldSimple').length > 0 ? [`${name} has a simple field`] : []),
      ...(broken > 0 ? [`${name} has ${broken} fields without their five steps`] : []),
    ];
  });
}

/** How many fields lack a step: begin, instruction, separate, text of the result, end. One may stand in another. */
function brokenFields(root: Node): number {
  const open: string[] = [];
  let broken = 0;
  for (const step of everything(root).map(fieldStep)) {
    const last = open.length - 1;
    if (step === 'b') open.push(step);
    else if (step !== '' && last >= 0) open[last] += step;
    if (step === 'e' && !/^bi+st+e$/.test(open.pop() ?? '')) broken += 1;
    // The text of an inner result is text of the outer one too.
    if (step === 'e' && open.length > 0) open[open.length - 1] += 't';
  }
  return broken + open.length;
}

function fieldStep({ name, attributes, children }: Node): string {
  if (name === 'w:fldChar') return attributes['w:fldCharType']?.charAt(0) ?? '';
  if (name === 'w:instrText') return 'i';
  return name === 'w:t' && children.join('') !== '' ? 't' : '';
}
