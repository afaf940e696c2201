import { digest } from '../block/names.ts';
import type { Host } from '../host/host.ts';
import { relationshipsOf } from '../host/relationships.ts';
import type { PlacedElement } from '../xml/scan-xml.ts';
import { allPlaced, attributeOf } from '../xml/walk-elements.ts';

/** A millimetre in the units of drawings (20.1.2.1). */
const millimetre = 36000;

/** What a drawing shows, told by the bytes of its pictures, by its size in whole millimetres and by its alt text. */
export function pictureOf(host: Host, part: string, drawing: PlacedElement): string {
  const related = relationshipsOf(host, part);
  const shown = [...allPlaced(drawing, 'a:blip'), ...allPlaced(drawing, 'v:imagedata')];
  const bytes = shown.map((one) => {
    const id = attributeOf(one, 'r:embed') ?? attributeOf(one, 'r:id');
    const target = related.find((own) => own.id === id)?.target;
    return target !== undefined && host.has(target) ? digest(host.bytes(target), 16) : '';
  });
  const sizes = allPlaced(drawing, 'wp:extent').flatMap((one) =>
    ['cx', 'cy'].map((side) => Math.round(Number(attributeOf(one, side)) / millimetre)),
  );
  const told = allPlaced(drawing, 'wp:docPr').map((one) => attributeOf(one, 'descr') ?? '');
  return `${drawing.name} ${[...bytes, ...sizes, ...told].join(' ')}`;
}
