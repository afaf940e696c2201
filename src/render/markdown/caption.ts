import type { Caption } from '../../document/types.ts';
import { marked, textPiece, toSpokenPieces } from './to-pieces.ts';
import { writePieces } from './write-pieces.ts';
import type { Writer } from './writer.ts';

/** `**Tabel 1.** Words`, on one line. */
export function writeCaption(
  { label, number, children }: Caption,
  writer: Writer,
  lang: string | undefined,
): string {
  const words = toSpokenPieces(children, writer, lang);
  const pieces = [...marked('strong', `${label} ${number}.`), textPiece(' '), ...words];
  return writePieces(pieces, writer, 'line');
}
