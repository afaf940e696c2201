import type { FileChild } from 'docx';
import type { Block, List, ListItem } from '../../../document/types.ts';
import { listStyle } from '../style-ids.ts';
import { drawBlocks } from './blocks.ts';
import { type Drawing, type Membership, paragraph } from './drawing.ts';
import { runs } from './inlines.ts';
import { type Place, within } from './place.ts';
import { paragraphLanguage } from './run-language.ts';

/** A list of Word's own; an ordered one counts by itself from its first number. */
export function list(node: List, drawing: Drawing, place: Place): FileChild[] {
  const { level, bullets, numbers } = place.lists;
  const numId = node.ordered ? drawing.lists.restart(numbers, level, node.start ?? 1) : bullets;
  return node.children.flatMap((entry) =>
    item(entry, drawing, place, { numId, level }, node.ordered),
  );
}

/** The first paragraph carries the mark, the others stand below it. */
function item(
  { children }: ListItem,
  drawing: Drawing,
  place: Place,
  membership: Membership,
  ordered: boolean,
): FileChild[] {
  const { level, boxStyle } = place.lists;
  const style = boxStyle ?? listStyle(ordered ? 'ListNumber' : 'ListBullet', level);
  const [first, ...rest] = children;
  const opened = first?.type === 'paragraph';
  const { lang } = opened ? within(place, first) : place;
  const text = opened ? runs(first.children, drawing, { lang }) : [];
  const following: readonly Block[] = opened ? rest : children;
  const inner: Place = {
    ...place,
    style: boxStyle ? place.style : listStyle('ListContinue', level),
    lists: { ...place.lists, level: Math.min(level + 1, 8) },
  };
  return [
    paragraph(
      drawing,
      { style, children: text, ...paragraphLanguage(drawing, lang) },
      { list: membership },
    ),
    ...drawBlocks(following, drawing, inner),
  ];
}
