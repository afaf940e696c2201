import { compareCells } from './compare-cells.ts';
import { compareLanguages } from './compare-languages.ts';
import { compareLinks, compareNotes } from './compare-links.ts';
import type { Fault, ParityRule } from './finding.ts';
import type { OutlineBlock } from './outline.ts';
import { nameOf, tellChange } from './tell-change.ts';

/** What differs between a block and its counterpart, both in the form of parity. */
export function compareBlocks(there: OutlineBlock, here: OutlineBlock): Fault[] {
  const faults = [
    ...compareWords(there, here),
    ...(there.kind === here.kind
      ? compareFrame(there, here)
      : [fault('kinds-are-the-same', `is ${article(here.kind)} here`)]),
    ...compareAlternatives(there, here),
    ...compareLanguages(there, here).map((message) => fault('languages-are-the-same', message)),
    ...compareLinks(there, here).map((message) => fault('links-are-the-same', message)),
    ...compareNotes(there, here).map((message) => fault('notes-are-the-same', message)),
    ...compareCells(there, here),
  ];
  if (faults.length === 0) return [];
  const name = nameOf(there);
  return faults.map(({ rule, message }) => ({ rule, message: `${name} ${message}` }));
}

function fault(rule: ParityRule, message: string): Fault {
  return { rule, message };
}

function compareWords(there: OutlineBlock, here: OutlineBlock): Fault[] {
  if (there.text === here.text) return [];
  return [fault('words-are-the-same', `has ${tellChange(there.text, here.text)}`)];
}

function compareAlternatives(there: OutlineBlock, here: OutlineBlock): Fault[] {
  if (there.alt === here.alt) return [];
  const message = here.alt
    ? `has in its text alternative ${tellChange(there.alt ?? '', here.alt)}`
    : 'has no text alternative';
  return [fault('alternatives-are-the-same', message)];
}

function compareFrame(there: OutlineBlock, here: OutlineBlock): Fault[] {
  const faults: Fault[] = [];
  if (there.level !== here.level) {
    faults.push(fault('levels-are-the-same', `is on level ${here.level}, not ${there.level}`));
  }
  if (there.quoted !== here.quoted) {
    faults.push(fault('boxes-are-the-same', here.quoted ? 'is set apart' : 'is not set apart'));
  }
  if (there.ordered !== here.ordered) {
    faults.push(fault('kinds-are-the-same', here.ordered ? 'is numbered' : 'is not numbered'));
  }
  if (there.key !== here.key) {
    const own = here.key === undefined ? 'has no key' : `has the key ${here.key}`;
    faults.push(fault('keys-are-the-same', `${own}${there.key ? `, not ${there.key}` : ''}`));
  }
  return faults;
}

function article(kind: OutlineBlock['kind']): string {
  const names: Record<OutlineBlock['kind'], string> = {
    title: 'a title',
    heading: 'a heading',
    paragraph: 'a paragraph',
    item: 'a list item',
    contents: 'a contents entry',
    caption: 'a caption',
    table: 'a table',
    figure: 'a picture',
    source: 'a source',
  };
  return names[kind];
}
