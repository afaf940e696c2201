import { escapeText } from './escape-text.ts';
import type { Flavour, WrittenNote } from './flavour.ts';
import { openingTag } from './html.ts';
import { hang, prefixLines } from './lines.ts';
import { writePipeTable } from './pipe-table.ts';
import { idOf, noteLabel, type Writer } from './writer.ts';

/**
 * CommonMark with the tables and footnotes of GitHub. Anchors stand inside the heading or entry that they name:
 * GitHub, GitLab and every CommonMark reader keep them there, while ids made from headings change with their wording.
 */
export const gfm: Flavour = {
  escapes: 'common',
  titleFromMetadata: false,
  span: (lang) => [openingTag('span', { lang }), '</span>'],
  anchor: (id, lang) =>
    lang === undefined
      ? [`${openingTag('a', { id })}</a>`, '']
      : [`${openingTag('a', { id })}</a>${openingTag('span', { lang })}`, '</span>'],
  heading: (level, words, id) => `${'#'.repeat(level)} ${openingTag('a', { id })}</a>${words}`,
  noteCall: (number, writer) => `[^${noteLabel(number, writer)}]`,
  notes: writeFootnotes,
  table: (table, writer) => {
    const { caption, rows } = writePipeTable(table, writer);
    return [`${openingTag('a', { id: idOf(table.key, writer) })}</a>${caption}`, rows];
  },
  callout: (_kind, inner) => prefixLines(inner, '> '),
  image: (id, alt, url) => {
    const words = escapeText(alt, { escapes: 'common', atLineStart: false, afterMarkup: true });
    return `${openingTag('a', { id })}</a>![${words}](${url})`;
  },
};

/** The words of the notes as both GitHub and Pandoc read them. */
export function writeFootnotes(notes: readonly WrittenNote[], writer: Writer): string[] {
  return notes.map(({ number, words }) =>
    hang(`[^${noteLabel(number, writer)}]: `, words, ' '.repeat(4)),
  );
}
