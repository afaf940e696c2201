import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { findSlowMarkdown, type MarkdownLimits } from '../../input/find-slow-markdown.ts';
import { RisalahError } from '../../problems.ts';
import { resolvePandocMarks } from './pandoc-marks.ts';
import { type SplitFile, splitFile } from './split-file.ts';

/** Far beyond the longest dossier, and read within seconds. */
const limits: MarkdownLimits = {
  kilobytes: 4096,
  lines: 40_000,
  nesting: 100,
  marks: 8000,
  tableMarks: 40_000,
};

/** A file as parsed; positions are lines of the file, and offsets into `source`. */
export interface ParsedFile extends SplitFile {
  root: Root;
  source: string;
}

/** Reads a file as CommonMark with tables and footnotes, Pandoc's marks among it. Throws if it would take too long. */
export function parseMarkdown(bytes: Uint8Array): ParsedFile {
  const split = splitFile(bytes);
  const slow = findSlowMarkdown(split.padded, limits);
  if (slow !== undefined) {
    const { rule, message, hint } = slow;
    const before = split.padded.slice(0, slow.index).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw new RisalahError([
      { rule, severity: 'error', message, ...place, ...(hint === undefined ? {} : { hint }) },
    ]);
  }
  const source = resolvePandocMarks(split.padded);
  return { ...split, root: toTree(source), source };
}

/** A short text, such as a field of the front matter, that its readers take for Markdown. */
export function parseText(text: string): Root {
  return toTree(resolvePandocMarks(text));
}

function toTree(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}
