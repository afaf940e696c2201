import type { Block, Briefing, Contents, Section } from '../../../document/types.ts';
import { allInlines, childBlocks, toPlainText } from '../../../document/walk.ts';

/** What the fields and links of a briefing lead to. */
export interface Targets {
  /** Words of what has a key: the title of a section, label and number of a table or figure. */
  words: ReadonlyMap<string, string>;
  /** Keys whose words a field repeats, or whose page it names: these words need a bookmark of their own. */
  inFields: ReadonlySet<string>;
  /** The sections that the table of contents lists, if there is one; `last` is the last of them at the top. */
  listed?: { keys: readonly string[]; last: string };
}

/** Follows the references and the table of contents of a briefing. */
export function findTargets(briefing: Briefing): Targets {
  const blocks = allBlocks(briefing.children);
  const references = allInlines(briefing.children).filter(({ type }) => type === 'reference');
  const contents = blocks.find((block) => block.type === 'contents');
  const keys = [...references, ...(contents?.children ?? [])].flatMap((node) =>
    'key' in node ? [node.key] : [],
  );
  return {
    words: new Map(blocks.flatMap(wordsOf)),
    inFields: new Set(keys),
    ...listed(contents),
  };
}

function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(childBlocks(block))]);
}

function wordsOf(block: Block): [string, string][] {
  if (block.type === 'section') return [[block.key, titleOf(block)]];
  if ((block.type !== 'table' && block.type !== 'figure') || !block.caption) return [];
  return [[block.key, `${block.caption.label} ${block.caption.number}`]];
}

function titleOf({ title }: Section): string {
  return toPlainText(title).replace(/\s+/g, ' ').trim();
}

function listed(contents: Contents | undefined): Pick<Targets, 'listed'> {
  const last = contents?.children.findLast(({ level }) => level === 1);
  const keys = contents?.children.map(({ key }) => key) ?? [];
  return last ? { listed: { keys, last: last.key } } : {};
}
