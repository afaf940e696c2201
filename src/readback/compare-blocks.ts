import { compareCells } from './compare-cells.ts';
import { compareLanguages } from './compare-languages.ts';
import { compareLinks, compareNotes } from './compare-links.ts';
import type { Fault, ParityRule } from './finding.ts';
import type { OutlineBlock } from './outline.ts';
import { nameOf, tellChange } from './tell-change.ts';

/** What differs between a block and its counterpart, both in the form of parity. */
export function compareBlocks(there: OutlineBlock, here: OutlineBlock): Fault[] {
  const name = nameOf(there);
  const fault = (rule: ParityRule, message: string): Fault => ({
    rule,
    message: `${name} ${message}`,
  });
  const faults: Fault[] = [];
  if (there.text !== here.text) {
    faults.push(fault('words-are-the-same', `has ${tellChange(there.text, here.text)}`));
  }
  if (there.kind !== here.kind) {
    faults.push(fault('kinds-are-the-same', `is ${article(here.kind)} here`));
  } else faults.push(...compareFrame(there, here, fault));
  if (there.alt !== here.alt) {
    const message = here.alt
      ? `has in its text alternative ${tellChange(there.alt ?? '', here.alt)}`
      : 'has no text alternative';
    faults.push(fault('alternatives-are-the-same', message));
  }
  faults.push(
    ...compareLanguages(there, here).map((message) => fault('languages-are-the-same', message)),
    ...compareLinks(there, here).map((message) => fault('links-are-the-same', message)),
    ...compareNotes(there, here).map((message) => fault('notes-are-the-same', message)),
    ...compareCells(there, here).map(({ rule, message }) => fault(rule, message)),
  );
  return faults;
}

function compareFrame(
  there: OutlineBlock,
  here: OutlineBlock,
  fault: (rule: ParityRule, message: string) => Fault,
): Fault[] {
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
