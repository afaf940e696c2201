import { createHash } from 'node:crypto';
import { dump } from 'js-yaml';
import type { Briefing } from '../../document/types.ts';
import { textPiece } from './to-pieces.ts';
import { writePieces } from './write-pieces.ts';
import type { Writer } from './writer.ts';

/**
 * The file's metadata under the names that Pandoc, Quarto and MyST read; what is not given is left out. Pandoc reads
 * texts among them as Markdown: where the flavour is its own, they are escaped. `body-digest` is the SHA-256 of all
 * that follows the front matter, so that an edit by hand is known. Texts that YAML 1.1 would take for something else
 * (`NO`, Norway) are quoted, since Pandoc reads that version.
 */
export function writeFrontMatter(
  { lang, properties }: Briefing,
  body: string,
  writer: Writer,
): string {
  const { title, subtitle, author, organisation, date, keywords, parties } = properties;
  const text = (value: string): string =>
    writer.flavour.titleFromMetadata
      ? writePieces([textPiece(value)], { ...writer, bySentence: false }, 'block')
      : value;
  const maybe = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : text(value);
  const fields = {
    title: text(title),
    subtitle: maybe(subtitle),
    lang,
    date,
    author: maybe(author),
    organisation: maybe(organisation),
    keywords: keywords.map(text),
    parties,
    generator: properties.generator,
    'content-digest': properties.contentDigest,
    'body-digest': createHash('sha256').update(body).digest('hex'),
    request: properties.request,
  };
  return `---\n${dump(fields, { lineWidth: -1, skipInvalid: true })}---\n`;
}
