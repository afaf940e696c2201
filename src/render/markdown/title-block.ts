import type { TitleBlock } from '../../document/types.ts';
import { confidenceText } from './confidence.ts';
import type { Piece } from './pieces.ts';
import { marked, textPiece, toPieces } from './to-pieces.ts';
import { writePieces } from './write-pieces.ts';
import type { Writer } from './writer.ts';

/** The title as a heading of the level: it comes first, since many readers take the first heading for the file's name. */
export function writeTitle({ title }: TitleBlock, level: number, writer: Writer): string {
  return `${'#'.repeat(level)} ${writePieces(toPieces(title, writer), writer, 'line')}`;
}

/** Kicker, subtitle (unless the metadata print it), details and the legend of the marks, a paragraph each. */
export function writeTitleBlock(block: TitleBlock, writer: Writer): string[] {
  const subtitle = writer.flavour.titleFromMetadata ? [] : (block.subtitle ?? []);
  const details = block.details.flatMap(({ label, value }, index): Piece[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...marked('strong', label),
    textPiece(` ${value}`),
  ]);
  const legend = block.legend.map(confidenceText).join('\u2003\u2003');
  return [[textPiece(block.kicker)], toPieces(subtitle, writer), details, [textPiece(legend)]]
    .map((pieces) => writePieces(pieces, writer, 'block'))
    .filter((text) => text !== '');
}
