import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Briefing, TitleBlock } from '../../document/types.ts';
import { toFlow } from './blocks.ts';
import { toFrontMatter } from './front-matter.ts';
import { type Notes, toPhrasing, toText } from './inlines.ts';

/** The briefing as mdast: front matter, title block, sections from level 2, footnotes at the end. */
export function toMdast(briefing: Briefing): Root {
  const notes: Notes = [];
  const title = toTitle(briefing.titleBlock, notes);
  const body = toFlow(briefing.children, 2, notes);
  return { type: 'root', children: [toFrontMatter(briefing), ...title, ...body, ...notes] };
}

/** The title comes first, since many readers take the first heading for the file's name. */
function toTitle(block: TitleBlock, notes: Notes): BlockContent[] {
  const subtitle = block.subtitle === undefined ? [] : [toPhrasing(block.subtitle, notes)];
  const details = block.details.flatMap((detail, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'strong', children: [toText(`${detail.label}:`)] },
    toText(` ${detail.value}`),
  ]);
  return [
    { type: 'heading', depth: 1, children: toPhrasing(block.title, notes) },
    ...[[toText(block.kicker)], ...subtitle, details]
      .filter((children) => children.length > 0)
      .map((children) => ({ type: 'paragraph' as const, children })),
  ];
}
