import type { Problem } from '../../problems.ts';
import type { HostBlock } from './pair-markers.ts';
import type { Host } from './read-host.ts';
import { type EmbedFault, toEmbedProblem } from './rules.ts';
import type { WrittenBlock } from './write-blocks.ts';

/** What somebody should know of a block that was put in or made anew. */
export function blockWarnings(
  { name }: Host,
  { key, at }: HostBlock,
  written?: WrittenBlock,
): Problem[] {
  if (written?.text === undefined) return [];
  const { levelsPast, shadowed } = written;
  const faults: EmbedFault[] = [];
  if (levelsPast > 0) {
    faults.push({
      rule: 'headings-have-levels',
      message: `The headings of the block "${key}" go ${levelsPast} below level 6, the last there is, and stay at 6.`,
      hint: 'Give the block a higher place, or say --start-level with a smaller number.',
    });
  }
  if (shadowed.length > 0) {
    faults.push({
      rule: 'links-find-their-headings',
      message: `The block "${key}" has headings that the report has behind it: links to ${shadowed.join(', ')} lead to the block where ids are made of headings, as on GitHub.`,
      hint: 'Put the block behind them, or name your headings otherwise.',
    });
  }
  return faults.map((fault) => ({ ...toEmbedProblem(fault, name, at), severity: 'warning' }));
}
