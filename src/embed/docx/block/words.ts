import { Fields } from '../xml/fields.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { attributeOf, textIn } from '../xml/walk-elements.ts';
import { digest } from './names.ts';

/** Fields whose results programs count or copy anew: a new number is no change by hand. */
const counted = /^\s*(?:SEQ|REF|PAGEREF)\b/;

/** What says nothing of its own: properties, and words that are deleted. */
const silent = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:del', 'w:moveFrom', 'mc:Fallback']);

/**
 * Digest of the words of a block and of the notes in it, without blanks and counted numbers: equal as long as nobody
 * has changed a word, also after another program has written the file anew. How words look makes no difference.
 */
export function digestOfWords(
  text: string,
  elements: readonly PlacedElement[],
  noteOf: (id: string) => { text: string; element: PlacedElement } | undefined,
): string {
  const words: string[] = [];
  const fields = new Fields();
  const isCounted = () => fields.open.some((one) => one.isResult && counted.test(one.instruction));
  const gather = (source: string, element: PlacedElement): void => {
    if (silent.has(element.name) || isCountedField(element)) return;
    if (element.name === 'w:t' && !isCounted()) words.push(textIn(source, element));
    fields.see(source, element);
    const note =
      element.name === 'w:footnoteReference' && noteOf(attributeOf(element, 'w:id') ?? '');
    if (note) gather(note.text, note.element);
    for (const child of element.children) gather(source, child);
  };
  for (const element of elements) gather(text, element);
  return digest(words.join('').replace(/\s+/g, ''));
}

/** A field in one element. */
function isCountedField(element: PlacedElement): boolean {
  return element.name === 'w:fldSimple' && counted.test(attributeOf(element, 'w:instr') ?? '');
}
