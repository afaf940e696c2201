import path from 'node:path/posix';
import type { Parts } from '../pack.ts';
import { element } from '../xml.ts';
import type { PageSetup } from './page-setup.ts';

/** What a section may hold, in its order (17.6.17), but for heads, feet and what is never taken. */
const order = [
  'w:type',
  'w:pgSz',
  'w:pgMar',
  'w:paperSrc',
  'w:pgBorders',
  'w:lnNumType',
  'w:pgNumType',
  'w:cols',
  'w:vAlign',
  'w:titlePg',
  'w:textDirection',
  'w:bidi',
  'w:rtlGutter',
  'w:docGrid',
];
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const file = 'word/_rels/document.xml.rels';

/**
 * Sets every section of the text on the pages of a house; its heads and feet, which `carry` takes to their places, come
 * with the first, and the others take them over. A house without any leaves ours. Gives the relationships of the text.
 */
export function dressSections(
  parts: Parts,
  setup: PageSetup,
  carry: (part: string) => string,
): string {
  const document = parts.get('word/document.xml');
  const written = parts.get(file);
  if (typeof document !== 'string' || typeof written !== 'string') throw new Error('No text');
  const isFurnished = setup.furniture.size > 0;
  const relationships = isFurnished ? withoutOurs(parts, written) : written;
  const added: string[] = [];
  const references = [...setup.furniture].map(([kind, part], index) => {
    const [name = '', type] = kind.split(' ');
    const id = `rIdHouse${index + 1}`;
    const target = path.relative('word', carry(part));
    const of = `${office}/${name.slice(2).replace('Reference', '')}`;
    added.push(element('Relationship', { Id: id, Type: of, Target: target }));
    return element(name, { 'w:type': type, 'r:id': id });
  });
  let isFirst = true;
  const dressed = document.replace(/<w:sectPr\b[^>]*>(.*?)<\/w:sectPr>/gs, (_, inside: string) => {
    const opens = isFirst;
    isFirst = false;
    return element('w:sectPr', {}, [
      ...(opens && isFurnished ? references : []),
      ...(isFurnished ? [] : (inside.match(/<w:(?:header|footer)Reference\b[^>]*\/>/g) ?? [])),
      sectionProperties(inside, setup, { opens, isFurnished }),
    ]);
  });
  parts.set('word/document.xml', dressed);
  return relationships.replace('</Relationships>', () => `${added.join('')}</Relationships>`);
}

/** Kind and columns are those of the text; the first page is one of its own only where its section begins. */
function sectionProperties(
  inside: string,
  { properties }: PageSetup,
  { opens, isFurnished }: { opens: boolean; isFurnished: boolean },
): string {
  const ours = (name: string) => new RegExp(`<${name}\\b[^>]*/>`).exec(inside)?.[0] ?? '';
  return order
    .map((name) => {
      if (name === 'w:type' || name === 'w:cols') return ours(name);
      if (name === 'w:titlePg' && !isFurnished) return ours(name);
      const isOnce = name === 'w:titlePg' || name === 'w:pgNumType';
      return isOnce && !opens ? '' : (properties.get(name) ?? ours(name));
    })
    .join('');
}

/** Takes out the heads and feet that the briefing would have without a house. */
function withoutOurs(parts: Parts, relationships: string): string {
  for (const part of [...parts.keys()]) {
    if (/^word\/(?:_rels\/)?(?:header|footer)\d+\.xml(?:\.rels)?$/.test(part)) parts.delete(part);
  }
  return relationships.replace(/<Relationship\s[^>]*\/(?:header|footer)"[^>]*\/>/g, '');
}
