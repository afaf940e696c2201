import type { Briefing } from '../../document/types.ts';
import type { Rendered } from '../types.ts';
import { serialise } from './serialise.ts';
import { toMdast } from './to-mdast.ts';

/**
 * The briefing as one Markdown file: CommonMark with GFM tables and footnotes, YAML front matter, LF, UTF-8.
 * What only a page has (running heads, page breaks) has no place in it, nor has the legend of the title block: it
 * explains marks, and confidence stands here in words.
 */
export async function renderMarkdown(briefing: Briefing): Promise<Rendered> {
  return { bytes: new TextEncoder().encode(serialise(toMdast(briefing))) };
}
