import { isUtf8 } from 'node:buffer';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { findSlowMarkdown } from '../../input/find-slow-markdown.ts';
import { type Problem, RisalahError } from '../../problems.ts';
import { type Attributes, isLikeMarker, type Marker, readMarker } from './marker.ts';
import { type EmbedFault, type Point, toEmbedProblem } from './rules.ts';

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

/** A begin marker, its end, and what stands between. */
export interface HostBlock {
  key: string;
  attributes: Attributes;
  /** Where the begin marker stands. */
  at: Point;
  /** Start of the line of the begin marker. */
  start: number;
  innerStart: number;
  innerEnd: number;
  /** Behind the line end of the end marker. */
  end: number;
}

const limits = { kilobytes: 4096, lines: 60_000, nesting: 100, marks: 8000, tableMarks: 40_000 };

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
  const fail = (fault: EmbedFault, at: Point): void => {
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

type Fail = (fault: EmbedFault, at: Point) => void;

interface FoundMarker extends Marker {
  at: Point;
  from: number;
  to: number;
}

/** The markers at the top level; code and other HTML hold none. */
function findMarkers(root: Root, fail: Fail): FoundMarker[] {
  const found: FoundMarker[] = [];
  for (const node of root.children) {
    const at = node.position?.start;
    if (at === undefined) continue;
    if (node.type !== 'html') {
      for (const inner of innerHtml(node)) failInside(inner, fail);
      continue;
    }
    if (!/^\s*<!--\s*risalah:(?:begin|end)(?![\w-])/.test(node.value)) continue;
    const marker = readMarker(node.value);
    if (typeof marker === 'object') {
      const { offset: from = 0 } = at;
      found.push({ ...marker, at, from, to: node.position?.end.offset ?? from });
    } else if (marker === undefined) {
      const message = 'Something stands beside the marker.';
      fail({ rule: 'marker-stands-alone', message, hint: 'Give it lines of its own.' }, at);
    } else {
      const hint = 'Such as: <!-- risalah:begin chapter template=handout lang=en -->';
      fail({ rule: 'marker-is-readable', message: `The marker is unclear: ${marker}.`, hint }, at);
    }
  }
  return found;
}

function innerHtml(node: Nodes): Nodes[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(innerHtml) : [];
}

function failInside(node: Nodes, fail: Fail): void {
  if (node.type !== 'html' || node.position === undefined || !isLikeMarker(node.value)) return;
  const message = 'The marker stands inside a paragraph, list, quotation, note or table.';
  const hint = 'Put it on a line of its own, with empty lines around it and no blanks before it.';
  fail({ rule: 'marker-is-at-the-top-level', message, hint }, node.position.start);
}

/** Begin and end by turns, each with its like. */
function pairMarkers(markers: FoundMarker[], text: string, fail: Fail): HostBlock[] {
  const blocks: HostBlock[] = [];
  let open: FoundMarker | undefined;
  const unpaired = (message: string, at: Point): void =>
    fail({ rule: 'markers-come-in-pairs', message }, at);
  const unclosed = ({ key, at }: FoundMarker): void =>
    unpaired(`The block "${key}" has no end before the next one begins or the file ends.`, at);
  for (const marker of markers) {
    if (marker.kind === 'begin') {
      if (open !== undefined) unclosed(open);
      open = marker;
    } else if (open?.key === marker.key) {
      addBlock(blocks, open, marker, text, fail);
      open = undefined;
    } else {
      unpaired(`This end of "${marker.key}" has no begin before it.`, marker.at);
    }
  }
  if (open !== undefined) unclosed(open);
  return blocks;
}

function addBlock(
  blocks: HostBlock[],
  begin: FoundMarker,
  end: FoundMarker,
  text: string,
  fail: Fail,
): void {
  const { key, attributes, at } = begin;
  // Labels of notes differ in more than capitals.
  if (blocks.some((block) => block.key.toLowerCase() === key.toLowerCase())) {
    const message = `The file has two blocks with the name "${key}".`;
    fail({ rule: 'block-name-is-unique', message, hint: 'Rename one in both markers.' }, at);
  }
  blocks.push({
    ...{ key, attributes, at },
    start: lineStart(text, begin.from),
    innerStart: lineAfter(text, begin.to),
    innerEnd: lineStart(text, end.from),
    end: lineAfter(text, end.to),
  });
}

/** Start of the line that an offset stands in. */
function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Start of the line after the one that an offset stands in. */
export function lineAfter(text: string, offset: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = offset;
  const found = end.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}
