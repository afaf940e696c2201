import type { Flavour } from './flavour.ts';
import { gfm } from './gfm.ts';
import { writePipeTable } from './pipe-table.ts';
import { idOf } from './writer.ts';

/**
 * Pandoc's own dialect, which Quarto shares: attributes in place of HTML, so that ids and languages reach Word, PDF
 * and EPUB as well. A table stands in a block with its key, since attributes of captions are new in Pandoc 3.
 */
export const pandoc: Flavour = {
  ...gfm,
  escapes: 'pandoc',
  titleFromMetadata: true,
  span: (lang) => ['[', `]${attributes({ lang })}`],
  anchor: (id, lang) => ['[', `]${attributes(lang === undefined ? { id } : { id, lang })}`],
  heading: (level, words, id) => `${'#'.repeat(level)} ${words} ${attributes({ id })}`,
  table: (table, writer) => {
    const { caption, rows } = writePipeTable(table, writer);
    return [`::: ${attributes({ id: idOf(table.key, writer) })}`, `: ${caption}`, rows, ':::'];
  },
  callout: (kind, inner) => `::: {.callout .${kind}}\n\n${inner}\n\n:::`,
  // Words between the brackets would be printed as a caption.
  image: (id, alt, url) => `![](${url})${attributes({ id, alt })}`,
};

/** `{#key lang=en}`; an id with a slash, which older versions read as text in that form, as `{id=a/b}`. */
function attributes({ id, ...others }: { id?: string; lang?: string; alt?: string }): string {
  const plainId = id !== undefined && /^[A-Za-z][\w:.-]*$/.test(id);
  const named = Object.entries(plainId || id === undefined ? others : { id, ...others });
  const written = named.map(([key, value]) => `${key}=${quoted(value)}`);
  return `{${[...(plainId ? [`#${id}`] : []), ...written].join(' ')}}`;
}

function quoted(value: string): string {
  return /^[\w./:-]+$/.test(value) ? value : `"${value.replace(/[\\"&]/g, '\\$&')}"`;
}
