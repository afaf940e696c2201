import { createHash } from 'node:crypto';
import type { Briefing } from '../../document/types.ts';
import type { Piece } from './pieces.ts';
import { textPiece, toPieces } from './to-pieces.ts';
import { writePieces } from './write-pieces.ts';
import { writeYaml } from './write-yaml.ts';
import type { Writer } from './writer.ts';

/**
 * The file's metadata under the names that Pandoc, Quarto and MyST read; what is not given is left out. Pandoc reads
 * texts among them as Markdown: in its own flavour they are Markdown. `body-digest` is the SHA-256 of all
 * that follows the front matter, so that an edit by hand is known. Texts that YAML 1.1 would take for something else
 * (`NO`, Norway) are quoted, since Pandoc reads that version.
 */
export function writeFrontMatter(briefing: Briefing, body: string, writer: Writer): string {
  const { lang, properties, titleBlock } = briefing;
  const { author, organisation, date, keywords, parties } = properties;
  const { titleFromMetadata } = writer.flavour;
  const written = (pieces: Piece[]): string =>
    writePieces(pieces, { ...writer, bySentence: false }, 'block');
  const text = (value: string): string => (titleFromMetadata ? written([textPiece(value)]) : value);
  const maybe = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : text(value);
  const title = titleFromMetadata ? titleBlock.title : undefined;
  const subtitle = titleFromMetadata ? titleBlock.subtitle : undefined;
  const fields = {
    title: title === undefined ? properties.title : written(toPieces(title, writer)),
    subtitle:
      subtitle === undefined ? maybe(properties.subtitle) : written(toPieces(subtitle, writer)),
    lang,
    date,
    author: maybe(author),
    organisation: maybe(organisation),
    keywords: keywords.map(text),
    parties,
    generator: properties.generator,
    'content-digest': properties.contentDigest,
    'body-digest': digestOf(body),
    request: properties.request,
  };
  return `---\n${writeYaml(fields)}---\n`;
}

/** What a fragment says of its maker and its text, `body-digest` as in front matter; no reader of the chapter sees it. */
export function writeSignature({ properties }: Briefing, body: string): string {
  return `<!-- generator: ${properties.generator}, body-digest: ${digestOf(`\n${body}`)} -->\n`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
