import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { EmbedRequest } from '../../../src/embed/types.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';

const theme = loadTheme(
  path.resolve(import.meta.dirname, '../../../templates/themes/risalah.yaml'),
);

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** What to put where, unless a test says otherwise. */
export function request(more: Partial<EmbedRequest> = {}): EmbedRequest {
  return { name: 'ch', isPlace: true, briefing: everyNode(), theme: async () => theme, ...more };
}

/** The same request for other words. */
export function shorter(more: Partial<EmbedRequest> = {}): EmbedRequest {
  const briefing = everyNode();
  return request({ briefing: { ...briefing, children: briefing.children.slice(0, 2) }, ...more });
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export const place = paragraph('before') + paragraph('{{ch}}') + paragraph('after');

export const heading = (text: string): string =>
  paragraph(text, '<w:pPr><w:pStyle w:val="Judul1"/></w:pPr>');

const styles = `<w:styles ${main}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="Heading 1"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Claim"><w:name w:val="Another"/></w:style></w:styles>`;

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

/** A small Word document around a body; `notes` are the ids of its footnotes, `extra` are parts of any kind. */
export function host(
  body: string,
  {
    notes = [],
    hasStyles = true,
    extra = {},
  }: { notes?: number[]; hasStyles?: boolean; extra?: Record<string, string> } = {},
): Uint8Array {
  const parts = {
    ...(hasStyles ? { styles } : {}),
    ...(notes.length > 0 ? { footnotes: footnotes(notes) } : {}),
  };
  const kinds = Object.keys(parts);
  const overrides = ['document.main', ...kinds].map(
    (kind) =>
      `<Override PartName="/word/${kind.split('.')[0]}.xml" ContentType="${types}${kind}+xml"/>`,
  );
  const related = kinds.map(
    (kind, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}${kind}" Target="${kind}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([
      `<Relationship Id="rId1" Type="${office}officeDocument" Target="word/document.xml"/>`,
    ]),
    'word/document.xml': `<?xml version="1.0"?><w:document ${main}><w:body>${body}${page}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(related),
    ...Object.fromEntries(Object.entries(parts).map(([kind, xml]) => [`word/${kind}.xml`, xml])),
    ...extra,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function footnotes(ids: readonly number[]): string {
  const line = (id: number, kind: string) =>
    `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
  const own = ids.map(
    (id) => `<w:footnote w:id="${id}">${paragraph(`host note ${id}`)}</w:footnote>`,
  );
  return `<w:footnotes ${main}>${line(-1, 'separator')}${line(0, 'continuationSeparator')}${own.join('')}</w:footnotes>`;
}

/** A paragraph that calls a footnote. */
export function calling(id: number): string {
  return `<w:p><w:r><w:t>host ${id}</w:t></w:r><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
}

/** A Word document that another program made. */
export function foreign(name: string): Uint8Array {
  return readFileSync(path.resolve(import.meta.dirname, `../../fixtures/foreign/${name}.docx`));
}

/** The XML of a part. */
export function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  return found ? strFromU8(found) : '';
}

/** The document with a part changed. */
export function changed(
  bytes: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array {
  const before = part(bytes, name);
  const after = change(before);
  if (before === after) throw new Error(`Nothing changed in ${name}`);
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(after) });
}

/** Names of the parts that differ, in whatever way the zips pack them; the order of entries counts. */
export function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [first, second] = [unzipSync(one), unzipSync(other)];
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const differing = names.filter(
    (name) =>
      Buffer.compare(first[name] ?? new Uint8Array(), second[name] ?? new Uint8Array()) !== 0,
  );
  const isSameOrder = Object.keys(first).join() === Object.keys(second).join();
  return isSameOrder ? differing : [...differing, 'order'];
}
