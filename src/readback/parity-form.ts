import { normaliseText, type OutlineBlock, type OutlineCell } from './outline.ts';

type Words = Pick<OutlineBlock, 'text' | 'lang' | 'links' | 'notes' | 'foreign'>;

/**
 * The blocks in the form in which formats are compared. All that the formats may say differently is here; nothing else
 * is forgiven, and none of it for one format alone.
 *
 * - White space: a run of it is one blank, a no-break space and a line break too (`normaliseText`).
 * - Number of a heading: the sign after it does not count.
 * - Numbers before contents entries and sources: a list may count them itself, and they then stand in no text.
 * - Label of a caption or a box: the sign after it (`:`, `.` or none) is one full stop before other words and none at
 *   the end, since print sets labels off by weight and colour, and plain text by a colon.
 * - Links: neighbours with the same target are one, for a link may be cut where the language or the line changes;
 *   addresses are compared without needless percent signs. The links of a contents entry are compared by target, as
 *   the page number may stand within them or beside them.
 * - Languages: by primary language and script, since Word must name a region (`id-ID`) where the others need none.
 *   Which words are in which language counts, not how they are cut into runs.
 * - Being set apart: of paragraphs and items; that of a caption, a table or a picture shows in nothing that is read.
 * - Key of a table or figure: may stand at its caption, where Word has its bookmark.
 * - Before the first heading the order does not count, nor the borders between lines, nor colons and marks of
 *   confidence: a title block is set as each medium needs it. Boxes and lists there are compared in order.
 */
export function toParityForm(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  return blocks.map((block, index) => ({
    ...block,
    ...normaliseWords(block),
    text: textOf(block),
    links: linksOf(block),
    quoted: block.quoted && (block.kind === 'paragraph' || block.kind === 'item'),
    alt: block.alt === undefined ? undefined : normaliseText(block.alt),
    rows: block.rows.map((row) => row.map(normaliseCell)),
    key: keyOf(blocks, index),
  }));
}

function normaliseWords(words: Words): Words {
  return {
    text: normaliseText(words.text),
    lang: languageOf(words.lang),
    links: joinLinks(words.links),
    notes: words.notes.map(normaliseText),
    foreign: words.foreign.map(({ text, lang }) => ({ text, lang: languageOf(lang) ?? '' })),
  };
}

function normaliseCell(cell: OutlineCell): OutlineCell {
  const { text, links, notes, foreign } = normaliseWords({ ...cell, lang: undefined });
  return { header: cell.header, text, links, notes, foreign };
}

function textOf({ kind, text, quoted }: OutlineBlock): string {
  const plain = normaliseText(text);
  if (kind === 'heading') return plain.replace(/^(\d+(?:\.\d+)*)[.)]? (?=\S)/, '$1 ');
  if (kind === 'contents' || kind === 'source') return unnumbered(plain);
  if (kind === 'caption') return plain.replace(/^(\p{L}[^.:]{0,40} \d+)[.:]? /u, '$1. ');
  return quoted && kind === 'paragraph' ? labelled(plain) : plain;
}

function unnumbered(text: string): string {
  return text.replace(/^(?:\[\d+\]|\d+(?:\.\d+)*[.)]?) (?=\S)/, '');
}

function labelled(text: string): string {
  return text.replace(/^([^.:]{1,60})[.:]$/, '$1').replace(/^([^.:]{1,60}): /, '$1. ');
}

function linksOf({ kind, links }: OutlineBlock): OutlineBlock['links'] {
  const joined = joinLinks(links);
  return kind === 'contents' ? joined.map(({ target }) => ({ text: '', target })) : joined;
}

function joinLinks(links: OutlineBlock['links']): OutlineBlock['links'] {
  const joined: OutlineBlock['links'] = [];
  for (const link of links) {
    const own = { text: normaliseText(link.text), target: addressOf(link.target) };
    const last = joined.at(-1);
    if (last?.target === own.target) last.text = normaliseText(`${last.text} ${own.text}`);
    else joined.push(own);
  }
  return joined.map(({ text, target }) => ({ text: text.replaceAll(' ', ''), target }));
}

function addressOf(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

function languageOf(tag: string | undefined): string | undefined {
  const [language, script] = (tag ?? '').split('-');
  if (!language) return undefined;
  return script?.length === 4 ? `${language}-${script}`.toLowerCase() : language.toLowerCase();
}

function keyOf(blocks: readonly OutlineBlock[], index: number): string | undefined {
  const block = blocks[index];
  if (block?.key !== undefined && block.kind !== 'caption') return block.key;
  const caption = { table: blocks[index - 1], figure: blocks[index + 1] };
  if (block?.kind !== 'table' && block?.kind !== 'figure') return undefined;
  const beside = caption[block.kind];
  return beside?.kind === 'caption' ? beside.key : undefined;
}
