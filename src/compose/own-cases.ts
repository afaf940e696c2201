import type { Block } from '../document/types.ts';

/**
 * The blocks without cases about other countries, so that nobody's case passes for the parties' own. A briefing for no
 * countries in particular keeps every case as an example.
 */
export function ownCases(parties: readonly string[], blocks: Block[]): Block[] {
  if (parties.length === 0) return blocks;
  return blocks.filter((block) => {
    const about = block.type === 'pageBreak' ? undefined : block.about;
    return about === undefined || about.some((code) => parties.includes(code));
  });
}
