import type { Outline, OutlineBlock } from '../outline.ts';
import { readMetadata } from './model/metadata.ts';
import { Numbering } from './model/numbering.ts';
import { RunLanguages } from './model/run-language.ts';
import { Styles } from './model/styles.ts';
import { type OpenedDocx, openDocx } from './package/open-docx.ts';
import { readBody } from './read/body.ts';
import { readNotes } from './read/notes.ts';
import { beginStory, type Shared } from './read/story.ts';
import { numberParagraphs } from './xml/number-paragraphs.ts';

/**
 * What a Word document says, as a reader of it would meet it: insertions accepted, deletions gone, fields by their
 * results. Heads and feet are left out. Throws `RisalahError` for a file that is no Word document.
 */
export async function readDocx(bytes: Uint8Array): Promise<Outline> {
  return readOpened(await openDocx(bytes));
}

/** The same for a document that is open already. */
export function readOpened({ docx, body }: OpenedDocx): Outline {
  const styles = new Styles(docx.mainXml('styles'));
  const { title, lang, origin, keys } = readMetadata(docx, styles);
  const shared: Shared = {
    docx,
    styles,
    numbering: new Numbering(docx.mainXml('numbering'), styles),
    languages: new RunLanguages(styles),
    lang,
    keys,
    anchors: new Map(),
  };
  const story = beginStory(shared, docx.main, readNotes(shared));
  const blocks = readBody(body, story, numberParagraphs(body));
  return {
    format: 'docx',
    lang,
    title,
    origin,
    blocks: blocks.map((block) => lead(block, shared)),
  };
}

/** Links to bookmarks lead to the keys of what stands there. */
function lead(block: OutlineBlock, shared: Shared): OutlineBlock {
  const links = ({ links: own }: Pick<OutlineBlock, 'links'>) =>
    own.map(({ text, target }) => ({ text, target: targetOf(target, shared) }));
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, links: links(cell) })));
  return { ...block, links: links(block), rows };
}

function targetOf(target: string, { anchors, keys }: Shared): string {
  if (!target.startsWith('#')) return target;
  const name = target.slice(1);
  return `#${anchors.get(name) ?? keys.keyOf(name) ?? name}`;
}
