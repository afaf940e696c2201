import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { type Element, kidsOf, type Patient } from './pdf-surgery.ts';

/** Sends the first link that leads to `from` to another place. */
export function retarget({ doc }: Patient, from: string, to: string): void {
  const annotations = doc
    .getPages()
    .flatMap((page) => page.node.Annots()?.asArray() ?? [])
    .map((ref) => doc.context.lookup(ref))
    .filter((annotation) => annotation instanceof PDFDict);
  for (const annotation of annotations) {
    const action = annotation.lookup(PDFName.of('A'));
    const holders = action instanceof PDFDict ? [annotation, action] : [annotation];
    if (holders.some((holder) => change(holder, from, to))) return;
  }
  throw new Error(`no link leads to ${from}`);
}

function change(holder: PDFDict, from: string, to: string): boolean {
  const key = ['Dest', 'D', 'URI'].find((name) => {
    const value = holder.lookup(PDFName.of(name));
    const isText = value instanceof PDFString || value instanceof PDFHexString;
    return isText && value.decodeText() === from;
  });
  if (key !== undefined) holder.set(PDFName.of(key), PDFString.of(to));
  return key !== undefined;
}

/** Takes the words of the first note out of the tags and leaves its number. */
export function emptyNote({ elements }: Patient): void {
  const note = elements.find((one) => one.type === 'Note');
  if (note === undefined) throw new Error('no note');
  for (const one of elements) {
    if (one.type !== 'Lbl' && isBelow(one, note)) one.dict.delete(PDFName.of('K'));
  }
  const kept = PDFArray.withContext(note.dict.context);
  for (const kid of kidsOf(note).asArray()) {
    const own = note.dict.context.lookup(kid);
    if (own instanceof PDFDict && own.get(PDFName.of('S')) === PDFName.of('Lbl')) kept.push(kid);
  }
  note.dict.set(PDFName.of('K'), kept);
}

function isBelow(one: Element, other: Element): boolean {
  return one.parent !== undefined && (one.parent === other || isBelow(one.parent, other));
}
