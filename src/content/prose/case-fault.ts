import type { ContainerDirective } from 'mdast-util-directive';
import type { Fault } from '../../input/source-file.ts';
import { countryFault } from '../country-codes.ts';

const hint = 'Write :::case{ID PH}, with the alpha-2 codes of the countries the case is about.';

const unclosed: Fault = {
  rule: 'prose-fits-the-model',
  message: 'The case is not closed',
  hint: 'End it with a line that holds ::: only.',
};

/**
 * What is wrong with a `:::` block of the Markdown `text`; undefined if it is a case with countries and something in
 * it, and is closed.
 */
export function caseFault(node: ContainerDirective, text: string): Fault | undefined {
  if (node.name !== 'case') {
    return { rule: 'directive-is-known', message: `A :::${node.name} block is not known`, hint };
  }
  const attributes = Object.entries(node.attributes ?? {});
  if (attributes.length === 0) {
    return { rule: 'country-is-known', message: 'The case names no country', hint };
  }
  const [first] = node.children;
  const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (isLabelled || attributes.some(([, value]) => value !== '')) {
    return { rule: 'directive-is-known', message: 'A case holds codes of countries only', hint };
  }
  if (first === undefined) return { rule: 'text-is-not-empty', message: 'The case is empty' };
  if (node.children.some((child) => child.type === 'containerDirective')) {
    return {
      rule: 'prose-fits-the-model',
      message: 'A case cannot hold another case',
      hint: unclosed.hint,
    };
  }
  const written = text.slice(node.position?.start.offset, node.position?.end.offset);
  if (!/\n:::\s*$/.test(written)) return unclosed;
  return attributes.map(([code]) => countryFault(code)).find((fault) => fault !== undefined);
}
