import path from 'node:path/posix';
import { z } from 'zod';
import { relationshipsPath } from '../../../readback/docx/package/relationships.ts';
import { addContentType, dropPart } from '../host/content-types.ts';
import type { Host } from '../host/host.ts';
import { relate, relationshipsOf } from '../host/relationships.ts';
import { encodeXml } from '../xml/scan-xml.ts';
import { cut } from '../xml/splice.ts';
import { textIn } from '../xml/walk-elements.ts';

const namespace = 'urn:risalah:embedded';

const blockSchema = z.object({
  name: z.string(),
  request: z.string(),
  /** Digest of what was rendered, before it was fitted to the host. */
  made: z.string(),
  /** Digest of what was put in, as a person could change it. */
  content: z.string(),
  /** Names of the bookmarks that were put in. */
  bookmarks: z.array(z.string()),
  isAtEnd: z.boolean(),
  startLevel: z.number(),
  /** Width that it was set for, in twips. */
  width: z.number(),
  /** XML that the block took the place of. */
  replaced: z.string(),
  /** Whether an empty paragraph behind it came with it, which ends a section or a cell. */
  hasCloser: z.boolean(),
});

const recordSchema = z.object({
  blocks: z.array(blockSchema),
  /** Names of the styles that were brought along. */
  styles: z.array(z.string()),
  /** Ids of the lists that were brought along. */
  lists: z.array(z.string()),
  /** Ids that the notes of the host had by themselves, in the order of their marks. */
  notes: z.array(z.string()),
});

/** What is remembered of a block. */
export type BlockRecord = z.infer<typeof blockSchema>;

/** What a host remembers of its blocks, in a part of custom XML that office programs keep. */
export type HostRecord = z.infer<typeof recordSchema>;

/** What the host remembers; nothing has been put in unless there is something. */
export function readRecord(host: Host): HostRecord {
  const file = recordPath(host);
  const json = file === undefined ? undefined : textIn(host.text(file), host.tree(file));
  try {
    return recordSchema.parse(JSON.parse(json ?? ''));
  } catch {
    return { blocks: [], styles: [], lists: [], notes: [] };
  }
}

/** Writes it down, or takes the part out if there is nothing to remember. */
export function writeRecord(host: Host, record: HostRecord): void {
  const known = recordPath(host);
  if (record.blocks.length === 0) {
    if (known !== undefined) forget(host, known);
    return;
  }
  const file = known ?? path.join(path.dirname(path.dirname(host.main)), 'customXml/risalah.xml');
  const blocks = record.blocks.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const lists = record.lists.toSorted((one, other) => Number(one) - Number(other));
  const json = encodeXml(JSON.stringify({ ...record, blocks, lists }));
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<embedded xmlns="${namespace}">${json}</embedded>`;
  host.setText(file, xml);
  addContentType(host, file, 'application/xml');
  if (known === undefined) introduce(host, file);
}

const properties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{52534C00-7269-5361-8C61-68656D626564}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;

/** Office programs keep custom XML that has properties (ECMA-376 part 1, 22.5), and drop other. */
function introduce(host: Host, file: string): void {
  relate(host, host.main, 'customXml', { path: file });
  const about = file.replace(/\.xml$/, 'Props.xml');
  host.setText(about, properties);
  addContentType(
    host,
    about,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  relate(host, file, 'customXmlProps', { path: about });
}

/** Whether a part of custom XML is ours. Programs give it another name, so that only its namespace tells. */
function isRecord(host: Host, file: string): boolean {
  if (!host.has(file)) return false;
  try {
    return host.tree(file).scope.get('') === namespace;
  } catch {
    return false;
  }
}

function recordPath(host: Host): string | undefined {
  const all = relationshipsOf(host, host.main).filter(({ type }) => type === 'customXml');
  return all.map(({ target }) => target).find((target) => isRecord(host, target));
}

/** The part, and the one of its properties that Word adds. */
function forget(host: Host, file: string): void {
  for (const { type, target } of relationshipsOf(host, file)) {
    if (type === 'customXmlProps') dropPart(host, target);
  }
  const own = path.join(path.dirname(file), '_rels', `${path.basename(file)}.rels`);
  if (host.has(own)) dropPart(host, own);
  dropPart(host, file);
  const related = relationshipsOf(host, host.main).filter(({ target }) => target === file);
  host.edit(
    relationshipsPath(host.main),
    related.map(({ element }) => cut(element)),
  );
}
