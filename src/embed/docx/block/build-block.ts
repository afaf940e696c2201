import type { Host } from '../host/host.ts';
import { ensurePart } from '../parts/ensure-part.ts';
import { ListMap } from '../parts/list-map.ts';
import { addNotes } from '../parts/notes.ts';
import { StyleMap } from '../parts/style-map.ts';
import type { Place } from '../place/place.ts';
import { declare } from '../xml/declare.ts';
import { encodeXml, type PlacedElement } from '../xml/scan-xml.ts';
import { insertAt, spliceWithin } from '../xml/splice.ts';
import { allPlaced, attributeOf, descendPlaced } from '../xml/walk-elements.ts';
import { BlockIds } from './block-ids.ts';
import { defaultLanguage, type Fitting, fitElements } from './fit-elements.ts';
import type { Fragment } from './fragment.ts';
import { bookmarkOf, controlId, tagOf } from './names.ts';

/** A block that is ready to be put in, and what was brought along for it. */
export interface BuiltBlock {
  /** The content control. */
  xml: string;
  styles: string[];
  lists: string[];
}

/**
 * Makes the block of a fragment: its styles, lists, notes, links and pictures go into the parts of the host, its ids
 * and names are those that are free there. `held` is markup of the host that has to stay, `earlierStyles` were brought along before.
 */
export function buildBlock(
  host: Host,
  fragment: Fragment,
  place: Place,
  block: { name: string; startLevel: number; held: string; earlierStyles: readonly string[] },
): BuiltBlock {
  const styles = new StyleMap(host, fragment, block.startLevel - 1, block.earlierStyles);
  const lists = new ListMap(host, fragment);
  const fitting: Fitting = {
    host,
    fragment,
    styles,
    lists,
    ids: new BlockIds(host),
    lang: foreign(host, fragment),
  };
  addFootnotes(fitting, place);
  const content = contentOf(fitting, block.name);
  styles.write((id) => lists.idOf(id));
  const xml = control(block.name, fitting.ids, block.held + content);
  return {
    xml: declare(xml, fragment.document.root, place.parent.scope),
    styles: [...styles.brought],
    lists: [...lists.added],
  };
}

/** The language of the fragment, if the host is in another. */
function foreign(host: Host, fragment: Fragment): string | undefined {
  const own = defaultLanguage(fragment.styles.root);
  return own === defaultLanguage(host.tree(ensurePart(host, 'styles'))) ? undefined : own;
}

function addFootnotes(fitting: Fitting, place: Place): void {
  const { host, fragment } = fitting;
  const { text, root } = fragment.footnotes;
  const called = allPlaced(fragment.document.root, 'w:footnoteReference').map((one) =>
    attributeOf(one, 'w:id'),
  );
  const notes = called.flatMap(
    (id) => root.children.find((one) => attributeOf(one, 'w:id') === id) ?? [],
  );
  if (notes.length === 0) return;
  const part = ensurePart(host, 'footnotes');
  const { scope } = host.tree(part);
  const written = notes.map((note) => {
    const edits = fitElements([note], fragment.footnotes, part, fitting);
    return declare(spliceWithin(text, note, edits), root, scope);
  });
  addNotes(host, part, place.start, written.join(''));
}

/** The paragraphs and tables, inside the bookmark of the block. */
function contentOf(fitting: Fitting, name: string): string {
  const { document } = fitting.fragment;
  const { text } = document;
  const body = descendPlaced(document.root, 'w:body');
  const all = body?.children.filter((child) => child.name !== 'w:sectPr') ?? [];
  const solid = all.filter((child) => child.name === 'w:p' || child.name === 'w:tbl');
  const [first] = solid;
  const last = solid.at(-1);
  const end = all.at(-1);
  if (!first || !last || !end) throw new Error('The fragment has no paragraph');
  const { ids, host } = fitting;
  const id = ids.bookmark(`block ${name}`);
  const start = `<w:bookmarkStart w:id="${id}" w:name="${bookmarkOf(name)}"/>`;
  const close = `<w:bookmarkEnd w:id="${id}"/>`;
  const edits = fitElements(all, document, host.main, fitting);
  if (first.name === 'w:p') edits.push(insertAt(behindProperties(first), start));
  if (last.name === 'w:p') edits.push(insertAt(last.closeStart, close));
  const content = spliceWithin(text, { start: all[0]?.start ?? first.start, end: end.end }, edits);
  const lead = first.name === 'w:p' ? '' : `<w:p>${start}</w:p>`;
  const tail = last.name === 'w:p' ? '' : `<w:p>${close}</w:p>`;
  return lead + content + tail;
}

function behindProperties(paragraph: PlacedElement): number {
  return descendPlaced(paragraph, 'w:pPr')?.end ?? paragraph.openEnd;
}

function control(name: string, ids: BlockIds, content: string): string {
  const title = encodeXml(`Risalah: ${name}`.slice(0, 64));
  const properties = `<w:alias w:val="${title}"/><w:tag w:val="${encodeXml(tagOf(name))}"/><w:id w:val="${ids.control(controlId(name))}"/>`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
