import { compareBlocks } from './compare-blocks.ts';
import type { Fault } from './finding.ts';
import type { OutlineBlock } from './outline.ts';
import { quote } from './tell-change.ts';

/** Whether a block before the first heading is a line of the title block, which each format sets in its own way. */
export function isTitleLine(block: OutlineBlock): boolean {
  return !block.quoted && (block.kind === 'title' || block.kind === 'paragraph');
}

/** What differs between the title blocks, whatever the order of their lines. */
export function compareFront(
  there: readonly OutlineBlock[],
  here: readonly OutlineBlock[],
): Fault[] {
  const [own, other] = [joinLines(there), joinLines(here)];
  const lost = without(own.text, other.text);
  const added = without(other.text, own.text);
  const faults: Fault[] = [];
  if (lost !== '') {
    const message = `the words ${quote(lost)} of the title block are missing`;
    faults.push({ rule: 'words-are-the-same', message });
  }
  if (added !== '') {
    const message = `the words ${quote(added)} stand in the title block here only`;
    faults.push({ rule: 'words-are-the-same', message });
  }
  const titles = [there, here].map((side) => side.find((block) => block.kind === 'title')?.text);
  if (titles[0] !== titles[1]) {
    const message = `the title is ${quote(titles[1] ?? '')}, not ${quote(titles[0] ?? '')}`;
    faults.push({ rule: 'words-are-the-same', message });
  }
  return [...faults, ...compareBlocks({ ...own, text: other.text }, other)];
}

/** All lines as one, their words in alphabetical order. */
function joinLines(blocks: readonly OutlineBlock[]): OutlineBlock {
  const words = blocks.flatMap(({ text }) =>
    text.split(' ').map((word) => word.replace(/:$/, '').replace(/[●○]/g, '')),
  );
  const links = blocks.flatMap((block) => block.links);
  return {
    kind: 'title',
    level: 0,
    text: words
      .filter((word) => word !== '')
      .toSorted()
      .join(' '),
    lang: blocks[0]?.lang,
    key: undefined,
    quoted: false,
    ordered: false,
    rows: [],
    alt: undefined,
    links: links.toSorted((one, other) => (one.target < other.target ? -1 : 1)),
    notes: blocks.flatMap((block) => block.notes).toSorted(),
    foreign: blocks.flatMap((block) => foreignIn(block, blocks[0]?.lang)),
    place: blocks[0]?.place ?? '',
  };
}

/** Words of a line that are not in the language of the first line. */
function foreignIn({ text, lang, foreign }: OutlineBlock, main: string | undefined) {
  return lang === main || lang === undefined ? foreign : [{ text, lang }, ...foreign];
}

/** The words of one list that the other has not, each as often as it is lacking. */
function without(words: string, others: string): string {
  const left = others.split(' ');
  return words
    .split(' ')
    .filter((word) => {
      const at = left.indexOf(word);
      if (at === -1) return true;
      left.splice(at, 1);
      return false;
    })
    .join(' ');
}
