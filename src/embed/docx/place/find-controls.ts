import { refuse } from '../refuse.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, valueAt } from '../xml/walk-elements.ts';
import type { Candidate } from './candidate.ts';
import { mixed } from './find-placeholders.ts';
import { placeOf } from './place.ts';
import { isBlock, isPlace, type Searched } from './searched.ts';

/** The content controls of a host that have a title or a tag, once for each; a block takes their place. */
export function findControls({ body }: Searched): Candidate[] {
  const controls = allPlaced(body, 'w:sdt').filter((one) => !isBlock(one));
  return controls.flatMap((control) => {
    const own = ['w:tag', 'w:alias'].map((kind) => valueAt(control, 'w:sdtPr', kind) ?? '');
    const names = [...new Set(own.filter((name) => name !== ''))];
    return names.map((name) => ({
      name,
      what: `the content control "${name}"`,
      place: placeOfControl(control, name),
    }));
  });
}

function placeOfControl(control: PlacedElement, name: string): Candidate['place'] {
  const paragraph = control.parent?.name === 'w:p' ? control.parent : undefined;
  if (!isPlace(paragraph ?? control)) {
    const message = `The content control "${name}" stands where no chapter can: in a form, a box or a table row.`;
    return refuse('place-is-a-paragraph', message, 'Set it around a paragraph of the body.');
  }
  const isAlone = !paragraph?.children.some((one) => one !== control && shows.has(one.name));
  return isAlone ? placeOf(paragraph ?? control) : mixed(`the content control "${name}"`);
}

/** What a paragraph shows. */
const shows = new Set(['w:r', 'w:hyperlink', 'w:fldSimple', 'w:sdt', 'w:ins', 'w:smartTag']);
