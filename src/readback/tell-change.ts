import { wordsOf } from './likeness.ts';
import type { OutlineBlock } from './outline.ts';

const longest = 60;

/** A text in quotes, cut where it is long. */
export function quote(text: string): string {
  const characters = [...text];
  if (characters.length <= longest) return `"${text}"`;
  const cut = characters.slice(0, longest).join('');
  return `"${cut.replace(/\s+\S*$/, '')} …"`;
}

/** `the paragraph "First words …"` */
export function nameOf(block: OutlineBlock): string {
  const words = wordsOf(block);
  return words === '' ? `the ${names[block.kind]}` : `the ${names[block.kind]} ${quote(words)}`;
}

const names: Record<OutlineBlock['kind'], string> = {
  title: 'title',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'list item',
  contents: 'contents entry',
  caption: 'caption',
  table: 'table',
  figure: 'picture',
  source: 'source',
};

/** `"46" in place of "4.6"`: only the words that differ, with a neighbour where some are gone or added. */
export function tellChange(there: string, here: string): string {
  const [own, other] = [there.split(' '), here.split(' ')];
  const shortest = Math.min(own.length, other.length);
  let start = 0;
  while (start < shortest && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && own.at(-1 - end) === other.at(-1 - end)) end += 1;
  const was = own.slice(start, own.length - end).join(' ');
  const now = other.slice(start, other.length - end).join(' ');
  if (was === '') return `${quote(now)} added`;
  return now === '' ? `${quote(was)} missing` : `${quote(now)} in place of ${quote(was)}`;
}
