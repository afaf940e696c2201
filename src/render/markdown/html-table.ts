import { linkTarget } from '../../document/link-target.ts';
import type { Inline, Table } from '../../document/types.ts';
import { escapeHtml, openingTag } from './html.ts';
import { addNote } from './to-pieces.ts';
import { fragmentOf, idOf, sourceKey, type Writer } from './writer.ts';

/** A table as HTML, row by row: CommonMark hands it on as it is, down to the next empty line. */
export function writeHtmlTable(table: Table, writer: Writer): string {
  const { caption, header, rows, lang, key } = table;
  const id = idOf(key, writer);
  const words = (inlines: Inline[]): string => writeHtml(inlines, writer, lang);
  const label = `<strong>${escapeHtml(`${caption.label} ${caption.number}.`)}</strong>`;
  const row = (cells: string[]): string => `<tr>${cells.join('')}</tr>`;
  return [
    openingTag('table', lang === undefined ? { id } : { id, lang }),
    `<caption>${label} ${words(caption.children)}</caption>`,
    '<thead>',
    row(header.map((cell) => `<th scope="col">${words(cell)}</th>`)),
    '</thead>',
    '<tbody>',
    ...rows.map((cells) => row(cells.map((cell) => `<td>${words(cell)}</td>`))),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function writeHtml(inlines: Inline[], writer: Writer, lang: string | undefined): string {
  return inlines.map((inline) => writeInline(inline, writer, lang)).join('');
}

function writeInline(inline: Inline, writer: Writer, lang: string | undefined): string {
  const inside = (children: Inline[]): string => writeHtml(children, writer, lang);
  const link = (href: string, children: Inline[]): string =>
    `${openingTag('a', { href })}${inside(children)}</a>`;
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value.replace(/\s*[\t\n\f\r]\s*/g, ' '));
    case 'strong':
      return `<strong>${inside(inline.children)}</strong>`;
    case 'emphasis':
      return `<em>${inside(inline.children)}</em>`;
    case 'foreign':
      return `${openingTag('span', { lang: inline.lang })}${writeHtml(inline.children, writer, inline.lang)}</span>`;
    case 'link':
      return link(linkTarget(inline.url), inline.children);
    case 'reference':
      return link(fragmentOf(inline.key, writer), inline.children);
    case 'citation':
      return link(fragmentOf(sourceKey(inline.source), writer), inline.children);
    case 'note':
      return writeCall(addNote(inline, writer, lang), writer);
    case 'break':
      return '<br>';
    default:
      return inline satisfies never;
  }
}

/** The call of a note, as the flavour writes it outside tables. */
function writeCall(number: number, writer: Writer): string {
  const href = fragmentOf(`note/${number}`, writer);
  const id = idOf(`note-call/${number}`, writer);
  return `${openingTag('sup', { id })}${openingTag('a', { href })}${number}</a></sup>`;
}
