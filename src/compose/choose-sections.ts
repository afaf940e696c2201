import { closest, distance } from 'fastest-levenshtein';
import type { Block } from '../document/types.ts';
import { type Problem, RisalahError } from '../problems.ts';

/**
 * The blocks whose key was asked for: a section with all that is in it, or the path of sections down to it.
 * Sources stay, so that no citation loses its entry. Throws a `RisalahError` for keys that nothing carries.
 */
export function chooseSections(blocks: Block[], keys: readonly string[]): Block[] {
  const known = allKeys(blocks);
  const problems = keys.filter((key) => !known.includes(key)).map((key) => unknownKey(key, known));
  if (keys.every((key) => key === 'sources')) problems.push(onlySources);
  if (problems.length > 0) throw new RisalahError(problems);
  return keep(blocks, new Set([...keys, 'sources']));
}

function keep(blocks: Block[], keys: ReadonlySet<string>): Block[] {
  return blocks.flatMap((block): Block[] => {
    const key = keyOf(block);
    if (key === undefined) return [];
    if (keys.has(key)) return [block];
    if (block.type !== 'section') return [];
    const children = keep(block.children, keys);
    return children.length > 0 ? [{ ...block, children }] : [];
  });
}

function allKeys(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    const key = keyOf(block);
    const own = key === undefined ? [] : [key];
    return block.type === 'section' ? [...own, ...allKeys(block.children)] : own;
  });
}

/** Sections are chosen by key; the bottom line, which has no heading, by its unit. */
function keyOf(block: Block): string | undefined {
  if (block.type === 'section') return block.key;
  return block.type === 'callout' && !block.unit?.includes('#') ? block.unit : undefined;
}

const onlySources: Problem = {
  rule: 'section-is-known',
  severity: 'error',
  message: 'No section with a text of its own is chosen.',
  hint: 'Name a section besides "sources": the sources are what the other sections cite.',
};

function unknownKey(key: string, known: string[]): Problem {
  const nearest = closest(key, known);
  return {
    rule: 'section-is-known',
    severity: 'error',
    message: `There is no section "${key}" in this template.`,
    hint:
      distance(key, nearest) <= Math.max(2, key.length / 3)
        ? `Did you mean "${nearest}"?`
        : `The template has: ${known.join(', ')}.`,
  };
}
