import type { Parts } from './pack.ts';
import { element } from './xml.ts';

/**
 * Makes the relationships of every part repeatable: ids `rId1`, `rId2` ... in order in place of random ones, none for
 * parts that relate to nothing, and one to the web settings, which the `docx` package leaves out.
 */
export function mendRelationships(parts: Parts): void {
  for (const [path, xml] of [...parts]) {
    if (!path.endsWith('.rels') || typeof xml !== 'string') continue;
    if (!xml.includes('<Relationship ')) {
      parts.delete(path);
      continue;
    }
    const source = sourceOf(path);
    const full = source === 'word/document.xml' ? withWebSettings(xml) : xml;
    const names = idsInOrder(full);
    parts.set(path, renamed(full, / Id="([^"]+)"/g, names));
    const part = parts.get(source);
    if (typeof part === 'string') {
      parts.set(source, renamed(part, / r:(?:id|embed)="([^"]+)"/g, names));
    }
  }
}

function idsInOrder(xml: string): Map<string, string> {
  const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id ?? '');
  return new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
}

/** The part with other ids in the attributes of its tags. A text has no quotation marks, but written as `&quot;`. */
function renamed(xml: string, attribute: RegExp, names: ReadonlyMap<string, string>): string {
  return xml.replace(attribute, (whole, id: string) => whole.replace(id, names.get(id) ?? id));
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`; the package's own to nothing. */
function sourceOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function withWebSettings(xml: string): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/webSettings';
  const added = element('Relationship', { Id: 'web', Type: type, Target: 'webSettings.xml' });
  return xml.replace('</Relationships>', `${added}</Relationships>`);
}
