import { isUtf8 } from 'node:buffer';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { findSlowMarkdown } from '../../input/find-slow-markdown.ts';
import { type Problem, RisalahError } from '../../problems.ts';
import { type Fail, findMarkers } from './find-markers.ts';
import { type HostBlock, pairMarkers } from './pair-markers.ts';
import { type EmbedFault, toEmbedProblem } from './rules.ts';

/** A report, its offsets those of `text`. */
export interface Host {
  name: string;
  /** Without the byte order mark, with its own line ends. */
  text: string;
  /** U+FEFF or nothing. */
  mark: string;
  /** The first line end of the file. */
  lineEnd: string;
  root: Root;
  blocks: HostBlock[];
}

const limits = { kilobytes: 6144, lines: 60_000, nesting: 100, marks: 8000, tableMarks: 40_000 };

/** The report with its blocks. Throws a `RisalahError` with all that is wrong with its markers. */
export function readHost(name: string, bytes: Uint8Array): Host {
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const hint = 'Save the file as UTF-8.';
    throw refusal({ rule: 'host-is-text', message: 'The file is not text in UTF-8.', hint }, name);
  }
  const whole = Buffer.from(bytes).toString('utf8');
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  return parseHost(name, whole.slice(mark.length), mark);
}

/** The same for a text. */
export function parseHost(name: string, text: string, mark: string): Host {
  const slow = findSlowMarkdown(text.replace(/\r\n?/g, '\n'), limits);
  if (slow !== undefined) {
    const { message, hint } = slow;
    const fault = { rule: 'host-is-within-limits', message: `${message}.` } as const;
    throw refusal(hint === undefined ? fault : { ...fault, hint }, name);
  }
  const root = fromMarkdown(text, {
    extensions: [frontmatter(['yaml', 'toml']), gfmTable(), gfmFootnote()],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml', 'toml']),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  });
  const problems: Problem[] = [];
  const fail: Fail = (fault, at) => {
    problems.push(toEmbedProblem(fault, name, at));
  };
  const blocks = pairMarkers(findMarkers(root, fail), text, fail);
  if (problems.length > 0) throw new RisalahError(problems);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  return { name, text, mark, lineEnd, root, blocks };
}

function refusal(fault: EmbedFault, name: string): RisalahError {
  return new RisalahError([toEmbedProblem(fault, name)]);
}
