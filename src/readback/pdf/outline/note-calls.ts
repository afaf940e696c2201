import { childrenOf, type Element, textOf } from '../model/element.ts';
import { readDestination } from '../model/link-target.ts';
import type { PdfModel } from '../model/load-pdf.ts';

/**
 * The note that each reference calls (ISO 32000-1, 14.8.4.4.1): the one that its link names, else the one that stands
 * right behind it, else the next one with the same mark.
 */
export function readNoteCalls(model: PdfModel): Map<Element, Element> {
  const elements = model.structure?.elements ?? [];
  const notes = elements.filter((element) => element.role === 'Note');
  const byId = new Map(notes.flatMap((note) => (note.id === undefined ? [] : [[note.id, note]])));
  const calls = new Map<Element, Element>();
  if (notes.length === 0) return calls;
  const called = new Set<Element>();
  const labels = new Map<string, Element[]>();
  for (const note of notes) {
    const label = labelOf(note);
    if (label !== '') labels.set(label, [...(labels.get(label) ?? []), note]);
  }
  const references = elements.filter((element) => element.role === 'Reference');
  const call = (reference: Element, note: Element | undefined): void => {
    if (note === undefined || note === reference) return;
    called.add(note);
    calls.set(reference, note);
  };
  for (const reference of references) {
    call(reference, byId.get(targetName(model, reference) ?? '') ?? noteBehind(reference));
  }
  // Only now, so that the citation [1] does not pass for the call of a note 1 that is called further on.
  for (const reference of references) {
    if (calls.has(reference)) continue;
    const label = textOf(reference).trim();
    call(
      reference,
      labels.get(label)?.find((own) => !called.has(own)),
    );
  }
  return calls;
}

/** The mark of a note, such as `1`. */
function labelOf(note: Element): string {
  const label = childrenOf(note).find((child) => child.role === 'Lbl');
  return label === undefined ? '' : textOf(label).trim();
}

function targetName(model: PdfModel, element: Element): string | undefined {
  for (const kid of element.kids) {
    if (kid.kind === 'object' && kid.dict !== undefined) {
      const destination = readDestination(model.file, kid.dict);
      if (destination !== undefined && 'name' in destination) return destination.name;
    }
    const below = kid.kind === 'element' ? targetName(model, kid.element) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

function noteBehind(reference: Element): Element | undefined {
  const siblings = reference.parent?.kids ?? [];
  const at = siblings.findIndex((kid) => kid.kind === 'element' && kid.element === reference);
  const next = siblings[at + 1];
  return next?.kind === 'element' && next.element.role === 'Note' ? next.element : undefined;
}
