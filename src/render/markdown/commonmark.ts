import type { Flavour, WrittenNote } from './flavour.ts';
import { gfm } from './gfm.ts';
import { openingTag } from './html.ts';
import { writeHtmlTable } from './html-table.ts';
import { hang } from './lines.ts';
import { fragmentOf, idOf, type Writer } from './writer.ts';

/**
 * CommonMark alone, which has neither tables nor footnotes. A table is HTML, since a grid of pipes would be printed as
 * a heap of words. A call of a note is a raised link to its words, and these begin with the same raised number that
 * leads back: Markdown where it can be, so that the source stays readable, in a section that HTML knows as notes.
 */
export const commonmark: Flavour = {
  ...gfm,
  noteCall: (number, writer) => raised(number, 'note-call', 'note', writer),
  notes: writeEndnotes,
  table: (table, writer) => [writeHtmlTable(table, writer)],
};

function raised(number: number, from: string, to: string, writer: Writer): string {
  const id = idOf(`${from}/${number}`, writer);
  return `${openingTag('sup', { id })}[${number}](${fragmentOf(`${to}/${number}`, writer)})</sup>`;
}

function writeEndnotes(notes: readonly WrittenNote[], writer: Writer): string[] {
  if (notes.length === 0) return [];
  const written = notes.map(({ number, words }) =>
    hang(`${raised(number, 'note', 'note-call', writer)} `, words, ''),
  );
  return ['<section role="doc-endnotes">', ...written, '</section>'];
}
