import { relationshipsOf } from '../host/relationships.ts';
import { refuse } from '../refuse.ts';
import { paragraphText } from '../xml/paragraph-text.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, ancestors } from '../xml/walk-elements.ts';
import { type Candidate, capitalised } from './candidate.ts';
import { placeOf } from './place.ts';
import { isBlock, paragraphAt, type Searched } from './searched.ts';

/** Parts beside the text that have words, as a reader calls them. */
const otherParts: Record<string, string> = {
  header: 'a header',
  footer: 'a footer',
  footnotes: 'a footnote',
  endnotes: 'an endnote',
};

/** Every `{{name}}` of a host, wherever it stands: a block can stand only in place of a paragraph that is nothing else. */
export function findPlaceholders(searched: Searched): Candidate[] {
  const { host, text, body, paragraphs } = searched;
  const inText = allPlaced(body, 'w:p').filter((one) => !isLeftOut(one));
  const found = inText.flatMap((paragraph) =>
    namesIn(text, paragraph).map(({ name, isAlone }): Candidate => {
      const number = paragraphAt(searched, paragraph);
      const what = `the placeholder {{${name}}} (${number})`;
      if (!paragraphs.includes(paragraph)) return outside(name, whereIs(paragraph), number);
      return { name, what, place: isAlone ? placeOf(paragraph) : mixed(what) };
    }),
  );
  const elsewhere = relationshipsOf(host, host.main).flatMap(({ type, target, isExternal }) => {
    const where = otherParts[type];
    const root = where === undefined || isExternal ? undefined : host.treeIfThere(target);
    if (where === undefined || !root) return [];
    const all = allPlaced(root, 'w:p').flatMap((one) => namesIn(host.text(target), one));
    return all.map(({ name }) => outside(name, where, target));
  });
  return [...found, ...elsewhere];
}

/** Why a paragraph that holds other text cannot give way. */
export function mixed(what: string) {
  return refuse(
    'place-is-a-paragraph',
    `${capitalised(what)} shares its paragraph with other text, which would be lost.`,
    'Give it a paragraph of its own.',
  );
}

/** Text boxes stand twice in a file, for new programs and for old ones. */
function isLeftOut(paragraph: PlacedElement): boolean {
  return [...ancestors(paragraph)].some(
    (one) => one.name === 'mc:Fallback' || (one.name === 'w:sdt' && isBlock(one)),
  );
}

function namesIn(text: string, paragraph: PlacedElement): { name: string; isAlone: boolean }[] {
  const words = paragraphText(text, paragraph).trim();
  return [...words.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([whole, name = '']) => ({
    name,
    isAlone: whole === words,
  }));
}

function whereIs(paragraph: PlacedElement): string {
  const above = [...ancestors(paragraph)].map(({ name }) => name);
  return above.includes('w:txbxContent') ? 'a text box' : 'a field, a form or a table of contents';
}

/** `at` says exactly where, by the paragraph or the part. */
function outside(name: string, where: string, at: string): Candidate {
  const what = `the placeholder {{${name}}} in ${where} (${at})`;
  const message = `The placeholder {{${name}}} stands in ${where} (${at}), where no chapter can stand.`;
  const hint = 'Give it a paragraph of its own in the body.';
  return { name, what, place: refuse('place-is-a-paragraph', message, hint) };
}
