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
import { decodeText } from '../../input/read-text.ts';
import { SourceFile } from '../../input/source-file.ts';
import { type Problem, RisalahError } from '../../problems.ts';
import { type Fail, findMarkers } from './find-markers.ts';
import { pointAt } from './line-bounds.ts';
import { type HostBlock, pairMarkers } from './pair-markers.ts';
import { type MarkdownEmbedRule, toEmbedProblem } from './rules.ts';

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
  const problems: Problem[] = [];
  if (!isUtf8(bytes)) decodeText(bytes, name, problems);
  const isText: MarkdownEmbedRule = 'host-is-text';
  if (problems.length > 0)
    throw new RisalahError(problems.map((one) => ({ ...one, rule: isText })));
  const whole = Buffer.from(bytes).toString('utf8');
  const nothing = whole.indexOf('\0');
  if (nothing !== -1) {
    const message = 'A byte that is zero stands here: the file is not text in UTF-8.';
    const fault = { rule: isText, message, hint: 'Save the file as UTF-8.' };
    throw new RisalahError([toEmbedProblem(fault, name, pointAt(whole, nothing))]);
  }
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  return parseHost(name, whole.slice(mark.length), mark);
}

/** The same for a text. */
export function parseHost(name: string, text: string, mark: string): Host {
  const lines = text.replace(/\r\n?/g, '\n');
  const slow = findSlowMarkdown(lines, limits);
  if (slow !== undefined) {
    const problem = new SourceFile(name, lines).problemAt(slow.index, slow);
    const rule: MarkdownEmbedRule = 'host-is-within-limits';
    throw new RisalahError([{ ...problem, rule, message: `${problem.message}.` }]);
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
