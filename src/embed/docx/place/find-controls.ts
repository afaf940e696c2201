import { refuse } from '../refuse.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, valueAt } from '../xml/walk-elements.ts';
import { type Candidate, capitalised } from './candidate.ts';
import { mixed } from './find-placeholders.ts';
import { placeOf } from './place.ts';
import { isBlock, isPlace, paragraphAt, type Searched } from './searched.ts';

/** The content controls of a host that have a title or a tag, once for each; a block takes their place. */
export function findControls(host: Searched): Candidate[] {
  const { body } = host;
  const controls = allPlaced(body, 'w:sdt').filter((one) => !isBlock(one));
  return controls.flatMap((control) => {
    const own = ['w:tag', 'w:alias'].map((kind) => valueAt(control, 'w:sdtPr', kind) ?? '');
    const names = [...new Set(own.filter((name) => name !== ''))];
    return names.map((name) => {
      const what = `the content control "${name}" (${paragraphAt(host, control)})`;
      return { name, what, place: placeOfControl(control, what) };
    });
  });
}

function placeOfControl(control: PlacedElement, what: string): Candidate['place'] {
  const paragraph = control.parent?.name === 'w:p' ? control.parent : undefined;
  if (!isPlace(paragraph ?? control)) {
    const message = `${capitalised(what)} stands where no chapter can: in a form, a box or a table row.`;
    return refuse('place-is-a-paragraph', message, 'Set it around a paragraph of the body.');
  }
  const isAlone = !paragraph?.children.some((one) => one !== control && shows.has(one.name));
  return isAlone ? placeOf(paragraph ?? control) : mixed(what);
}

/** What a paragraph shows. */
const shows = new Set(['w:r', 'w:hyperlink', 'w:fldSimple', 'w:sdt', 'w:ins', 'w:smartTag']);
