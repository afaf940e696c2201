import type { Origin, Outline, OutlineBlock } from '../outline.ts';
import { blockAtLine } from './block-at-line.ts';
import { collectNotes, noNotes } from './notes.ts';
import { type ParsedFile, parseMarkdown, parseText } from './parse-markdown.ts';
import { BlockReader } from './read-blocks.ts';
import { readPhrasing } from './read-phrasing.ts';
import { textField } from './split-file.ts';

/**
 * What a Markdown file says: CommonMark with the tables and footnotes of GitHub, or Pandoc's dialect as far as Risalah
 * writes it, in a file of any origin. The title is the first H1 if it is alone or the front matter says the same, else
 * that of the front matter. Throws a `RisalahError` for a text that would keep the parser busy for too long.
 */
export function readMarkdown(bytes: Uint8Array): Outline {
  return outlineFile(parseMarkdown(bytes));
}

/** The same for a file that is parsed already. */
export function outlineFile(file: ParsedFile): Outline {
  const { fields } = file;
  const lang = textField(fields, 'lang') ?? textField(fields, 'language');
  const reader = new BlockReader(collectNotes(file.root), file.source);
  const blocks = reader.read(file.root.children, { lang, quoted: false, depth: 0 });
  const title = textField(fields, 'title');
  const inBody = titleIn(blocks, title);
  const front = inBody === undefined ? readFront(fields, lang) : [];
  return {
    format: 'md',
    lang,
    title: front.find(({ kind }) => kind === 'title')?.text ?? title,
    origin: originOf(fields),
    blocks: [...front, ...levelled(blocks, inBody)],
  };
}

/** The heading of level 1 that is the title. */
function titleIn(
  blocks: readonly OutlineBlock[],
  title: string | undefined,
): OutlineBlock | undefined {
  const tops = blocks.filter(isTop);
  if (tops.length === 1 || title === undefined) return tops[0];
  return tops.find(({ text }) => text === title);
}

function isTop({ kind, level }: OutlineBlock): boolean {
  return kind === 'heading' && level === 1;
}

/** Level 1 of an outline lies below the title, whether that is a heading or not; among several, an H1 is level 1. */
function levelled(
  blocks: readonly OutlineBlock[],
  title: OutlineBlock | undefined,
): OutlineBlock[] {
  const lift = blocks.filter(isTop).length > 1 ? 0 : 1;
  return blocks.map((block) => {
    if (block === title) return { ...block, kind: 'title', level: 0, key: undefined };
    return block.kind === 'heading' ? { ...block, level: block.level - lift } : block;
  });
}

/** Title and subtitle of the front matter, which Pandoc prints above the text and reads as Markdown. */
function readFront(fields: Record<string, unknown>, lang: string | undefined): OutlineBlock[] {
  return (['title', 'subtitle'] as const).flatMap((key) => {
    const value = textField(fields, key);
    if (value === undefined || textField(fields, 'title') === undefined) return [];
    const { children } = parseText(value);
    const words = readPhrasing(
      children.flatMap((node) => (node.type === 'paragraph' ? node.children : [])),
      lang,
      noNotes,
    );
    const { ids, pictures, ...said } = words;
    const own = said.text === '' ? { text: value, lang } : said;
    return [blockAtLine(key === 'title' ? 'title' : 'paragraph', 1, own)];
  });
}

function originOf(fields: Record<string, unknown>): Origin | undefined {
  const generator = textField(fields, 'generator');
  if (generator === undefined || !generator.startsWith('Risalah')) return undefined;
  return {
    generator,
    contentDigest: textField(fields, 'content-digest') ?? '',
    request: textField(fields, 'request') ?? '',
  };
}
