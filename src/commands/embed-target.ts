import path from 'node:path';
import { hostKind } from '../embed/host-kind.ts';
import { type Argv, readSwitch, readText } from './option-values.ts';
import { UsageError } from './usage-error.ts';

/** Where the report with its block goes. */
export interface EmbedTarget {
  /** Undefined where nothing is written. */
  target: string | undefined;
  /** The target is the report itself. */
  isInPlace: boolean;
}

/** A Word file is written over only if told so; the markers in a Markdown file are told enough. Throws a `UsageError`. */
export function readEmbedTarget(argv: Argv, into: string, kind: 'docx' | 'md'): EmbedTarget {
  const out = readText(argv, 'out');
  const isChecked = readSwitch(argv, 'check');
  const count = [out !== undefined, readSwitch(argv, 'in-place'), isChecked].filter(Boolean).length;
  if (count > 1) {
    throw new UsageError('--out, --in-place and --check do not go together.', example);
  }
  if (count === 0 && kind === 'docx') {
    throw new UsageError('Say where the report with its block goes.', example);
  }
  if (isChecked) return { target: undefined, isInPlace: false };
  if (out === undefined) return { target: into, isInPlace: true };
  checkEnding(out, into, kind);
  return { target: out, isInPlace: false };
}

const example =
  'Such as: --out report-new.docx, or --in-place to write over the report, or --check to write nothing.';

/** A block changes no format: Word opens a file by its ending, with or without macros. */
function checkEnding(out: string, into: string, kind: 'docx' | 'md'): void {
  const [own, other] = [path.extname(into).toLowerCase(), path.extname(out).toLowerCase()];
  if (kind === 'md' ? hostKind(out) === 'md' : own === other) return;
  throw new UsageError(
    `--out is "${path.basename(out)}", and the report is a ${own} file: a block changes no format.`,
    `Name a file that ends in ${own}.`,
  );
}
